"""Whose hand a paper waits for: the post of the first open step of its last round."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.utils import timezone

from phakhi.core.acting import Acting
from phakhi.core.errors import BadInput
from phakhi.parties.models import Party, Post, PostTerm, TermKind

if TYPE_CHECKING:
    from phakhi.papers.models import ChainStep

ORDER: dict[str, int] = {TermKind.SUBSTANTIVE: 0, TermKind.ACTING: 1, TermKind.ON_BEHALF: 2}


def open_step(paper: Any) -> ChainStep | None:
    """None when the paper is not on its way, or the round is through."""
    if paper.state != "circulating":
        return None
    last = paper.steps.order_by("-round").values("round")[:1]
    found: ChainStep | None = (
        paper.steps.still_open().filter(round__in=last).order_by("place").first()
    )
    return found


def term_in(
    person_id: UUID | None, post_id: UUID | None, day: date | None = None
) -> PostTerm | None:
    """How this person holds the post that day: holder, acting, or on behalf."""
    if person_id is None or post_id is None:
        return None
    held = PostTerm.objects.on(day or timezone.localdate())
    terms = held.filter(person=person_id, post=post_id, post__abolished_on=None)
    found = sorted(terms.select_related("post", "person"), key=lambda term: ORDER[term.kind])
    return found[0] if found else None


def term_then(post: Post, day: date, person: Party | None = None) -> PostTerm:
    """Who held the post that day; `person` where it was another than its holder, or refused."""
    terms = sorted(post.holders_on(day), key=lambda term: ORDER[term.kind])
    meant = [term for term in terms if person is None or term.person_id == person.pk]
    if not meant:
        raise BadInput(
            "person_not_in_post_then" if person else "nobody_in_post_then", post=post.title
        )
    found: PostTerm = meant[0]
    return found


def has_the_hand(acting: Acting, paper: Any) -> bool:
    step = open_step(paper)
    return step is not None and term_in(acting.person_id, step.post_id) is not None
