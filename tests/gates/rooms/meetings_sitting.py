"""Sittings in every state: a room in session, a vote that is open, minutes from draft to published.

The member of the cast sits on the body, so that it reads what is closed to the public.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from django.utils import timezone

from phakhi.accounts.models import User
from phakhi.bodies.models import Body, Seat, SeatTerm
from phakhi.core import links
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
from phakhi.meetings.services.sitting import correcting, votes
from phakhi.parties.models import Party
from tests.gates.planting import CANARY, officer

SECRET = f"ข้อความภายใน {CANARY}"
YEAR = 2026
ROOMS = ("open", "called", "closed", "voting", "empty")
LIVES = ("draft", "checked", "circulating", "approved", "published")
NUMBERS = {state: place for place, state in enumerate((*ROOMS, *LIVES), 1)}


def _code(province: Province) -> str:
    return f"sit{province.code}"


def _meeting(province: Province, state: str) -> Meeting:
    rows = Meeting.objects.filter(province=province, body__public_code=_code(province))
    return rows.select_related("body").get(number=NUMBERS[state], year=YEAR)


def _of_meeting(province: Province, state: str) -> dict[str, Any]:
    return {"code": _code(province), "ref": f"2569-{NUMBERS[state]}"}


def _item(province: Province, state: str) -> AgendaItem:
    return AgendaItem.objects.get(meeting=_meeting(province, "open"), title=f"วาระ {state}")


def _of_item(province: Province, state: str) -> dict[str, Any]:
    return _of_meeting(province, "open") | {"pk": _item(province, state).pk}


def _of_row(province: Province, state: str) -> dict[str, Any]:
    rows = Attendance.objects.filter(meeting=_meeting(province, "open"))
    row = rows.get(role="reserve" if state == "reserve" else "guest")
    away = rows.filter(counts=True).order_by("place").last()
    return _of_meeting(province, "open") | {"pk": row.pk, "DATA": {"for": str(away and away.pk)}}


def _of_recusal(province: Province, _state: str) -> dict[str, Any]:
    found = Recusal.objects.get(item__meeting=_meeting(province, "open"))
    return _of_meeting(province, "open") | {"pk": found.pk}


def _of_resolution(province: Province, state: str) -> dict[str, Any]:
    found = Resolution.objects.get(item__meeting__body__public_code=_code(province), text=_t(state))
    return {"pk": found.pk}


def _of_vote(province: Province, _state: str) -> dict[str, Any]:
    found = Vote.objects.get(resolution__text=_t("running"), province=province)
    return {"pk": found.resolution_id, "vote": found.pk}


def _t(state: str) -> str:
    return SECRET if state == "hidden" else f"มติ {state}"


def _minutes(province: Province, state: str) -> Minutes:
    return Minutes.objects.get(meeting=_meeting(province, state))


def _of_minute_text(province: Province, state: str) -> dict[str, Any]:
    found = MinuteText.objects.filter(minutes=_minutes(province, state)).first()
    return _of_meeting(province, state) | {"pk": _pk(found)}


def _of_answer(province: Province, _state: str) -> dict[str, Any]:
    found = MinutesAnswer.objects.get(minutes=_minutes(province, "circulating"))
    return _of_meeting(province, "circulating") | {"pk": found.pk}


def _of_ballot(province: Province, state: str) -> dict[str, Any]:
    found = Resolution.objects.get(pk=_of_resolution(province, "running")["pk"])
    row = found.item.meeting.attendances.order_by("place")[1]
    if state == "dead":
        return {"pk": found.pk, "token": "dead-token"}
    purpose = votes.purpose_of(found)
    return {"pk": found.pk, "token": links.issue(**_link(province, purpose, row))}


def _of_minutes_link(province: Province, state: str) -> dict[str, Any]:
    found = _minutes(province, "circulating")
    row = found.meeting.attendances.order_by("place")[1]
    if state == "dead":
        return {"pk": found.pk, "token": "dead-token"}
    purpose = correcting.purpose_of(found)
    return {"pk": found.pk, "token": links.issue(**_link(province, purpose, row))}


def _link(province: Province, purpose: str, row: Attendance) -> dict[str, Any]:
    return {"acting": officer(province), "purpose": purpose, "subject": row}


def _pk(row: Any) -> UUID:
    assert row is not None
    return UUID(str(row.pk))


FAMILIES = {
    "sitting": ((*ROOMS, "elsewhere"), _of_meeting),
    "sitting_item": (("running", "waiting", "elsewhere"), _of_item),
    "sitting_row": (("guest", "reserve", "elsewhere"), _of_row),
    "recusal": (("made", "elsewhere"), _of_recusal),
    "resolution": (("public", "hidden", "running", "elsewhere"), _of_resolution),
    "open_vote": (("entered", "elsewhere"), _of_vote),
    "minutes": ((*LIVES, "elsewhere"), _of_meeting),
    "minute_text": (("draft", "approved", "elsewhere"), _of_minute_text),
    "minutes_answer": (("asked", "elsewhere"), _of_answer),
    "ballot_link": (("living", "dead", "elsewhere"), _of_ballot),
    "minutes_link": (("living", "dead", "elsewhere"), _of_minutes_link),
    "sitting_body": (("active", "elsewhere"), lambda p, _s: {"code": _code(p)}),
}


def plant(province: Province) -> None:
    body = Body.objects.create(
        province=province,
        public_code=_code(province),
        type="own",
        own_type="คณะ",
        name_th="คณะกรรมการนั่งประชุม",
        state="active",
        established_on=date(2026, 1, 5),
    )
    _members(body)
    for state in (*ROOMS, *LIVES):
        _room(body, state)
    _running(province)
    _votes(province)
    for state in LIVES:
        _write(province, state)


def _members(body: Body) -> None:
    member = User.objects.filter(username=f"demo-{body.province.code}-lao_member").first()
    people = [Party.objects.get(pk=member.person_id)] if member else []
    for place in range(len(people), 5):
        name = f"ผู้นั่งประชุม {place}"
        people.append(Party.objects.create(province=body.province, kind="person", name_th=name))
    roles = ("member", "chair", "member", "member", "reserve")
    for place, (person, role) in enumerate(zip(people, roles, strict=True), 1):
        seat = Seat.objects.create(province=body.province, body=body, place=place, role=role)
        SeatTerm.objects.create(
            province=body.province, seat=seat, person=person, since=date(2026, 1, 5)
        )


def _room(body: Body, state: str) -> None:
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


def _running(province: Province) -> None:
    meeting = _meeting(province, "open")
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
    item = _item(province, "running")
    Recusal.objects.create(province=province, item=item, attendance=row, reason=SECRET)


def _votes(province: Province) -> None:
    meeting = _meeting(province, "voting")
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
            text=_t(state),
            number=None if state == "running" else place,
            passed=None if state == "running" else True,
            closed_at=None if state == "running" else now,
        )
    running = Resolution.objects.get(item__meeting=meeting, closed_at=None)
    row = meeting.attendances.get(place=3)
    Vote.objects.create(province=province, resolution=running, attendance=row, choice="for")


def _write(province: Province, state: str) -> None:
    meeting = _meeting(province, state)
    minutes = Minutes.objects.create(province=province, meeting=meeting, taken_by=None)
    for item in meeting.items.all():
        MinuteText.objects.create(
            province=province, minutes=minutes, item=item, text=SECRET, hidden_because="ปิดไว้"
        )
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


def fill(province: Province) -> None:
    """A long meeting: the register, the room and the minutes read it with as few queries."""
    meeting, now = _meeting(province, "published"), timezone.now()
    items = AgendaItem.objects.bulk_create(
        AgendaItem(
            province=province,
            meeting=meeting,
            kind="consider",
            place=place,
            title=f"เรื่องที่ {place}",
            began_at=now,
            ended_at=now,
        )
        for place in range(100, 160)
    )
    Resolution.objects.bulk_create(
        Resolution(
            province=province,
            item=item,
            fiscal_year=2027,
            body_id_kept=meeting.body_id,
            kind="agree",
            text=f"มติที่ {item.place}",
            number=item.place,
            passed=True,
            closed_at=now,
        )
        for item in items
    )
