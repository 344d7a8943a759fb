"""What the views of this room share: the room, and a form about one paper."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.utils.translation import gettext_lazy

from phakhi.core.http import Request
from phakhi.core.pages import Room, seen_version
from phakhi.papers.addresses import address_of
from phakhi.papers.models import Paper

ROOM = Room("papers", gettext_lazy("Paperwork"))
address, trail, page = ROOM.address, ROOM.trail, ROOM.page


def asked(
    request: Request,
    paper: Paper,
    form: Any,
    *,
    title: Any,
    submit: Any,
    template: str = "act.html",
    **more: Any,
) -> HttpResponse:
    """A form about one paper: what follows from it above, one button that says it below."""
    return page(
        request,
        template,
        **{
            "title": title,
            "kind": paper.title,
            "trail": trail(request, (paper.title, address_of(request, paper)), (title, "")),
            "paper": paper,
            "form": form,
            "submit": submit,
            "back_url": address_of(request, paper),
            "version": seen_version(request, paper.version),
        }
        | more,
    )
