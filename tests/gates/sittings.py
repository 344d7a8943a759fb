"""The sittings that tests/gates/rooms/meetings_sitting.py plants: rooms, votes, minutes."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from django.utils import timezone

from phakhi.accounts.models import User
from phakhi.bodies.models import Body, Seat, SeatTerm
from phakhi.core.models import Province
from phakhi.meetings.models import (
    AgendaItem,
    Attendance,
    Meeting,
    Minutes,
    MinutesAnswer,
    MinuteText,
    Recusal,
    Resolution,
    Vote,
)
from phakhi.parties.models import Party
from tests.gates.planting import CANARY

SECRET = f"ข้อความภายใน {CANARY}"
YEAR = 2026
ROOMS = ("open", "called", "closed", "voting", "empty")
LIVES = ("draft", "checked", "circulating", "approved", "published")
NUMBERS = {state: place for place, state in enumerate((*ROOMS, *LIVES), 1)}


def code_of(province: Province) -> str:
    return f"sit{province.code}"


def meeting_of(province: Province, state: str) -> Meeting:
    rows = Meeting.objects.filter(province=province, body__public_code=code_of(province))
    return rows.select_related("body").get(number=NUMBERS[state], year=YEAR)


def item_of(province: Province, state: str) -> AgendaItem:
    return AgendaItem.objects.get(meeting=meeting_of(province, "open"), title=f"วาระ {state}")


def text_of(state: str) -> str:
    return SECRET if state == "hidden" else f"มติ {state}"


def seat_members(body: Body) -> None:
    member = User.objects.filter(username=f"demo-{body.province.code}-lao_member").first()
    people = [member.person] if member and member.person else []
    for place in range(len(people), 5):
        name = f"ผู้นั่งประชุม {place}"
        people.append(Party.objects.create(province=body.province, kind="person", name_th=name))
    roles = ("member", "chair", "member", "member", "reserve")
    for place, (person, role) in enumerate(zip(people, roles, strict=True), 1):
        seat = Seat.objects.create(province=body.province, body=body, place=place, role=role)
        SeatTerm.objects.create(
            province=body.province, seat=seat, person=person, since=date(2026, 1, 5)
        )


def open_room(body: Body, state: str) -> None:
    is_open = state in ("open", "voting", "empty")
    now = timezone.now()
    starts = now - timedelta(hours=1) if is_open or state == "called" else _day(state)
    meeting = Meeting.objects.create(
        province=body.province,
        body=body,
        number=NUMBERS[state],
        year=YEAR,
        state="open" if is_open else "called" if state == "called" else "closed",
        starts_at=starts,
        called_at=starts - timedelta(days=5),
        opened_at=None if state == "called" else starts,
        closed_at=None if is_open or state == "called" else starts + timedelta(hours=2),
    )
    there = None if state in ("called", "empty") else starts
    _rows(meeting, there)
    heads = [("consider", "เรื่องเพื่อพิจารณา")]
    for place, (kind, title) in enumerate(heads, 1):
        AgendaItem.objects.create(
            province=body.province, meeting=meeting, kind=kind, place=place, title=title
        )


def _day(state: str) -> datetime:
    return timezone.now() - timedelta(days=40 - 2 * NUMBERS[state])


def _rows(meeting: Meeting, there: datetime | None) -> None:
    seats = Seat.objects.filter(body=meeting.body).order_by("place")
    for seat in seats:
        person = seat.terms.get().person
        Attendance.objects.create(
            province=meeting.province,
            meeting=meeting,
            place=seat.place,
            seat=seat,
            person=person,
            name=person.name_th if person else "",
            role=seat.role,
            counts=seat.role != "reserve",
            came_at=None if seat.place == 4 else there,
        )
    Attendance.objects.create(
        province=meeting.province,
        meeting=meeting,
        place=9,
        name="ผู้ชี้แจง",
        role="guest",
        counts=False,
        came_at=there,
    )


def run_item(province: Province) -> None:
    meeting = meeting_of(province, "open")
    now = timezone.now()
    for place, state in enumerate(("running", "waiting"), 2):
        AgendaItem.objects.create(
            province=province,
            meeting=meeting,
            kind="consider",
            place=place,
            title=f"วาระ {state}",
            began_at=now if state == "running" else None,
        )
    row = meeting.attendances.get(place=3)
    item = item_of(province, "running")
    Recusal.objects.create(province=province, item=item, attendance=row, reason=SECRET)


def put_votes(province: Province) -> None:
    meeting = meeting_of(province, "voting")
    now = timezone.now()
    for place, state in enumerate(("public", "hidden", "running"), 2):
        item = AgendaItem.objects.create(
            province=province,
            meeting=meeting,
            kind="consider",
            place=place,
            title=f"เรื่อง {state}",
            began_at=now,
            ended_at=None if state == "running" else now,
            is_closed_to_public=state == "hidden",
        )
        Resolution.objects.create(
            province=province,
            item=item,
            fiscal_year=2027,
            body_id_kept=meeting.body_id,
            kind="agree",
            way="roll_call" if state == "running" else "no_objection",
            text=text_of(state),
            number=None if state == "running" else place,
            passed=None if state == "running" else True,
            closed_at=None if state == "running" else now,
        )
    running = Resolution.objects.get(item__meeting=meeting, closed_at=None)
    row = meeting.attendances.get(place=3)
    Vote.objects.create(province=province, resolution=running, attendance=row, choice="for")


def write_minutes(province: Province, state: str) -> None:
    meeting = meeting_of(province, state)
    minutes = Minutes.objects.create(province=province, meeting=meeting, taken_by=None)
    for item in meeting.items.all():
        MinuteText.objects.create(
            province=province, minutes=minutes, item=item, text=SECRET, hidden_because="ปิดไว้"
        )
    if state == "published":
        _resolve(meeting)
    if state == "circulating":
        row = meeting.attendances.get(place=3)
        MinutesAnswer.objects.create(
            province=province, minutes=minutes, attendance=row, approves=False, text=SECRET
        )
    today = timezone.localdate()
    minutes.state = "approved" if state == "published" else state
    minutes.answers_until = today + timedelta(days=3) if state == "circulating" else None
    minutes.approved_on = today if minutes.state == "approved" else None
    minutes.published_at = timezone.now() if state == "published" else None
    minutes.save()


def _resolve(meeting: Meeting) -> None:
    Resolution.objects.create(
        province=meeting.province,
        item=meeting.items.order_by("place")[0],
        fiscal_year=2027,
        body_id_kept=meeting.body_id,
        kind="agree",
        text=text_of("published"),
        number=99,
        passed=True,
        closed_at=timezone.now(),
    )
