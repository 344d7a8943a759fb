"""Everything the check finds about an order; what has a recorded reason no longer holds it up."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from uuid import UUID

from django.utils import timezone

from phakhi.appointments.checking.findings import Finding, Level
from phakhi.appointments.checking.lines import check_line
from phakhi.appointments.checking.tables import table_after
from phakhi.appointments.families import family
from phakhi.appointments.models import Act, AppointmentOrder, OrderKind, OrderLine
from phakhi.appointments.names import line_name
from phakhi.appointments.states import IN_FORCE
from phakhi.bodies.models import Body, SeatTerm
from phakhi.bodies.queries.candidates import faults_of

RELATED = ("seat__body__province", "person", "party", "post__organisation", "nomination")


def check_order(order: AppointmentOrder, on: date | None = None) -> list[Finding]:
    """`on`: the day of signing, where the order names no day of its own."""
    day = order.effective_on or on or timezone.localdate()
    lines = list(order.lines.select_related(*RELATED))
    found = [*_shape(order, lines), *_after_earlier(order, lines, day)]
    found += [*_each(lines, day), *_bodies(order, lines, day)]
    return sorted(found, key=lambda one: list(Level).index(one.level))


def open_findings(order: AppointmentOrder, on: date | None = None) -> list[Finding]:
    """What still holds the order up."""
    covered = set(order.waived)
    return [
        one
        for one in check_order(order, on)
        if one.level == Level.BLOCKS or (one.level == Level.GRAVE and one.key not in covered)
    ]


def _shape(order: AppointmentOrder, lines: Sequence[OrderLine]) -> Iterator[Finding]:
    says_duties = order.kind == OrderKind.AMEND and order.duties.strip()
    if not lines and order.kind != OrderKind.REVOKE and not says_duties:
        yield Finding("no_lines", {}, Level.BLOCKS)
    if order.replaces and order.replaces.state not in ("signed", *IN_FORCE):
        yield Finding("follows_nothing", {}, Level.BLOCKS)
    if not order.reason.strip():
        yield Finding("no_reason", {}, Level.BLOCKS)
    if not order.basis.strip():
        yield Finding("no_basis", {}, Level.NOTE)


def _after_earlier(
    order: AppointmentOrder, lines: Sequence[OrderLine], day: date
) -> Iterator[Finding]:
    """Nothing is amended before it is in force; nobody leaves on the day they sat down."""
    earlier = order.replaces
    if earlier is None or earlier.effective_on is None:
        return
    if order.kind == OrderKind.AMEND:
        if earlier.state == "signed" and day < earlier.effective_on:
            yield Finding("before_earlier", {}, Level.BLOCKS)
        return
    on_lines = {line.seat_id for line in lines}
    seated = SeatTerm.objects.filter(order_id__in=family(earlier), since__gte=day).on(day)
    for term in seated.exclude(seat__in=on_lines).select_related("person", "party", "post"):
        yield Finding("leaves_too_soon", {"name": line_name(term)}, Level.BLOCKS)


def _each(lines: Sequence[OrderLine], day: date) -> Iterator[Finding]:
    terms = SeatTerm.objects.filter(seat__in={line.seat_id for line in lines}).on(day)
    current = {term.seat_id: term for term in terms.select_related("person", "party", "post")}
    for line in lines:
        yield from check_line(line, day, current.get(line.seat_id))
    if names := [line_name(line) for line in lines if _was_not_asked(line)]:
        shown = ", ".join(names[:3]) + (" …" if len(names) > 3 else "")
        yield Finding("no_declaration", {"name": shown, "count": len(names)}, Level.NOTE)


def _was_not_asked(line: OrderLine) -> bool:
    """Nor was a nominee whose agency said yes by its letter."""
    told = line.nomination is not None and line.nomination.has_conflict is not None
    is_coming = line.act == Act.SEAT and line.person_id is not None
    return is_coming and not told and line.seat.kind != "ex_officio"


def _bodies(order: AppointmentOrder, lines: Sequence[OrderLine], day: date) -> Iterator[Finding]:
    """An order that only revokes leaves an empty table: nothing to compose."""
    if order.kind == OrderKind.REVOKE:
        return
    by_body: dict[Body, list[OrderLine]] = defaultdict(list)
    for line in lines:
        by_body[line.seat.body].append(line)
    for body, its in by_body.items():
        table = table_after(body, its, day, _emptied(order, body, its))
        for fault in faults_of(body, table, day):
            level = Level.GRAVE if fault.is_grave else Level.NOTE
            yield Finding(fault.code, fault.params | {"of": body.name}, level)


def _emptied(order: AppointmentOrder, body: Body, lines: Sequence[OrderLine]) -> list[UUID]:
    if order.kind != OrderKind.REPLACE or order.replaces is None:
        return []
    kept = {line.seat_id for line in lines}
    seated = SeatTerm.objects.filter(order_id__in=family(order.replaces), seat__body=body)
    return [pk for pk in seated.values_list("seat", flat=True) if pk not in kept]
