"""The agenda walked through: one item runs at a time, its notes are kept as they are written."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from phakhi.core import events
from phakhi.core.acting import Acting
from phakhi.core.errors import WrongState
from phakhi.core.permissions import authorise
from phakhi.meetings.models import AgendaItem, Resolution
from phakhi.meetings.services.sitting.locking import hold_item
from phakhi.meetings.states import keeps


@transaction.atomic
def begin_item(*, acting: Acting, item: AgendaItem, at: datetime | None = None) -> AgendaItem:
    """Ends whatever ran before; an item taken up again goes on."""
    meeting, item = hold_item(item)
    authorise(keeps(acting, meeting))
    at = at or timezone.now()
    running = meeting.items.filter(began_at__isnull=False, ended_at=None).exclude(pk=item.pk)
    if Resolution.objects.filter(item__in=running, closed_at=None).exists():
        raise WrongState("vote_still_open")
    running.update(ended_at=at)
    item.began_at, item.ended_at = item.began_at or at, None
    item.save(update_fields=["began_at", "ended_at"])
    events.record(acting, "meetings.item.begun", item)
    return item


@transaction.atomic
def end_item(*, acting: Acting, item: AgendaItem, at: datetime | None = None) -> AgendaItem:
    meeting, item = hold_item(item)
    authorise(keeps(acting, meeting))
    if item.began_at is None:
        raise WrongState("item_not_begun")
    if Resolution.objects.filter(item=item, closed_at=None).exists():
        raise WrongState("vote_still_open")
    item.ended_at = at or timezone.now()
    item.save(update_fields=["ended_at"])
    events.record(acting, "meetings.item.ended", item)
    return item
