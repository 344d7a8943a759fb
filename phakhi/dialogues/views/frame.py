"""What the pages of this room share."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.utils.translation import gettext_lazy

from phakhi.core.errors import BadInput
from phakhi.core.http import Request
from phakhi.core.pages import Room
from phakhi.core.sentences import sentence

ROOM = Room("dialogues", gettext_lazy("Dialogues"))
address, trail, page = ROOM.address, ROOM.trail, ROOM.page
PER_PAGE = 25


def refused(form: Any, error: BadInput) -> None:
    """Said beside its field where the form has it."""
    field = str(error.params.get("field", ""))
    form.add_error(field if field in form.fields else None, sentence(error))


def asked(
    request: Request, form: Any, *, title: Any, submit: Any, back: str, **more: Any
) -> HttpResponse:
    steps = more.pop("steps", ())
    context = {
        "title": title,
        "form": form,
        "submit": submit,
        "back_url": back,
        "trail": trail(request, *steps, (title, "")),
    }
    return page(request, "act.html", **context | more)
