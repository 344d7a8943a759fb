"""Orders, nominees and agencies in every state: what the office and those meant may read."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django.utils import timezone

from phakhi.appointments.models import (
    AppointmentOrder,
    GivenName,
    NamesRequest,
    Nomination,
    OrderLine,
)
from phakhi.appointments.services.answering import NOMINEE
from phakhi.appointments.services.asking import AGENCY
from phakhi.bodies.models import Body, Seat, SeatTerm
from phakhi.core import links
from phakhi.core.models import Province
from phakhi.networks.models import Actor
from phakhi.parties.models import Party
from tests.gates.planting import CANARY, officer, planted

ORDERS = ("in_force", "hidden", "draft", "replaced")
NOMINATIONS = ("asked", "accepted", "own", "declined")
NAMES = ("sent", "drafted", "answered", "own")
SECRET = f"ข้อความภายใน {CANARY}"
DAY = date(2026, 3, 2)


def _body(province: Province) -> Body:
    return Body.objects.get(province=province, public_code=f"bactive{province.code}")


def _order(province: Province, state: str) -> AppointmentOrder:
    return AppointmentOrder.objects.get(province=province, waiver__startswith=f"gates.{state}")


def _of_order(province: Province, state: str) -> dict[str, Any]:
    return {"pk": _order(province, state).pk}


def _of_line(province: Province, state: str) -> dict[str, Any]:
    return {"pk": _order(province, state).pk, "place": 1}


def _nomination(province: Province, state: str) -> Nomination:
    return Nomination.objects.get(province=province, waiver=f"gates.{state}")


def _of_nomination(province: Province, state: str) -> dict[str, Any]:
    return {"pk": _nomination(province, state).pk}


def _names(province: Province, state: str) -> NamesRequest:
    return NamesRequest.objects.get(province=province, speaker=f"gates.{state}")


def _of_names(province: Province, state: str) -> dict[str, Any]:
    return {"pk": _names(province, state).pk}


def _of_given(province: Province, state: str) -> dict[str, Any]:
    return {"pk": _names(province, state).pk, "place": 1}


def _of_link(purpose: str) -> Any:
    def token(province: Province, state: str) -> dict[str, Any]:
        if state == "dead":
            return {"token": "dead-token"}
        is_nominee = purpose == NOMINEE
        subject = _nomination(province, "asked") if is_nominee else _names(province, "sent")
        return {"token": links.issue(acting=officer(province), purpose=purpose, subject=subject)}

    return token


FAMILIES = {
    "order": ((*ORDERS, "elsewhere"), _of_order),
    "order_line": (("draft", "in_force", "elsewhere"), _of_line),
    "nomination": ((*NOMINATIONS, "elsewhere"), _of_nomination),
    "names_request": ((*NAMES, "elsewhere"), _of_names),
    "given_name": (("answered", "elsewhere"), _of_given),
    "nominee_link": (("living", "dead", "elsewhere"), _of_link(NOMINEE)),
    "agency_link": (("living", "dead", "elsewhere"), _of_link(AGENCY)),
}
FITTING = {
    "appointments.Nomination": lambda p: {
        "person": Party.objects.filter(province=p, kind="person")[0]
    },
    "appointments.OrderLine": lambda p: {
        "person": Party.objects.filter(province=p, kind="person")[0]
    },
    "appointments.NamesRequest": lambda _p: {"wanted": 1},
}


def plant(province: Province) -> None:
    for state in ORDERS:
        _plant_order(province, state)
    mine = Actor.objects.filter(province=province, public_code=f"own{province.code}").first()
    own = mine.party if mine else planted(province, "hidden").party
    for state in NOMINATIONS:
        _plant_nomination(province, state, own)
    for number, state in enumerate(NAMES):
        _plant_names(province, state, own, number)


def _plant_order(province: Province, state: str) -> None:
    is_open = state in ("in_force", "replaced")
    text = "ด้วยจังหวัดเห็นสมควร" if is_open else SECRET
    order = AppointmentOrder.objects.create(
        province=province,
        body=_body(province),
        title=f"แต่งตั้งคณะ {state}" if is_open else SECRET,
        reason=text,
        is_public=state != "hidden",
        waiver=f"gates.{state} {CANARY}",
        number_text="" if state == "draft" else f"1{ORDERS.index(state)}/2569",
        signed_on=None if state == "draft" else DAY,
        effective_on=None if state == "draft" else DAY,
    )
    seat = _body(province).seats.get(place=1)
    OrderLine.objects.create(
        province=province, order=order, place=1, seat=seat, party=planted(province, "public").party,
        printed_name="ผู้แทน ตัวอย่าง" if is_open else SECRET, printed_seat="กรรมการ",
    )  # fmt: skip
    if state != "draft":
        kept = {"hidden": "in_force"}.get(state, state)
        AppointmentOrder.objects.filter(pk=order.pk).update(state=kept)


def _plant_nomination(province: Province, state: str, own: Party) -> None:
    kept = "asked" if state == "own" else state
    Nomination.objects.create(
        province=province,
        body=_body(province),
        seat=_body(province).seats.get(place=2),
        party=_nominee(province, state, own),
        statement=SECRET,
        conflict=SECRET,
        state=kept,
        waiver=f"gates.{state}",
        answered_at=None if kept == "asked" else timezone.now(),
    )  # fmt: skip


def _nominee(province: Province, state: str, own: Party) -> Party:
    if state == "own":
        return own
    name = f"องค์กร {CANARY} {state}"
    return Party.objects.create(province=province, kind="organisation", name_th=name)


def _plant_names(province: Province, state: str, own: Party, number: int) -> None:
    party = own if state == "own" else Party.objects.create(
        province=province, kind="organisation", name_th=f"หน่วยงาน {CANARY} {number}"
    )  # fmt: skip
    asked = NamesRequest.objects.create(
        province=province, body=_body(province), party=party, text=SECRET, answer_due_on=DAY,
        state="sent" if state == "own" else state, speaker=f"gates.{state}",
    )  # fmt: skip
    GivenName.objects.create(province=province, request=asked, place=1, name=SECRET)


def fill(province: Province) -> None:
    """Many signed orders of many lines, many nominees, many terms that end soon."""
    body, party = _body(province), planted(province, "public").party
    seats = list(Seat.objects.filter(body=body, place__gte=10)[:60])
    orders = [
        AppointmentOrder(
            province=province, body=body, title=f"คำสั่งที่ {number}", reason="ด้วย",
            number_text=f"{number}/2568", signed_on=DAY, effective_on=DAY,
        )
        for number in range(100, 160)
    ]  # fmt: skip
    AppointmentOrder.objects.bulk_create(orders)
    OrderLine.objects.bulk_create(
        OrderLine(
            province=province, order=orders[0], place=place, seat=seat, party=party,
            printed_name=f"คนที่ {place}", printed_seat="กรรมการ",
        )
        for place, seat in enumerate(seats, 1)
    )  # fmt: skip
    AppointmentOrder.objects.filter(pk__in=[one.pk for one in orders]).update(state="in_force")
    Nomination.objects.bulk_create(
        Nomination(province=province, body=body, seat=seat, party=party, statement="ดี")
        for seat in seats
    )
    soon = timezone.localdate() + timedelta(days=30)
    SeatTerm.objects.filter(seat__in=seats).update(until=soon)
