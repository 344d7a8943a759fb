"""What follows a resolution, and a meeting: an undertaking to place, and what was reported."""

from __future__ import annotations

from django.db import transaction

from phakhi.core.acting import Acting
from phakhi.core.errors import WrongState
from phakhi.core.permissions import authorise
from phakhi.core.thai import bangkok_date
from phakhi.meetings.models import AgendaItem, Meeting, Minutes, Resolution
from phakhi.undertakings.models import BodyReferral, ProgressNote, Undertaking
from phakhi.undertakings.permissions import can_propose
from phakhi.undertakings.services.making import begin
from phakhi.undertakings.services.steps import keep_step, move
from phakhi.undertakings.services.told import announce_referral
from phakhi.undertakings.vocabulary import RUNNING, Via

UNDERTAKING = "undertakings.Undertaking"
REFERRAL = "undertakings.BodyReferral"
FOLLOWED = frozenset({"assign"})


def follow_resolution(acting: Acting, resolution: Resolution) -> None:
    """In the transaction of the resolution: what assigns work waits for an owner at once."""
    if resolution.kind in FOLLOWED and resolution.passed is not False:
        undertaking_of(acting, resolution)


@transaction.atomic
def follow_by_hand(*, acting: Acting, resolution: Resolution) -> Undertaking:
    """Whatever its kind: the secretary says that somebody has to do something."""
    authorise(can_propose(acting, resolution.item.meeting.body))
    if not resolution.passed:
        raise WrongState("resolution_did_not_pass")
    return undertaking_of(acting, resolution)


def undertaking_of(acting: Acting, resolution: Resolution) -> Undertaking:
    """The one that stands for it already, or a new one without an owner. Bears a second call."""
    earlier = Undertaking.objects.filter(resolution=resolution).order_by("created_at")
    known: Undertaking | None = earlier.first()
    if known is not None:
        return known
    item = resolution.item
    meeting = item.meeting
    closed_at = resolution.closed_at or meeting.starts_at
    return begin(
        acting,
        meeting.body,
        text=resolution.text[:4000],
        resolution=resolution,
        decided_on=bangkok_date(closed_at),
        is_public=not item.is_closed_to_public,
        is_demo=meeting.is_demo,
    )


def note_meeting(acting: Acting, meeting: Meeting) -> None:
    """What stood on the agenda is noted where it came from; bears being called twice."""
    items = AgendaItem.objects.filter(meeting=meeting, source_id__isnull=False)
    for item in items.filter(source_type__in=(UNDERTAKING, REFERRAL)):
        if item.source_type == UNDERTAKING:
            _note_undertaking(acting, meeting, item)
        else:
            _note_referral(acting, meeting, item)


def note_minutes(minutes: Minutes) -> None:
    """Everybody reads it from now on: in the words the body approved, not those of the moment."""
    texts = minutes.texts.filter(hidden_because="", item__source_type=UNDERTAKING).exclude(text="")
    for text in texts.select_related("item"):
        notes = ProgressNote.objects.filter(
            undertaking=text.item.source_id, meeting=minutes.meeting_id
        )
        notes.update(text=text.text[:2000])


def _note_undertaking(acting: Acting, meeting: Meeting, item: AgendaItem) -> None:
    row = Undertaking.objects.filter(pk__in=[item.source_id], body=meeting.body).first()
    ended = meeting.closed_at or meeting.starts_at
    if row is None or row.steps.filter(act="heard", created_at__gte=ended).exists():
        return
    text = "" if item.is_closed_to_public else item.discussion.strip()
    if text and row.state in (*RUNNING, "done"):
        ProgressNote.objects.create(
            province=meeting.province,
            undertaking=row,
            on=bangkok_date(ended),
            text=text[:2000],
            via=Via.MEETING,
            meeting=meeting,
        )
    keep_step(acting, row, "heard", before=row.state, via=Via.MEETING)


def _note_referral(acting: Acting, meeting: Meeting, item: AgendaItem) -> None:
    """Heard by the body that asked, the reply is noted; at the body asked, it is taken up."""
    row = BodyReferral.objects.filter(pk__in=[item.source_id]).first()
    if row is None:
        return
    if row.source_id == meeting.body_id and row.state in ("replied", "refused"):
        move(acting, row, "note", noted_at=meeting, via=Via.MEETING)
        announce_referral(acting, row, "noted")
    elif row.target_id == meeting.body_id and row.state == "sent":
        move(acting, row, "take_up", via=Via.MEETING)
        announce_referral(acting, row, "taken_up")
