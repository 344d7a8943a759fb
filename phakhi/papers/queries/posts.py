"""The posts in which somebody may sign today, in the words that will be printed."""

from __future__ import annotations

from django.utils import timezone

from phakhi.core.acting import Acting
from phakhi.documents.wording import post_lines
from phakhi.papers.hands import ORDER
from phakhi.papers.signers import signer_of_term
from phakhi.parties.models import Post, PostTerm


def posts_held(acting: Acting) -> list[tuple[Post, str]]:
    """The post acted in stands first."""
    today = timezone.localdate()
    held = PostTerm.objects.on(today).filter(person=acting.person_id, post__abolished_on=None)
    terms = sorted(
        held.select_related("post__province", "person"),
        key=lambda term: (term.post_id != acting.post_id, ORDER[term.kind]),
    )
    found: dict[Post, str] = {}
    for term in terms:
        signer = signer_of_term(term, today)
        lines = post_lines(signer.post, signer.capacity, signer.for_post)
        found.setdefault(term.post, " ".join((signer.name, *lines)))
    return list(found.items())
