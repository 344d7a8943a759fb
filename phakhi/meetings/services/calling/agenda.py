"""The agenda: matters under the six headings, in an order changed step by step."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Max

from phakhi.core import versions
from phakhi.core.acting import Acting
from phakhi.core.errors import BadInput, WrongState
from phakhi.core.permissions import authorise
from phakhi.meetings.headings import heading_of
from phakhi.meetings.models import AgendaItem, Meeting
from phakhi.meetings.permissions import can_call
from phakhi.meetings.services.calling.convening import lock
from phakhi.meetings.suggestions import SuggestedItem
from phakhi.parties.models import Party

MAY_CHANGE = ("title", "text", "proposal", "brought_by", "is_closed_to_public")
EDITABLE = ("planned", "called", "open")


@transaction.atomic
def add_item(
    *,
    acting: Acting,
    meeting: Meeting,
    kind: str,
    title: str,
    parent: AgendaItem | None = None,
    brought_by: Party | None = None,
    **values: Any,
) -> AgendaItem:
    """Under the heading of its kind, or under another matter; `values`: text, proposal, …"""
    meeting = _editable(acting, meeting)
    _refuse_bad_title(title)
    above = parent or heading_of(meeting, kind)
    if parent is not None and parent.meeting_id != meeting.pk:
        raise BadInput("item_elsewhere")
    if above is not None and above.is_closed_to_public:
        values["is_closed_to_public"] = True
    return AgendaItem.objects.create(
        province=acting.province,
        meeting=meeting,
        parent=above,
        kind=above.kind if above else kind,
        place=_last_place(meeting, above) + 1,
        title=title.strip(),
        brought_by=brought_by,
        **values,
    )


@transaction.atomic
def take_over(*, acting: Acting, meeting: Meeting, suggestion: SuggestedItem) -> AgendaItem:
    """One tap; taken over once, however often it is tapped."""
    meeting = _editable(acting, meeting)
    if suggestion.source_id:
        source = {"source_type": suggestion.source_type, "source_id": suggestion.source_id}
        taken: AgendaItem | None = AgendaItem.objects.filter(meeting=meeting, **source).first()
        if taken is not None:
            return taken
    known = Party.objects.filter(province=acting.province)
    brought = known.filter(pk=suggestion.brought_by).first() if suggestion.brought_by else None
    return add_item(
        acting=acting,
        meeting=meeting,
        kind=suggestion.kind,
        title=suggestion.title[:400],
        text=suggestion.text[:8000],
        proposal=suggestion.proposal[:4000],
        brought_by=brought,
        is_closed_to_public=suggestion.is_closed_to_public,
        source_type=suggestion.source_type,
        source_id=suggestion.source_id,
    )


@transaction.atomic
def change_item(
    *, acting: Acting, item: AgendaItem, seen: int | None = None, **values: Any
) -> AgendaItem:
    _editable(acting, item.meeting)
    if "title" in values:
        _refuse_bad_title(values["title"])
    versions.claim(item, item.version if seen is None else seen)
    fields = [name for name in MAY_CHANGE if name in values]
    for name in fields:
        setattr(item, name, values[name])
    if item.parent is not None and item.parent.is_closed_to_public:
        item.is_closed_to_public = True
    item.save(update_fields=[*fields, "is_closed_to_public"])
    if item.is_closed_to_public:
        _close_below(item)
    return item


def _close_below(item: AgendaItem) -> None:
    """What stands under a matter that is not for the public is not for it either."""
    for below in item.children.filter(is_closed_to_public=False):
        AgendaItem.objects.filter(pk=below.pk).update(is_closed_to_public=True)
        _close_below(below)


@transaction.atomic
def move_item(*, acting: Acting, item: AgendaItem, up: bool) -> AgendaItem:
    """Past its neighbour; at the end it stays where it is."""
    meeting = _editable(acting, item.meeting)
    item = AgendaItem.objects.select_for_update(of=("self",)).get(pk=item.pk)
    beside = AgendaItem.objects.filter(meeting=meeting, parent=item.parent_id)
    if up:
        other = beside.filter(place__lt=item.place).order_by("-place").first()
    else:
        other = beside.filter(place__gt=item.place).order_by("place").first()
    if other is not None:
        item.place, other.place = other.place, item.place
        item.save(update_fields=["place"])
        other.save(update_fields=["place"])
    return item


@transaction.atomic
def remove_item(*, acting: Acting, item: AgendaItem) -> None:
    """A heading, and what was talked about already, stay."""
    _editable(acting, item.meeting)
    if item.parent_id is None:
        raise WrongState("heading_stays")
    if item.began_at is not None or item.discussion:
        raise WrongState("item_begun")
    item.delete()


def _editable(acting: Acting, meeting: Meeting) -> Meeting:
    meeting = lock(meeting)
    authorise(can_call(acting, meeting.body))
    if meeting.state not in EDITABLE:
        raise WrongState("agenda_closed")
    return meeting


def _refuse_bad_title(title: str) -> None:
    if not title.strip():
        raise BadInput("title_needed")
    if len(title) > 400:
        raise BadInput("title_too_long", limit=400)


def _last_place(meeting: Meeting, above: AgendaItem | None) -> int:
    beside = AgendaItem.objects.filter(meeting=meeting, parent=above)
    return int(beside.aggregate(last=Max("place"))["last"] or 0)


def item_of(meeting: Meeting, pk: UUID) -> AgendaItem | None:
    return AgendaItem.objects.filter(meeting=meeting, pk=pk).first()
