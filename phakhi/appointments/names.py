"""How a nominee, a line of an order and a signer are written in Thai, as an order prints them."""

from __future__ import annotations

from typing import Any

from django.utils import timezone, translation

from phakhi.bodies.models import Body, Seat
from phakhi.bodies.types import seat_words
from phakhi.core.acting import Acting, Role
from phakhi.core.models import Province
from phakhi.parties.models import Party, Post, PostTerm

GOVERNOR = "ผู้ว่าราชการจังหวัด"


def printed_name(person: Party | None, party: Party | None, post: Post | None) -> str:
    """A person by name; a post or an organisation sends whoever it sends."""
    with translation.override("th"):
        if person is not None:
            return str(person.name)
        if post is not None:
            return str(post.title)
        return f"ผู้แทน{party.name}" if party is not None else ""


def printed_post(person: Party | None, party: Party | None, post: Post | None) -> str:
    """What stands beside the name: the post, or the organisation the person comes from."""
    with translation.override("th"):
        if person is None:
            return ""
        if post is not None:
            return str(post.title)
        return f"ผู้แทน{party.name}" if party is not None else ""


def printed_seat(seat: Seat) -> str:
    return seat_words(seat.body.form, seat.role)


def line_name(line: Any) -> str:
    """Of a line or a nomination, in the reader's language."""
    if getattr(line, "printed_name", ""):
        return str(line.printed_name)
    if line.person is not None:
        return str(line.person.name)
    if line.post is not None:
        return str(line.post.title)
    return str(line.party.name) if line.party is not None else "–"


def governors_post(province: Province) -> Post | None:
    posts = Post.objects.filter(province=province, abolished_on=None)
    return posts.filter(title_th__startswith=GOVERNOR).order_by("created_at", "pk").first()


def acts_as_governor(acting: Acting) -> bool:
    """The governor, or whoever acts for the governor today (รักษาราชการแทน, ปฏิบัติราชการแทน)."""
    if acting.has(Role.GOVERNOR):
        return True
    if not acting.is_signed_in:
        return False
    held = PostTerm.objects.filter(person=acting.person_id, province=acting.province)
    today = held.on(timezone.localdate())
    return bool(today.filter(post__title_th__startswith=GOVERNOR).exists())


def office_of(province: Province) -> str:
    return f"จังหวัด{province.name_th}"


def full_name(body: Body) -> str:
    with translation.override("th"):
        return str(body.name)
