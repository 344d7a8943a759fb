"""Minutes are sent round, approved, set as an official paper, and published."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import override

from phakhi.core.acting import Acting
from phakhi.core.errors import BadInput, WrongState
from phakhi.core.permissions import authorise
from phakhi.ledger.services import enter
from phakhi.meetings.addresses import ref_of
from phakhi.meetings.minute_content import minutes_content
from phakhi.meetings.models import Meeting, Minutes, MinuteText, Resolution
from phakhi.meetings.queries.minutes import answers_now
from phakhi.meetings.services.sitting.minutes import hold_minutes, move_minutes
from phakhi.meetings.states import keeps
from phakhi.meetings.wording import full_name
from phakhi.papers import services as papers
from phakhi.papers.models import Paper

KIND = "minutes"
BRINGS_MINUTES = "meetings.minutes"
APPROVING = ("agree", "approve")


@transaction.atomic
def circulate_minutes(*, acting: Acting, minutes: Minutes, until: date) -> Minutes:
    """แจ้งเวียน: every member reads it and answers until a day."""
    if until < timezone.localdate():
        raise BadInput("circulation_needs_time")
    minutes = hold_minutes(minutes)
    return move_minutes(acting, minutes, "circulate", answers_until=until)


@transaction.atomic
def approve_minutes(
    *, acting: Acting, minutes: Minutes, at_meeting: Meeting | None = None
) -> Minutes:
    """At a later meeting of the body, or by แจ้งเวียน once the day for corrections has passed."""
    minutes = hold_minutes(minutes)
    if at_meeting is None:
        _check_circulated(minutes)
        on = timezone.localdate()
    else:
        _check_meeting(minutes, at_meeting)
        on = timezone.localdate(at_meeting.opened_at or at_meeting.starts_at)
    if minutes.answers.filter(approves=False, handled="").exists():
        raise WrongState("corrections_wait")
    minutes.approved_on, minutes.approved_at_meeting = on, at_meeting
    paper = _paper(acting, minutes, is_public=False, on=timezone.localdate())
    values = {"approved_on": on, "approved_at_meeting": at_meeting, "paper": paper}
    minutes = move_minutes(acting, minutes, "approve", **values)
    _announce(acting, minutes, "approve", paper)
    return minutes


def approve_on_resolution(acting: Acting, resolution: Resolution) -> None:
    """วาระที่ ๒: the body's own resolution approves the minutes the item brings."""
    item = resolution.item
    brings = item.source_type == BRINGS_MINUTES and resolution.kind in APPROVING
    if not brings or item.source_id is None:
        return
    minutes = Minutes.objects.filter(pk=item.source_id, province=acting.province).first()
    if minutes is not None and minutes.state == "draft":
        raise WrongState("minutes_not_checked")
    if minutes is not None and minutes.state in ("checked", "circulating"):
        approve_minutes(acting=acting, minutes=minutes, at_meeting=item.meeting)


@transaction.atomic
def publish_minutes(
    *, acting: Acting, minutes: Minutes, redactions: Mapping[UUID, str] | None = None
) -> Minutes:
    """`redactions`: item → why the public does not read it. What was closed is never opened."""
    minutes = hold_minutes(minutes)
    authorise(keeps(acting, minutes.meeting))
    if minutes.state != "approved":
        raise WrongState("minutes_not_approved")
    if minutes.published_at is not None:
        raise WrongState("minutes_published")
    _redact(minutes, dict(redactions or {}))
    paper = _paper(acting, minutes, is_public=True, on=timezone.localdate())
    minutes.published_at = timezone.now()
    minutes.save(update_fields=["published_at"])
    _announce(acting, minutes, "publish", paper)
    return minutes


def public_paper(minutes: Minutes) -> Paper | None:
    """The PDF that everybody reads, without what is hidden."""
    return Paper.objects.filter(subject_id=minutes.pk, kind=KIND, is_public=True).first()


def _redact(minutes: Minutes, redactions: dict[UUID, str]) -> None:
    for text in minutes.texts.select_related("item"):
        why = redactions.get(text.item_id, "").strip()
        if text.item.is_closed_to_public:
            why = why or text.hidden_because
            if not why:
                raise BadInput("redaction_needs_reason")
        if why != text.hidden_because:
            MinuteText.objects.filter(pk=text.pk).update(hidden_because=why[:500])


def _paper(acting: Acting, minutes: Minutes, *, is_public: bool, on: date) -> Paper:
    with override("th"):
        content = minutes_content(minutes, is_public=is_public)
        title = f"รายงานการประชุม{full_name(minutes.meeting)}"[:400]
    paper = papers.draft_paper(
        acting=acting, kind=KIND, title=title, content=content, subject=minutes, is_public=is_public
    )
    return papers.issue_unsigned(acting=acting, paper=paper, on=on)


def _check_circulated(minutes: Minutes) -> None:
    if minutes.state != "circulating" or minutes.answers_until is None:
        raise WrongState("minutes_not_with_members")
    if still_answering(minutes):
        raise WrongState("answers_still_run")


def still_answering(minutes: Minutes) -> bool:
    """The day for corrections has not passed, and not everybody has approved yet."""
    if minutes.answers_until is None or minutes.answers_until < timezone.localdate():
        return False
    asked = minutes.meeting.attendances.filter(counts=True).count()
    return not answers_now(minutes).filter(approves=True).count() >= asked > 0


def _check_meeting(minutes: Minutes, meeting: Meeting) -> None:
    if meeting.body_id != minutes.meeting.body_id or meeting.pk == minutes.meeting_id:
        raise BadInput("approved_by_own_body")
    if meeting.state not in ("open", "closed"):
        raise WrongState("meeting_not_sitting")
    if meeting.starts_at <= minutes.meeting.starts_at:
        raise BadInput("approved_at_later_meeting")


def _announce(acting: Acting, minutes: Minutes, act: str, paper: Paper) -> None:
    meeting = minutes.meeting
    facts = {"body": meeting.body.public_code, "meeting": ref_of(meeting)}
    enter(
        acting=acting,
        act=f"meetings.minutes.{act}",
        subject=minutes,
        facts=facts,
        document_sha256=paper.pdf_sha256,
    )
