"""Compiles the kernels for this machine, so that nobody waits for it later."""

from __future__ import annotations

from phakhi.methods.seating.adjusting import adjust
from phakhi.methods.seating.assigning import assign
from phakhi.methods.seating.changes import Changes
from phakhi.methods.seating.guests import Field, Guests
from phakhi.methods.seating.rooms import Tables


def warm() -> None:
    """Both commands once, on four people."""
    fields = (Field("side", "diversify"),)
    guests = Guests("", tuple("1234"), (2, 3, 4, 5), fields, (tuple("abab"),))
    place = assign(guests, Tables(2).rooms(4, ""), 1, "0")
    adjust(guests, Changes(place, 0, (), (0,)), None, "0")
