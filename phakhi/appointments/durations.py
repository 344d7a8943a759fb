"""How long it lasts, as the order prints it: the record ends no term that the paper does not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from phakhi.appointments.models import Act, AppointmentOrder, OrderLine
from phakhi.bodies.models import Body
from phakhi.core.thai import format_date

TERM = "มีวาระการดำรงตำแหน่ง {years} ปี นับแต่วันที่คำสั่งนี้มีผลใช้บังคับ"


def how_long(bodies: Sequence[Body], lines: Sequence[OrderLine]) -> Iterator[str]:
    """One clause for each length of term, then one for each last day that lines say."""
    seated = [line for line in lines if line.act == Act.SEAT]
    of_years: dict[int, list[str]] = {}
    for number, body in enumerate(bodies, 1):
        if body.term_years and any(_has_the_term(line, body) for line in seated):
            of_years.setdefault(body.term_years, []).append(str(number))
    for years, clauses in of_years.items():
        of = "" if len(clauses) == len(bodies) else f"ตามข้อ {', '.join(clauses)} "
        yield f"ให้ผู้ได้รับแต่งตั้ง{of}ซึ่งมิได้เป็นโดยตำแหน่ง {TERM.format(years=years)}"
    own: dict[date, list[str]] = {}
    for number, line in enumerate(seated, 1):
        if line.until:
            own.setdefault(line.until, []).append(str(number))
    for until, numbers in own.items():
        yield f"ให้ผู้มีรายชื่อลำดับที่ {', '.join(numbers)} อยู่ในตำแหน่งถึงวันที่ {_last(until)}"


def how_long_here(line: OrderLine) -> str:
    """Of one who joins: their own last day, or a whole term."""
    if line.until:
        return f" โดยให้อยู่ในตำแหน่งถึงวันที่ {_last(line.until)}"
    body = line.seat.body
    return f" โดย{TERM.format(years=body.term_years)}" if _has_the_term(line, body) else ""


def until_when(order: AppointmentOrder) -> Iterator[str]:
    if order.expires_on:
        yield f"ให้คำสั่งนี้มีผลใช้บังคับถึงวันที่ {_last(order.expires_on)}"


def amended_words(order: AppointmentOrder) -> Iterator[str]:
    if order.duties.strip():
        yield "ให้แก้ไขหน้าที่และอำนาจเป็นดังต่อไปนี้"


def _has_the_term(line: OrderLine, body: Body) -> bool:
    own = line.until or line.seat.kind == "ex_officio" or line.seat.body_id != body.pk
    return bool(body.term_years) and not own


def _last(until: date) -> str:
    return format_date(until - timedelta(days=1))
