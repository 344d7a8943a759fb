"""The order's text from the record: who, which seat, what changes (R052)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import timedelta
from typing import Any, get_args, get_type_hints

from django.utils import timezone, translation

from phakhi.appointments.durations import amended_words, how_long, how_long_here, until_when
from phakhi.appointments.models import Act, AppointmentOrder, OrderKind, OrderLine
from phakhi.appointments.names import (
    full_name,
    governors_post,
    line_name,
    office_of,
    printed_name,
    printed_post,
    printed_seat,
)
from phakhi.bodies.models import Body, SeatTerm
from phakhi.bodies.queries import holders_on
from phakhi.core.thai import format_date
from phakhi.documents import content as documents
from phakhi.papers.signers import signer_for

ORDERS = "จึงออกคำสั่งไว้"
OWN_NUMBER = re.compile(r"^\s*\(?[0-9๐-๙]{1,2}[.)]+\s*")
PRINTED_AS = {
    OrderKind.APPOINT: "appoint",
    OrderKind.REPLACE: "appoint",
    OrderKind.AMEND: "change",
    OrderKind.REVOKE: "end",
}
RELATED = ("seat__body__province", "person", "party", "post__organisation", "term__person")


def order_content(order: AppointmentOrder) -> documents.AppointmentOrder:
    """Number, day of signing and signer are the paper's to fill in."""
    with translation.override("th"):
        lines = list(order.lines.select_related(*RELATED))
        return documents.AppointmentOrder(
            office=office_of(order.province),
            number=order.number_text or _number_of(order),
            title=order.title,
            reason=order.reason,
            basis=_basis(order),
            members=tuple(_members(order, lines)),
            duties=tuple(_duties(order)),
            effective_on=order.effective_on or order.signed_on or _open_day(),
            signed_on=order.signed_on,
            signer=governors_signature(order),
            kind=PRINTED_AS[OrderKind(order.kind)],
            changes=tuple(_changes(order, lines)),
        )


def governors_signature(order: AppointmentOrder) -> documents.Signer:
    post = governors_post(order.province)
    if post is None:
        return documents.Signer("", f"ผู้ว่าราชการจังหวัด{order.province.name_th}")
    return signer_for(post, order.signed_on or timezone.localdate())


def _number_of(order: AppointmentOrder) -> str:
    return order.paper.number.text if order.paper and order.paper.number else ""


def _basis(order: AppointmentOrder) -> str:
    """An amendment says in one breath which order it changes."""
    if order.kind != OrderKind.AMEND or order.replaces is None or ORDERS not in order.basis:
        return order.basis
    return order.basis.replace(ORDERS, f"จึงให้แก้ไขเพิ่มเติม{_called(order.replaces)}")


def _duties(order: AppointmentOrder) -> list[str]:
    """The paper numbers them itself."""
    lines = (OWN_NUMBER.sub("", line).strip() for line in order.duties.splitlines())
    return [line for line in lines if line]


def _open_day() -> Any:
    """None prints "from its signing", where the documents room knows that."""
    hint = get_type_hints(documents.AppointmentOrder)["effective_on"]
    return None if type(None) in get_args(hint) else timezone.localdate()


def _members(order: AppointmentOrder, lines: Sequence[OrderLine]) -> list[documents.OrderMember]:
    """An amendment prints the table as it will be; the others print their own lines."""
    if order.kind == OrderKind.AMEND and order.body is not None:
        return _table(order, order.body, lines)
    bodies = _bodies(order, lines)
    return [
        documents.OrderMember(line.printed_name, line.printed_post, _seat(line, bodies))
        for line in lines
        if line.act == Act.SEAT or order.kind == OrderKind.REVOKE
    ]


def _bodies(order: AppointmentOrder, lines: Sequence[OrderLine]) -> list[Body]:
    """Of an order for several bodies, as its clauses count them."""
    return (
        []
        if order.body_id
        else list({line.seat.body_id: line.seat.body for line in lines}.values())
    )


def _seat(line: OrderLine, bodies: Sequence[Body]) -> str:
    ids = [body.pk for body in bodies]
    if line.seat.body_id not in ids:
        return line.printed_seat
    return f"{line.printed_seat} ข้อ {ids.index(line.seat.body_id) + 1}"


def _table(
    order: AppointmentOrder, body: Body, lines: Sequence[OrderLine]
) -> list[documents.OrderMember]:
    day = order.effective_on or timezone.localdate()
    coming = {line.seat_id: line for line in lines if line.act == Act.SEAT}
    leaving = {line.seat_id for line in lines if line.act == Act.END}
    found = []
    for one in holders_on(body, day):
        if line := coming.get(one.seat.pk):
            name, post = line.printed_name, line.printed_post
        elif one.is_empty or one.seat.pk in leaving:
            continue
        elif one.seat.kind == "ex_officio" and one.post:
            name, post = one.post.title, ""
        else:
            name = one.name
            post = one.post_title or printed_post(one.person, one.party, None)
        found.append(documents.OrderMember(name, post, one.role_words))
    return found


def _changes(order: AppointmentOrder, lines: Sequence[OrderLine]) -> list[str]:
    if order.kind == OrderKind.AMEND:
        return [*_steps(order, lines), *amended_words(order), *until_when(order)]
    gone = [f"ให้ยกเลิก{_called(order.replaces)}"] if order.replaces else []
    if order.kind == OrderKind.REVOKE:
        return gone
    bodies = [order.body] if order.body else _bodies(order, lines)
    named = [f"แต่งตั้ง{full_name(body)}" for body in bodies]
    lasting = [*how_long(bodies, lines), *until_when(order)]
    if not order.body_id:  # the table counts its bodies from the first clause on
        return [*named, *gone, *lasting]
    return [*gone, *named, *lasting] if lasting else gone


def _called(order: AppointmentOrder) -> str:
    on = f" ลงวันที่ {format_date(order.signed_on)}" if order.signed_on else ""
    title = order.title.removeprefix("เรื่อง ")
    return f"คำสั่ง{office_of(order.province)} ที่ {order.number_text}{on} เรื่อง {title}"


def _steps(order: AppointmentOrder, lines: Sequence[OrderLine]) -> list[str]:
    day = order.effective_on or timezone.localdate()
    day -= timedelta(days=order.state != "drafted")  # once it is in force, those it seated sit
    terms = SeatTerm.objects.filter(seat__in={line.seat_id for line in lines}).on(day)
    before = {
        term.seat_id: line_name(term) for term in terms.select_related("person", "party", "post")
    }
    return [_step(line, before.get(line.seat_id, "")) for line in lines]


def _step(line: OrderLine, before: str) -> str:
    if line.act == Act.END:
        return f"ให้ {line.printed_name} พ้นจากการเป็น{line.printed_seat}"
    who = " ".join(filter(None, (line.printed_name, line.printed_post)))
    instead = f" แทน {before}" if before else ""
    return f"แต่งตั้ง {who} เป็น{line.printed_seat}{instead}{how_long_here(line)}"


def print_line(line: OrderLine) -> OrderLine:
    """What the order will print of this line; set when the line is made, editable after."""
    line.printed_name = line.printed_name or printed_name(line.person, line.party, line.post)
    line.printed_post = line.printed_post or printed_post(line.person, line.party, line.post)
    line.printed_seat = line.printed_seat or printed_seat(line.seat)
    return line
