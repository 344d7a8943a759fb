"""The posts in which somebody may sign today, in the words that will be printed."""

from __future__ import annotations

from django.utils import timezone

from phakhi.core.acting import Acting
from phakhi.documents.wording import post_lines
from phakhi.papers.hands import ORDER
from phakhi.papers.models import Paper
from phakhi.papers.signers import named_post, printed_title, signer_of_term
from phakhi.parties.models import Post, PostTerm


def terms_to_sign_in(acting: Acting, paper: Paper) -> list[PostTerm]:
    """Those of the post that the paper names, where the person holds it, acts in it, or on its
    behalf; the post acted in stands first. An order is not signed in another post by mistake."""
    held = PostTerm.objects.on(timezone.localdate()).filter(
        person=acting.person_id, province=paper.province_id, post__abolished_on=None
    )
    terms = sorted(
        held.select_related("post__province", "person"),
        key=lambda term: (term.post_id != acting.post_id, ORDER[term.kind]),
    )
    named = named_post(paper)
    meant = [term for term in terms if named in (term.post.title_th, printed_title(term.post))]
    return meant or terms


def posts_to_sign_in(acting: Acting, paper: Paper) -> list[tuple[Post, str]]:
    today = timezone.localdate()
    found: dict[Post, str] = {}
    for term in terms_to_sign_in(acting, paper):
        signer = signer_of_term(term, today)
        lines = post_lines(signer.post, signer.capacity, signer.for_post)
        found.setdefault(term.post, " ".join((signer.name, *lines)))
    return list(found.items())


def named_one(paper: Paper) -> Post | None:
    """The post that the paper names, in the register."""
    named = named_post(paper)
    bare = named.removesuffix(paper.province.name_th)
    posts = Post.objects.filter(province=paper.province_id, abolished_on=None)
    found: Post | None = posts.filter(title_th__in={named, bare}).order_by("pk").first()
    return found if named else None
