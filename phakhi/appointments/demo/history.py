"""The orders that seated the demo's bodies: issued long ago, their PDFs made when asked for."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import count
from typing import Any

from phakhi.appointments.first_words import first_basis, first_reason, first_title
from phakhi.appointments.models import Act, AppointmentOrder, OrderKind, OrderLine
from phakhi.appointments.services.announcing import announce_order
from phakhi.appointments.texts import print_line
from phakhi.bodies.lasting import years_on
from phakhi.bodies.models import Body, Seat, SeatTerm
from phakhi.core.acting import Acting
from phakhi.core.models import Province
from phakhi.core.thai.calendar import buddhist_year

GROUPS = "strategic_partnership_group"
LATER = date(2026, 1, 5)
GROUPS_TITLED = {"title": "แต่งตั้งคณะทำงานภาคีหุ้นส่วนยุทธศาสตร์ 4 ด้าน"}


class Orders:
    """Collected first, written in one go: order, lines, then the state that closes them."""

    def __init__(self, province: Province) -> None:
        self.province = province
        self.rows: list[tuple[AppointmentOrder, str]] = []
        self.lines: list[OrderLine] = []
        self.terms: list[SeatTerm] = []
        self.numbers: dict[int, Any] = {}

    def order(self, bodies: Sequence[Body], signed_on: date, **values: Any) -> AppointmentOrder:
        body = bodies[0] if len(bodies) == 1 else None
        kind = values.pop("kind", OrderKind.APPOINT)
        state = values.pop("state", "in_force")
        words = {
            "title": first_title(kind, body),
            "reason": first_reason(kind, body),
            "basis": first_basis(body),
            "duties": body.powers if body else "",
        }
        order = AppointmentOrder(
            province=self.province, body=body, kind=kind, is_demo=True, signed_on=signed_on,
            **words | values,
        )  # fmt: skip
        self.rows.append((order, state))
        return order

    def line(self, order: AppointmentOrder, seat: Seat, term: SeatTerm | None, act: str) -> None:
        place = sum(line.order_id == order.pk for line in self.lines) + 1
        row = OrderLine(province=self.province, order=order, place=place, act=act, seat=seat)
        if term is None:
            row.post = seat.post
        else:
            row.person, row.party, row.post = term.person, term.party, term.post
            row.until = _said(order, term)
        self.lines.append(print_line(row))

    def _number(self) -> None:
        """In the order of signing, anew each year, as an office's register runs."""
        for order, _state in sorted(self.rows, key=lambda row: row[0].signed_on or LATER):
            year = buddhist_year((order.signed_on or LATER).year)
            number = next(self.numbers.setdefault(year, count(1)))
            order.number_text = f"{number:03}/{year}"

    def save(self, acting: Acting) -> None:
        self._number()
        AppointmentOrder.objects.bulk_create([order for order, _state in self.rows])
        OrderLine.objects.bulk_create(self.lines)
        SeatTerm.objects.bulk_update(self.terms, ["order_id", "ended_by"])
        for order, state in self.rows:
            order.state = state
        AppointmentOrder.objects.bulk_update([order for order, _s in self.rows], ["state"])
        for order, _state in self.rows:
            announce_order(acting, order, "in_force")


def _said(order: AppointmentOrder, term: SeatTerm) -> date | None:
    """The line's own last day: none where the term is the body's, or ended early."""
    if order.kind == OrderKind.AMEND:
        return term.until
    years, began = term.seat.body.term_years, order.effective_on or term.since
    usual = (order.expires_on, years_on(began, years) if years else None)
    return None if term.ends_because or term.until in usual else term.until


def load_history(province: Province, acting: Acting) -> None:
    """One order a body; the four theme groups share one, as the scenario's evidence says."""
    orders = Orders(province)
    formal = Body.objects.filter(province=province, is_formal=True, is_outside=False)
    bodies = [body for body in formal.order_by("established_on", "pk") if body.state != "planned"]
    groups = [body for body in bodies if body.type == GROUPS]
    for body in bodies:
        if body not in groups and body.established_on:
            _found(orders, [body], body.established_on)
    if groups and groups[0].established_on:
        signed_on = max(LATER, groups[0].established_on)
        _found(orders, groups, signed_on, **(GROUPS_TITLED if len(groups) > 1 else {}))
    orders.save(acting)


def _found(orders: Orders, bodies: Sequence[Body], signed_on: date, **words: str) -> None:
    began = bodies[0].established_on or signed_on
    ended = bodies[0].ended_on
    order = orders.order(
        bodies, signed_on, effective_on=began, expires_on=ended,
        state="expired" if ended else "in_force", **words,
    )  # fmt: skip
    for body in bodies:
        _table(orders, order, body, began)


def _table(orders: Orders, order: AppointmentOrder, body: Body, began: date) -> None:
    about = ("seat__body", "person", "party", "post")
    terms = SeatTerm.objects.filter(seat__body=body).select_related(*about)
    by_seat: dict[Any, list[SeatTerm]] = {}
    for term in terms.order_by("since"):
        by_seat.setdefault(term.seat_id, []).append(term)
    for seat in body.seats.select_related("body", "post", "party").order_by("place"):
        held = by_seat.get(seat.pk, [])
        first = next((term for term in held if term.since <= began), None)
        if first is not None or seat.kind == "ex_officio":
            orders.line(order, seat, first, Act.SEAT)
        if first is not None:
            first.order_id = order.pk
            orders.terms.append(first)
            _successors(orders, order, seat, first, held)


def _successors(
    orders: Orders, earlier: AppointmentOrder, seat: Seat, first: SeatTerm, held: list[SeatTerm]
) -> None:
    """Who came later came by an amendment."""
    for term in held:
        if term.since <= first.since:
            continue
        order = orders.order(
            [seat.body], term.since - timedelta(days=3), kind=OrderKind.AMEND,
            effective_on=term.since, replaces=earlier, duties="",
        )  # fmt: skip
        orders.line(order, seat, term, Act.SEAT)
        term.order_id, first.ended_by = order.pk, order.pk
        orders.terms.append(term)
        for number, (row, _state) in enumerate(orders.rows):
            if row.pk == earlier.pk:
                orders.rows[number] = (row, "amended")
