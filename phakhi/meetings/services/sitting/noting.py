"""The notes on an item, and what they say when the quorum is lost."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from phakhi.core import events, thai, versions
from phakhi.core.acting import Acting
from phakhi.core.errors import WrongState
from phakhi.core.permissions import authorise
from phakhi.meetings.models import AgendaItem
from phakhi.meetings.quorum import quorum_of
from phakhi.meetings.services.sitting.locking import hold_item
from phakhi.meetings.states import keeps


@transaction.atomic
def write_discussion(*, acting: Acting, item: AgendaItem, text: str, seen: int) -> AgendaItem:
    """Two secretaries at one item: the later one is shown what the earlier one wrote."""
    meeting = item.meeting
    authorise(keeps(acting, meeting))
    if meeting.state not in ("open", "closed", "lapsed") or _is_approved(item):
        raise WrongState("discussion_is_closed")
    versions.claim(item, seen)
    item.discussion = thai.normalise(text)
    item.save(update_fields=["discussion"])
    events.record(acting, "meetings.item.noted", item)
    return item


@transaction.atomic
def go_on_for_information(*, acting: Acting, item: AgendaItem) -> AgendaItem:
    """The quorum is lost and the room goes on to hear, not to decide: the minutes say so."""
    meeting, item = hold_item(item)
    authorise(keeps(acting, meeting))
    now = timezone.now()
    quorum = quorum_of(meeting, now, item)
    if quorum.is_met:
        raise WrongState("quorum_is_met")
    told = _(
        "There was no quorum (%(present)s of %(needed)s); the meeting went on for information only."
    ) % {"present": quorum.present, "needed": quorum.needed}
    versions.claim(item, item.version)
    item.discussion = "\n".join(part for part in (item.discussion, told) if part)
    item.save(update_fields=["discussion"])
    events.record(acting, "meetings.item.informed", item)
    return item


def _is_approved(item: AgendaItem) -> bool:
    minutes = getattr(item.meeting, "minutes", None)
    return minutes is not None and minutes.state == "approved"
