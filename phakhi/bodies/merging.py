"""What happens to seats when two entries turn out to be one person or organisation."""

from __future__ import annotations

from django.db.models import F

from phakhi.bodies.models import Body, BodyResource, Seat, SeatTerm
from phakhi.core.acting import Acting
from phakhi.parties.models import Party

COLUMNS = (
    (Body, "office"),
    (BodyResource, "source"),
    (Seat, "party"),
    (SeatTerm, "person"),
    (SeatTerm, "party"),
)


def move_seats(acting: Acting, gone: Party, kept: Party) -> None:
    """A seat is held by one at a time whatever the entry is called, so nothing can clash."""
    for model, column in COLUMNS:
        rows = model._base_manager.filter(**{column: gone})
        rows.update(**{column: kept, "version": F("version") + 1})
