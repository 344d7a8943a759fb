"""Minutes of every held meeting: mostly approved and published, the last ones on their way."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta
from uuid import UUID

from django.utils import timezone

from phakhi.accounts.models import User
from phakhi.core.ids import uuid7
from phakhi.meetings.demo.sitting import words
from phakhi.meetings.demo.sitting.record import Record, ended
from phakhi.meetings.models import Meeting, Minutes, MinutesAnswer, MinuteText

CHECKERS = ("provincial_office_head", "strategy_officer")
LIFE = ["state", "state_since", "approved_on", "approved_at_meeting", "published_at"]


def fill_minutes(record: Record) -> list[Minutes]:
    """The newest is a draft, the one before it with the members, the rest approved.

    The body's secretary took them; somebody of the provincial office checked them.
    """
    checkers = _checkers(record)
    made = [
        Minutes(
            province_id=meeting.province_id,
            meeting=meeting,
            taken_by=(taker := _secretary(record, meeting)),
            checked_by=next((one for one in checkers if one != taker), None),
            state_since=ended(meeting) + timedelta(days=3),
        )
        for meeting in record.meetings
    ]
    Minutes.objects.bulk_create(made)
    MinuteText.objects.bulk_create([text for one in made for text in _texts(record, one)])
    _end(record, made)
    return made


def _secretary(record: Record, meeting: Meeting) -> UUID | None:
    rows = record.rows[meeting.pk]
    return next((row.person_id for row in rows if row.role == "member_secretary"), None)


def _checkers(record: Record) -> list[UUID]:
    names = [f"demo-{record.province.code}-{key}" for key in CHECKERS]
    found = User.objects.filter(username__in=names).order_by("username")
    return list(found.values_list("person", flat=True))


def _texts(record: Record, minutes: Minutes) -> Iterator[MinuteText]:
    for item in record.items[minutes.meeting_id]:
        hidden = words.CLOSED_REASON if item.is_closed_to_public else ""
        yield MinuteText(
            province_id=minutes.province_id,
            minutes=minutes,
            item=item,
            text=item.discussion,
            hidden_because=hidden,
            written_by=minutes.taken_by,
        )


def _end(record: Record, made: Sequence[Minutes]) -> None:
    following = _following(record.meetings)
    draft, older = made[-1], made[:-2]
    draft.checked_by = None
    if len(made) > 1:
        with_members = made[-2]
        with_members.state = "circulating"
        with_members.answers_until = timezone.localdate() + timedelta(days=5)
        _answers(record, with_members)
    for one in older:
        _approve(one, following.get(one.meeting_id))
    Minutes.objects.bulk_update(made, [*LIFE, "checked_by", "answers_until"], batch_size=500)


def _approve(minutes: Minutes, meeting: Meeting | None) -> None:
    """At the body's next meeting, or by แจ้งเวียน two weeks later where there was none yet."""
    on = meeting.starts_at if meeting else ended(minutes.meeting) + timedelta(days=14)
    on = min(on, timezone.now())
    minutes.state, minutes.state_since = "approved", on
    minutes.approved_at_meeting, minutes.approved_on = meeting, timezone.localdate(on)
    minutes.published_at = min(on + timedelta(days=5), timezone.now())


def _following(meetings: Sequence[Meeting]) -> dict[UUID, Meeting]:
    """Of each meeting the body's next one."""
    found: dict[UUID, Meeting] = {}
    last: dict[UUID, Meeting] = {}
    for meeting in meetings:
        if before := last.get(meeting.body_id):
            found[before.pk] = meeting
        last[meeting.body_id] = meeting
    return found


def _answers(record: Record, minutes: Minutes) -> None:
    rows = record.there(minutes.meeting)[:3]
    MinutesAnswer.objects.bulk_create(
        MinutesAnswer(
            id=uuid7(),
            province_id=minutes.province_id,
            minutes=minutes,
            attendance=row,
            approves=place != 1,
            text="" if place != 1 else "ขอแก้คำว่า ภายในไตรมาสหน้า เป็น ภายในเดือนมกราคม",
            via="link",
        )
        for place, row in enumerate(rows)
    )
