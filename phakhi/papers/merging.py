"""Two entries of one party become one: the registers of an office follow it."""

from __future__ import annotations

from phakhi.core.acting import Acting
from phakhi.papers.models import Book
from phakhi.parties.models import Party


def move_books(acting: Acting, gone: Party, kept: Party) -> None:
    Book.objects.filter(office=gone).update(office=kept)
