"""Sittings in every state: a room in session, a vote that is open, minutes from draft to published.

The member of the cast sits on the body, so that it reads what is closed to the public.
"""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from django.utils import timezone

from phakhi.bodies.models import Body
from phakhi.core import links
from phakhi.core.models import Province
from phakhi.meetings.models import (
    AgendaItem,
    Attendance,
    Minutes,
    MinutesAnswer,
    MinuteText,
    Recusal,
    Resolution,
    Vote,
)
from phakhi.meetings.services.sitting import correcting, votes
from tests.gates.planting import officer
from tests.gates.sittings import (
    LIVES,
    NUMBERS,
    ROOMS,
    code_of,
    item_of,
    meeting_of,
    open_room,
    put_votes,
    run_item,
    seat_members,
    text_of,
    write_minutes,
)


def _of_meeting(province: Province, state: str) -> dict[str, Any]:
    return {"code": code_of(province), "ref": f"2569-{NUMBERS[state]}"}


def _of_item(province: Province, state: str) -> dict[str, Any]:
    return _of_meeting(province, "open") | {"pk": item_of(province, state).pk}


def _of_row(province: Province, state: str) -> dict[str, Any]:
    rows = Attendance.objects.filter(meeting=meeting_of(province, "open"))
    row = rows.get(role="reserve" if state == "reserve" else "guest")
    away = rows.filter(counts=True).order_by("place").last()
    return _of_meeting(province, "open") | {"pk": row.pk, "DATA": {"for": str(away and away.pk)}}


def _of_recusal(province: Province, _state: str) -> dict[str, Any]:
    found = Recusal.objects.get(item__meeting=meeting_of(province, "open"))
    return _of_meeting(province, "open") | {"pk": found.pk}


def _of_resolution(province: Province, state: str) -> dict[str, Any]:
    found = Resolution.objects.get(
        item__meeting__body__public_code=code_of(province), text=text_of(state)
    )
    return {"pk": found.pk}


def _of_vote(province: Province, _state: str) -> dict[str, Any]:
    found = Vote.objects.get(resolution__text=text_of("running"), province=province)
    return {"pk": found.resolution_id, "vote": found.pk}


def _minutes(province: Province, state: str) -> Minutes:
    return Minutes.objects.get(meeting=meeting_of(province, state))


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
    "sitting_body": (("active", "elsewhere"), lambda p, _s: {"code": code_of(p)}),
}


def plant(province: Province) -> None:
    body = Body.objects.create(
        province=province,
        public_code=code_of(province),
        type="own",
        own_type="คณะ",
        name_th="คณะกรรมการนั่งประชุม",
        state="active",
        established_on=date(2026, 1, 5),
    )
    seat_members(body)
    for state in (*ROOMS, *LIVES):
        open_room(body, state)
    run_item(province)
    put_votes(province)
    for state in LIVES:
        write_minutes(province, state)


def fill(province: Province) -> None:
    """A long meeting: the register, the room and the minutes read it with as few queries."""
    meeting, now = meeting_of(province, "published"), timezone.now()
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
