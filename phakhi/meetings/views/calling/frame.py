"""What the views of this half share: the room, a form about one meeting or one body."""

from __future__ import annotations

import re
from typing import Any

from django.http import HttpResponse
from django.utils.translation import gettext_lazy

from phakhi.bodies.frame import body_frame
from phakhi.bodies.models import Body
from phakhi.core.http import Request
from phakhi.core.pages import Room
from phakhi.meetings.addresses import meeting_address
from phakhi.meetings.frame import meeting_trail
from phakhi.meetings.models import Meeting
from phakhi.meetings.wording import called, full_name

ROOM = Room("meetings", gettext_lazy("Meetings"))
address, trail, page = ROOM.address, ROOM.trail, ROOM.page


def asked(
    request: Request,
    meeting: Meeting,
    form: Any,
    *,
    title: Any,
    submit: Any,
    back: str = "",
    template: str = "form.html",
    **more: Any,
) -> HttpResponse:
    """A form about one meeting; one button that says what follows."""
    context = {
        "title": title,
        "kind": full_name(meeting),
        "trail": meeting_trail(meeting, (title, "")),
        "meeting": meeting,
        "form": form,
        "submit": submit,
        "back_url": back or meeting_address(meeting),
    }
    return page(request, template, **context | more)


def asked_of_body(
    request: Request, body: Body, form: Any, *, title: Any, submit: Any, **more: Any
) -> HttpResponse:
    of_body = address(request, "of_body", code=body.public_code)
    context = {
        "title": title,
        "kind": body.name,
        "trail": trail(request, (body.short_name or body.name, of_body), (title, "")),
        "body": body,
        "form": form,
        "submit": submit,
        "back_url": of_body,
    }
    return page(request, "form.html", **context | more)


def of_body_frame(request: Request, body: Body, title: Any) -> dict[str, Any]:
    return body_frame(request.acting, body, "meetings:of_body", title)


def asked_code(text: str) -> str:
    """A body's code as somebody may have typed it; what cannot be one is none."""
    code = text.strip().lower()
    return code if re.fullmatch(r"[a-z0-9-]{1,24}", code) else ""


def here(meeting: Meeting, name: str = "meeting", **parts: Any) -> str:
    return meeting_address(meeting, name, **parts)


__all__ = [
    "address",
    "asked",
    "asked_code",
    "asked_of_body",
    "called",
    "here",
    "of_body_frame",
    "page",
    "trail",
]
