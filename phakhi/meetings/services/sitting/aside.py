"""Who stands aside for an item (conflict of interest, R046)."""

from __future__ import annotations

from uuid import UUID

from django.db import transaction

from phakhi.core import events
from phakhi.core.acting import Acting
from phakhi.core.errors import BadInput, WrongState
from phakhi.core.permissions import authorise
from phakhi.meetings.models import AgendaItem, Attendance, Recusal, Resolution, Vote
from phakhi.meetings.permissions_sitting import is_attendee
from phakhi.meetings.queries.conflicts import conflicts_on
from phakhi.meetings.services.sitting.locking import hold_item
from phakhi.meetings.states import keeps


@transaction.atomic
def recuse(*, acting: Acting, item: AgendaItem, attendance: Attendance, reason: str) -> Recusal:
    """Declared by the member, or entered by the secretary; before the member has voted."""
    meeting, item = hold_item(item)
    authorise(keeps(acting, meeting) or is_attendee(acting, attendance))
    if attendance.meeting_id != meeting.pk:
        raise BadInput("not_of_this_meeting")
    if not reason.strip():
        raise BadInput("reason_needed")
    if attendance.pk in _who_voted(item):
        raise WrongState("voted_already")
    kept, is_new = Recusal.objects.get_or_create(
        item=item,
        attendance=attendance,
        defaults={
            "province": acting.province,
            "reason": reason.strip(),
            "declared_by": acting.person_id,
        },
    )
    if is_new:
        events.record(acting, "meetings.recusal.made", kept)
    return kept


@transaction.atomic
def recuse_found(*, acting: Acting, item: AgendaItem) -> list[Recusal]:
    """Whom the rooms above know to be concerned, but for who voted; `declared_by` stays empty."""
    meeting, item = hold_item(item)
    authorise(keeps(acting, meeting))
    voted = _who_voted(item)
    made = []
    for attendance, reason in conflicts_on(item):
        if attendance.pk in voted:
            continue
        row, is_new = Recusal.objects.get_or_create(
            item=item,
            attendance=attendance,
            defaults={"province": acting.province, "reason": reason[:500]},
        )
        if is_new:
            events.record(acting, "meetings.recusal.found", row)
            made.append(row)
    return made


@transaction.atomic
def end_recusal(*, acting: Acting, recusal: Recusal) -> None:
    """Entered by mistake; impossible once the item was decided without them."""
    meeting, item = hold_item(recusal.item)
    authorise(keeps(acting, meeting))
    if Resolution.objects.filter(item=item, closed_at__isnull=False).exists():
        raise WrongState("item_decided")
    events.record(acting, "meetings.recusal.ended", item)
    recusal.delete()


def _who_voted(item: AgendaItem) -> set[UUID]:
    """An open vote is held, so that nobody votes and stands aside in the same moment."""
    running = Resolution.objects.select_for_update(of=("self",)).filter(item=item, closed_at=None)
    list(running)
    return set(Vote.objects.filter(resolution__item=item).values_list("attendance", flat=True))
