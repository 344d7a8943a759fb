"""Who came, when, who left: at the door, from the list, typed in from paper afterwards."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from phakhi.core import links
from phakhi.core.acting import Acting
from phakhi.core.errors import BadInput, WrongState
from phakhi.core.permissions import authorise
from phakhi.meetings.invited import fresh_codes
from phakhi.meetings.models import Attendance, Meeting, Minutes
from phakhi.meetings.permissions import can_call
from phakhi.meetings.services.calling.inviting import INVITATION
from phakhi.parties.models import Party

WAYS = ("list", "qr", "link", "paper", "online")
EARLY = timedelta(hours=12)


@transaction.atomic
def check_in(
    *, acting: Acting, attendance: Attendance, by: str, at: datetime | None = None
) -> Attendance:
    """The first time stands, however often it is tapped; whoever had left is back."""
    authorise(can_call(acting, attendance.meeting.body))
    return enter_coming(attendance, by, at)


@transaction.atomic
def check_in_by_code(*, acting: Acting, meeting: Meeting, code: str, by: str) -> Attendance:
    """`acting` may be a stranger who stands at the door: the code is what lets in."""
    rows = Attendance.objects.filter(meeting=meeting, province=acting.province)
    found = rows.filter(code=code.strip()).exclude(code="").first()
    if found is None:
        raise BadInput("code_unknown")
    return enter_coming(found, by)


@transaction.atomic
def come_by_link(*, acting: Acting, token: str) -> Attendance:
    """Joining online: nobody sees them come in, so the own link says it."""
    link = links.look_at(token, purpose=INVITATION, province=acting.province)
    row = Attendance.objects.select_related("meeting").get(pk=link.subject_id)
    if not row.meeting.online_url:
        raise WrongState("come_to_the_desk")
    return enter_coming(row, "online")


def enter_coming(attendance: Attendance, by: str, at: datetime | None = None) -> Attendance:
    """Authorised by the caller."""
    if by not in WAYS:
        raise BadInput(by=by)
    row = _held(attendance)
    refuse_wrong_time(row.meeting, by)
    at = _possible(row.meeting, at)
    if row.came_at is not None and row.left_at is None:
        return row
    if row.left_at is not None and row.left_at <= at:
        row.left_at = None
    elif row.came_at is None:
        row.came_at, row.came_by = at, by
    row.save(update_fields=["came_at", "came_by", "left_at"])
    return row


@transaction.atomic
def check_out(*, acting: Acting, attendance: Attendance, at: datetime | None = None) -> Attendance:
    authorise(can_call(acting, attendance.meeting.body))
    row = _held(attendance)
    refuse_wrong_time(row.meeting, "list")
    at = _possible(row.meeting, at)
    if row.came_at is None:
        raise WrongState("not_come_yet")
    if at < row.came_at:
        raise BadInput("left_before_coming")
    row.left_at = at
    row.save(update_fields=["left_at"])
    return row


@transaction.atomic
def set_times(
    *,
    acting: Acting,
    attendance: Attendance,
    came_at: datetime | None,
    left_at: datetime | None,
) -> Attendance:
    """As the paper list says; both empty means the person was not there."""
    authorise(can_call(acting, attendance.meeting.body))
    row = _held(attendance)
    refuse_wrong_time(row.meeting, "paper")
    if came_at is None:
        if left_at is not None:
            raise WrongState("not_come_yet")
        return _clear(row)
    row.came_at = _possible(row.meeting, came_at)
    row.left_at = _possible(row.meeting, left_at) if left_at else None
    if row.left_at is not None and row.left_at < row.came_at:
        raise BadInput("left_before_coming")
    row.came_by = row.came_by or "paper"
    row.save(update_fields=["came_at", "came_by", "left_at"])
    return row


@transaction.atomic
def undo_check_in(*, acting: Acting, attendance: Attendance) -> Attendance:
    """A wrong name was tapped. Who has voted stays: the vote says they were there."""
    authorise(can_call(acting, attendance.meeting.body))
    row = _held(attendance)
    if row.meeting.state not in ("called", "open"):
        raise WrongState("meeting_closed")
    return _clear(row)


def _clear(row: Attendance) -> Attendance:
    if row.votes.exists():
        raise WrongState("has_voted")
    row.came_at = row.left_at = None
    row.came_by = ""
    row.save(update_fields=["came_at", "came_by", "left_at"])
    return row


@transaction.atomic
def add_guest(
    *, acting: Acting, meeting: Meeting, name: str, post: str = "", person: Party | None = None
) -> Attendance:
    """ผู้เข้าร่วมประชุม: on the list, never in the quorum."""
    authorise(can_call(acting, meeting.body))
    if meeting.state not in ("planned", "called", "open"):
        raise WrongState("meeting_closed")
    if not name.strip():
        raise BadInput("name_needed")
    rows = Attendance.objects.filter(meeting=meeting)
    last = rows.aggregate(last=Max("place"))["last"] or 0
    code = next(fresh_codes(set(rows.values_list("code", flat=True))))
    return Attendance.objects.create(
        province=acting.province,
        meeting=meeting,
        place=last + 1,
        person=person,
        name=name.strip()[:250],
        post=post.strip()[:250],
        role="guest",
        counts=False,
        code=code,
        entered_by=acting.person_id,
    )


def refuse_wrong_time(meeting: Meeting, by: str) -> None:
    """A paper list may be typed in after the meeting was closed, until its minutes stand."""
    states = ("called", "open", "closed") if by == "paper" else ("called", "open")
    if meeting.state not in states:
        raise WrongState("meeting_closed" if meeting.called_at else "meeting_not_called")
    if Minutes.objects.filter(meeting=meeting, state="approved").exists():
        raise WrongState("minutes_approved")
    if timezone.now() < meeting.starts_at - EARLY:
        raise WrongState("too_early_to_come")


def _possible(meeting: Meeting, at: datetime | None) -> datetime:
    now = timezone.now()
    if at is None:
        return now
    if at > now:
        raise BadInput("time_in_future")
    if at < meeting.starts_at - EARLY:
        raise BadInput("time_before_meeting")
    return at


def _held(attendance: Attendance) -> Attendance:
    rows = Attendance.objects.select_for_update(of=("self",)).select_related("meeting__body")
    row: Attendance = rows.get(pk=attendance.pk)
    return row
