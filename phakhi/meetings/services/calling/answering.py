"""Comes, does not come, or sends a delegate: by link, signed in, or told to an officer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils import timezone

from phakhi.core import events, links
from phakhi.core.acting import Acting
from phakhi.core.errors import BadInput, StaleWrite, WrongState
from phakhi.core.files import SCANS, keep_upload
from phakhi.core.permissions import authorise
from phakhi.meetings.models import Attendance, Meeting
from phakhi.meetings.permissions import can_answer_for, is_own
from phakhi.meetings.services.calling.convening import lock
from phakhi.meetings.services.calling.inviting import INVITATION


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    answer: str
    note: str = ""
    delegate_name: str = ""
    delegate_post: str = ""
    letter: UploadedFile[Any] | None = None


@transaction.atomic
def answer_invitation(
    *,
    acting: Acting,
    attendance: Attendance,
    answer: str,
    via: str = "",
    sequence: int | None = None,
    **said: Any,
) -> Attendance:
    """One's own answer, or one that came on paper or by telephone: then the officer is kept."""
    meeting, row = _held(attendance)
    authorise(can_answer_for(acting, row))
    own = is_own(acting, row)
    row.entered_by = None if own else acting.person_id
    row.answered_via = "signed" if own else via if via in ("paper", "phone") else "phone"
    return _enter(acting, meeting, row, Answer(answer=answer, **said), sequence)


@transaction.atomic
def answer_by_link(
    *, acting: Acting, token: str, answer: str, sequence: int | None = None, **said: Any
) -> Attendance:
    """Whoever holds the link answers for this one invitation, and may change it until the start."""
    link = links.redeem(token, purpose=INVITATION, province=acting.province)
    meeting, row = _held(Attendance.objects.get(pk=link.subject_id))
    row.entered_by, row.answered_via = None, "link"
    return _enter(acting, meeting, row, Answer(answer=answer, **said), sequence)


def _held(attendance: Attendance) -> tuple[Meeting, Attendance]:
    """Meeting first, then the row: the same order everywhere, so that nobody waits in a ring."""
    meeting = lock(attendance.meeting)
    row = Attendance.objects.select_for_update(of=("self",)).get(pk=attendance.pk)
    row.meeting = meeting
    return meeting, row


def _enter(
    acting: Acting, meeting: Meeting, row: Attendance, said: Answer, sequence: int | None
) -> Attendance:
    _refuse_late(meeting, by_officer=row.entered_by is not None)
    if sequence is not None and sequence != meeting.sequence:
        raise StaleWrite("meeting_moved", theirs=meeting)
    sends = said.answer == "sends"
    if said.answer not in ("comes", "not", "sends"):
        raise BadInput("answer_unknown")
    if sends and not said.delegate_name.strip():
        raise BadInput("delegate_needed")
    row.answer, row.answer_note = said.answer, said.note.strip()[:250]
    row.answered_at = timezone.now()
    row.delegate_name = said.delegate_name.strip() if sends else ""
    row.delegate_post = said.delegate_post.strip() if sends else ""
    _keep_letter(acting, row, said)
    row.save()
    events.record(acting, "meetings.attendance.answered", row, {"meeting": str(meeting.pk)})
    return row


def _keep_letter(acting: Acting, row: Attendance, said: Answer) -> None:
    if said.answer != "sends":
        row.letter = None
    elif said.letter is not None:
        row.letter = keep_upload(
            acting=acting, upload=said.letter, kinds=SCANS, purpose="meetings.delegate"
        )


def may_answer(meeting: Meeting, *, by_officer: bool) -> bool:
    """An officer may still write down what a letter said; after the meeting nobody answers."""
    if by_officer:
        return meeting.state in ("called", "open")
    return meeting.state == "called" and timezone.now() < meeting.starts_at


def _refuse_late(meeting: Meeting, *, by_officer: bool) -> None:
    if not may_answer(meeting, by_officer=by_officer):
        is_cancelled = meeting.state == "cancelled"
        raise WrongState("meeting_cancelled" if is_cancelled else "answers_closed")
