"""What waits in the demo: a draft, an order for the governor, a letter out, a nominee asked."""

from __future__ import annotations

from datetime import date, timedelta

from django.utils import timezone

from phakhi.accounts.models import User
from phakhi.appointments import services
from phakhi.appointments.models import AppointmentOrder, OrderKind
from phakhi.appointments.starting import whole_table
from phakhi.bodies.models import Body, Seat
from phakhi.papers.demo.office import DemoOffice
from phakhi.papers.hands import open_step
from phakhi.papers.models import Paper
from phakhi.papers.services import (
    answer_step,
    give_number,
    reserve_number,
    send_up,
    sign_paper,
)
from phakhi.parties.models import Party, PartyKind

BEGINS = date(2027, 1, 15)
NEXT_NUMBER = 214
NEXT_LETTER = 1871


def load_living(office: DemoOffice) -> None:
    board = Body.objects.filter(province=office.province, public_code="cab").first()
    group = Body.objects.filter(province=office.province, public_code="spg-business").first()
    if board is not None:
        _draft(office, board)
        _nominee(office, board)
        _letter(office, board)
    if group is not None:
        _before_the_governor(office, group)


def _draft(office: DemoOffice, body: Body) -> None:
    """The advisory board's terms end soon: its next order is being written."""
    earlier = services.standing_order(body)
    if earlier is None:
        return
    services.draft_order(
        acting=office.officer, kind=OrderKind.REPLACE, replaces=earlier,
        lines=whole_table(earlier), effective_on=BEGINS,
    )  # fmt: skip


def _before_the_governor(office: DemoOffice, body: Body) -> None:
    """Checked, numbered, agreed to by the office head: one signature is missing."""
    earlier = AppointmentOrder.objects.filter(lines__seat__body=body, state="in_force").first()
    seat: Seat | None = body.seats.filter(terms=None, kind="representative").first()
    if earlier is None or seat is None:
        return
    person = Party.objects.create(
        province=office.province, kind=PartyKind.PERSON, title="นางสาว",
        name_th="ตัวอย่าง ผู้แทนคนใหม่", is_demo=True,
    )  # fmt: skip
    order = services.draft_order(
        acting=office.officer, body=body, kind=OrderKind.AMEND, replaces=earlier,
        lines=[services.Line(seat=seat, person=person, party=seat.party)],
    )  # fmt: skip
    why = "องค์ประกอบเดิมครบตามคำสั่งแรกแล้ว เพิ่มผู้แทนสถาบันหนึ่งคน (ตัวอย่าง)"
    services.put_forward(acting=office.officer, order=order, waiver=why)
    if order.paper is not None:
        _through(office, order.paper, "order", NEXT_NUMBER)


def _letter(office: DemoOffice, body: Body) -> None:
    """One agency has not answered yet, and still has time."""
    party = body.seats.filter(party__kind="organisation").order_by("place").last()
    if party is None or party.party is None:
        return
    due = timezone.localdate() + timedelta(days=14)
    asked = services.ask_names(
        acting=office.officer, body=body, parties=[party.party], answer_due_on=due, wanted=2,
        text="ขอผู้แทนที่รู้งานพื้นที่และเข้าประชุมได้ทุกสองเดือน",
    )[0]  # fmt: skip
    if asked.paper is not None:
        _through(office, asked.paper, "letter", NEXT_LETTER)
        if office.governor is not None:
            sign_paper(acting=office.governor, paper=asked.paper)


def _nominee(office: DemoOffice, body: Body) -> None:
    key = f"demo-{office.province.code}-cso_member"
    user = User.objects.filter(username=key).select_related("person").first()
    if user is None or user.person is None:
        return
    seats = body.seats.filter(kind="representative").order_by("place")
    own = seats.filter(terms__person=user.person)  # for another term, where she sits already
    seat = own.first() or seats.filter(role="member").first()
    if seat is None:
        return
    services.nominate(
        acting=office.officer, seat=seat, person=user.person,
        statement="ทำงานกับภาคประชาชนมาสิบปี และรู้จักเครือข่ายทุกอำเภอ (ตัวอย่าง)",
        answer_due_on=timezone.localdate() + timedelta(days=21),
    )  # fmt: skip


def _through(office: DemoOffice, paper: Paper, book: str, number: int) -> None:
    given = reserve_number(
        acting=office.officer, book=office.book(book), number=number, on=timezone.localdate()
    )
    give_number(acting=office.officer, paper=paper, number=given)
    send_up(acting=office.officer, paper=paper, posts=[office.head_post])
    if step := open_step(paper):
        answer_step(acting=office.head, step=step, verdict="agrees", note="เห็นควรลงนาม")
        paper.refresh_from_db()
