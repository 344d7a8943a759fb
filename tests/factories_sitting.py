"""Meetings in session with members there, items running, votes open, minutes in each state."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.utils import timezone

from phakhi.bodies.models import Body
from phakhi.meetings.models import AgendaItem, Attendance, Meeting, Minutes, Resolution
from phakhi.meetings.services import sitting
from tests.factories import make_acting
from tests.factories_bodies import make_member
from tests.factories_calling import make_running, make_sitting_body, secretary


def come(row: Attendance, minutes_ago: int = 10) -> Attendance:
    row.came_at, row.came_by = timezone.now() - timedelta(minutes=minutes_ago), "list"
    row.left_at = None
    row.save(update_fields=["came_at", "came_by", "left_at"])
    return row


def leave(row: Attendance) -> Attendance:
    row.left_at = timezone.now()
    row.save(update_fields=["left_at"])
    return row


def rows_of(meeting: Meeting) -> list[Attendance]:
    rows = Attendance.objects.select_related("meeting__body", "meeting__province", "seat")
    return list(rows.filter(meeting=meeting).order_by("place"))


def make_sitting(body: Body | None = None, *, there: int | None = None, **values: Any) -> Meeting:
    """In session; everybody is there, or the first `there` of them."""
    meeting = make_running(body or make_sitting_body(), **values)
    for row in [row for row in rows_of(meeting) if row.counts][:there]:
        come(row)
    return sitting.open_meeting(acting=secretary(meeting.body), meeting=meeting)


def make_item(meeting: Meeting, *, begun: bool = True, **values: Any) -> AgendaItem:
    """Under วาระ ๕, before the body now."""
    head = meeting.items.filter(kind="consider", parent=None).first()
    values = {"kind": "consider", "title": "ขอความเห็นชอบแผนตัวอย่าง"} | values
    item = AgendaItem.objects.create(
        province_id=meeting.province_id,
        meeting=meeting,
        parent=head,
        place=meeting.items.filter(parent=head).count() + 1,
        **values,
    )
    if begun:
        return sitting.begin_item(acting=secretary(meeting.body), item=item)
    return item


def make_vote(item: AgendaItem, **values: Any) -> Resolution:
    values = {"kind": "agree", "text": "ตามที่เสนอ"} | values
    return sitting.open_vote(acting=secretary(item.meeting.body), item=item, **values)


def enter_votes(vote: Resolution, choices: str) -> None:
    """ "ffax": for, for, against, (no vote), by the order of the list."""
    words = {"f": "for", "a": "against", "n": "abstain"}
    acting = secretary(vote.item.meeting.body)
    for row, choice in zip(rows_of(vote.item.meeting), choices, strict=False):
        if choice in words:
            sitting.cast_vote(acting=acting, resolution=vote, attendance=row, choice=words[choice])


def make_reserve(body: Body) -> None:
    make_member(body, role="reserve")


def make_resolution(item: AgendaItem | None = None, **values: Any) -> Resolution:
    item = item or make_item(make_sitting())
    values = {"kind": "agree", "text": "ตามที่เสนอ"} | values
    return sitting.resolve_without_objection(
        acting=secretary(item.meeting.body), item=item, **values
    )


def make_minutes(meeting: Meeting | None = None, state: str = "draft") -> Minutes:
    """Of a meeting that is over, taken by one officer and checked by another."""
    meeting = meeting or make_sitting()
    if meeting.state == "open":
        meeting = sitting.close_meeting(acting=secretary(meeting.body), meeting=meeting)
    minutes = sitting.draft_minutes(acting=secretary(meeting.body), meeting=meeting)
    if state == "draft":
        return minutes
    checker = make_acting("officer", province=meeting.province)
    minutes = sitting.check_minutes(acting=checker, minutes=minutes)
    if state == "checked":
        return minutes
    tomorrow = timezone.localdate() + timedelta(days=1)
    minutes = sitting.circulate_minutes(acting=checker, minutes=minutes, until=tomorrow)
    if state == "circulating":
        return minutes
    Minutes.objects.filter(pk=minutes.pk).update(
        answers_until=timezone.localdate() - timedelta(days=1)
    )
    return sitting.approve_minutes(acting=checker, minutes=minutes)
