"""Nominations, orders and their papers that tests need, through the room's own doors."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import count
from typing import Any

from django.utils import timezone

from phakhi.appointments import services
from phakhi.appointments.models import AppointmentOrder, Nomination
from phakhi.bodies.models import Body, Seat
from phakhi.core.acting import Acting, Role
from phakhi.core.models import Province
from phakhi.papers.models import Book, Paper
from phakhi.papers.services import give_number, make_ready, reserve_number, sign_paper
from phakhi.parties.models import Party, Post
from tests.factories import make_acting, make_province
from tests.factories_bodies import make_body, make_seat
from tests.factories_parties import make_party, make_person, make_post, make_term

SINCE = date(2020, 1, 1)
_book = count(1)


@dataclass(frozen=True)
class Governor:
    """The governor of a province: the post, and whoever acts in it."""

    post: Post
    acting: Acting


def make_governor(province: Province | None = None, kind: str = "substantive") -> Governor:
    """`kind`: acting (รักษาราชการแทน) and on_behalf come without the governor's role."""
    province = province or make_province()
    known = Post.objects.filter(province=province, title_th="ผู้ว่าราชการจังหวัด")
    post: Any = known.first()
    post = post or make_post(make_party(province=province), title_th="ผู้ว่าราชการจังหวัด")
    held = post.terms.filter(kind=kind).select_related("person").first()
    person = held.person if held else make_person(province=province)
    if held is None:
        make_term(post, person, kind=kind, since=SINCE)
    role = Role.GOVERNOR if kind == "substantive" else Role.HEAD
    acting = make_acting(role, province=province, person_id=person.pk, post_id=post.pk)
    return Governor(post, acting)


def officer_of(thing: Any) -> Acting:
    return make_acting("officer", province=thing.province)


def make_table(chairs: int = 3, **values: Any) -> Body:
    """A body with a chair, a secretary and members, all empty."""
    body = make_body(**values)
    for role in ("chair", "member_secretary", *["member"] * (chairs - 2)):
        make_seat(body, role=role)
    return body


def lines_for(body: Body, persons: list[Party] | None = None) -> list[services.Line]:
    seats = list(body.seats.order_by("place"))
    named = persons or [make_person(province=body.province) for _ in seats]
    return [services.Line(seat=s, person=p) for s, p in zip(seats, named, strict=False)]


def make_nomination(
    seat: Seat | None = None, *, says_yes: bool = False, **values: Any
) -> Nomination:
    seat = seat or make_seat()
    if not {"person", "party", "post"} & values.keys():
        values["person"] = make_person(province=seat.province)
    values.setdefault("statement", "รู้จักพื้นที่ดี")
    row = services.nominate(acting=officer_of(seat), seat=seat, **values)
    if says_yes:
        nominee = make_acting("citizen", province=seat.province, person_id=row.person_id)
        services.answer_nomination(acting=nominee, nomination=row, says_yes=True)
    return row


def make_draft(body: Body | None = None, **values: Any) -> AppointmentOrder:
    body = body or make_table()
    values.setdefault("lines", lines_for(body))
    return services.draft_order(acting=officer_of(body), body=body, **values)


def make_book(province: Province) -> Book:
    office = make_person(province=province)
    return Book.objects.create(
        province=province, office=office, kind="order", name=f"เล่ม {next(_book)}",
        pattern="{number}/{year}",
    )  # fmt: skip


def put_before_the_governor(order: AppointmentOrder, number: int | None = None) -> Paper:
    """Checked, on paper, numbered and ready: one signature is missing."""
    officer = officer_of(order)
    services.put_forward(acting=officer, order=order, waiver="จำเป็นเร่งด่วน")
    paper = order.paper
    assert paper is not None
    book = Book.objects.filter(province=order.province).first() or make_book(order.province)
    given = reserve_number(acting=officer, book=book, number=number, on=timezone.localdate())
    give_number(acting=officer, paper=paper, number=given)
    return make_ready(acting=officer, paper=paper)


def sign(order: AppointmentOrder, governor: Governor | None = None) -> AppointmentOrder:
    governor = governor or make_governor(order.province)
    paper = order.paper if order.paper and order.paper.state == "ready" else None
    sign_paper(
        acting=governor.acting, paper=paper or put_before_the_governor(order), post=governor.post
    )
    order.refresh_from_db()
    return order


def make_signed(body: Body | None = None, **values: Any) -> AppointmentOrder:
    return sign(make_draft(body, **values))


def make_older(days: int = 7, **values: Any) -> AppointmentOrder:
    """In force since then."""
    since = timezone.localdate() - timedelta(days=days)
    return make_signed(make_table(), effective_on=since, **values)


def follow(earlier: AppointmentOrder, kind: str, **values: Any) -> AppointmentOrder:
    """A draft that amends, replaces or revokes it."""
    return services.draft_order(acting=officer_of(earlier), kind=kind, replaces=earlier, **values)
