"""The organisation whose registers these are: the one whose post the person acts in."""

from __future__ import annotations

from phakhi.core.acting import Acting
from phakhi.core.errors import BadInput
from phakhi.parties.models import Party


def office_party(acting: Acting) -> Party:
    """An officer without a post opens it for the office that keeps the first register."""
    from phakhi.papers.models import Book

    if acting.post_id is not None:
        office: Party = Party.objects.get(posts=acting.post_id)
        return office
    book = Book.objects.filter(province=acting.province).first()
    if book is None:
        raise BadInput("office_first")
    kept: Party = Party.objects.get(pk=book.office_id)
    return kept
