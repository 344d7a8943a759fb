"""The organisation whose registers these are: the one whose post the person acts in."""

from __future__ import annotations

from phakhi.core.acting import Acting
from phakhi.core.errors import BadInput
from phakhi.parties.models import Party, Post


def office_party(acting: Acting) -> Party:
    """An officer without a post opens it for the office that keeps the first register."""
    from phakhi.papers.models import Book

    post = Post.objects.filter(pk=acting.post_id).select_related("organisation").first()
    if post is not None:
        return post.organisation
    book = Book.objects.filter(province=acting.province).select_related("office").first()
    if book is None:
        raise BadInput("office_first")
    return book.office
