"""The posts that sit by law: found where an account holds them, else made with a holder."""

from __future__ import annotations

from datetime import date

from phakhi.bodies.demo.people import People
from phakhi.core.models import Province
from phakhi.parties.models import Party, Post, PostTerm

SINCE = date(2025, 10, 1)


def post_of(province: Province, organisation: Party, title: str, title_en: str = "") -> Post:
    found = Post.objects.filter(province=province, organisation=organisation, title_th=title)
    known = found.select_related("organisation").first()
    return known or Post.objects.create(
        province=province, organisation=organisation, title_th=title, title_en=title_en
    )


def hold(post: Post, people: People, *, kind: str = "substantive") -> PostTerm | None:
    """Somebody invented holds it, unless somebody does."""
    if post.terms.filter(kind=kind).exists():
        return None
    person = people.new()
    return PostTerm(
        province_id=post.province_id, post=post, person=person, kind=kind, since=SINCE,
        basis="คำสั่งสมมติ",
    )  # fmt: skip
