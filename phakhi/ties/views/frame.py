"""What the pages of this room share: the room, and what is said of two who save at once."""

from __future__ import annotations

from django.utils.translation import gettext_lazy

from phakhi.core.pages import Room

ROOM = Room("ties", gettext_lazy("Ties"))
address, trail, page = ROOM.address, ROOM.trail, ROOM.page

SAVED_BETWEEN = gettext_lazy(
    "Somebody saved this in between. What you typed is still here: save again to let it stand."
)


def number_of(text: str) -> int:
    return int(text) if text.isdecimal() and len(text) < 6 else 1
