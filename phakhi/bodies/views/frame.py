"""What the views of this room share: the room, and a form about one body."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.utils.translation import gettext_lazy

from phakhi.bodies.frame import body_trail
from phakhi.bodies.models import Body
from phakhi.core.http import Request
from phakhi.core.pages import Room

ROOM = Room("bodies", gettext_lazy("Bodies"))
address, trail, page = ROOM.address, ROOM.trail, ROOM.page


def asked(
    request: Request,
    body: Body,
    form: Any,
    *,
    title: Any,
    submit: Any,
    back: str,
    template: str = "act.html",
    steps: tuple[tuple[Any, str], ...] = (),
    **more: Any,
) -> HttpResponse:
    """A form about one body: what follows from it above, one button that says it below."""
    return page(
        request,
        template,
        **{
            "title": title,
            "kind": body.name,
            "trail": body_trail(body, *steps, (title, "")),
            "body": body,
            "form": form,
            "submit": submit,
            "back_url": back,
        }
        | more,
    )
