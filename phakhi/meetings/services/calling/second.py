"""The second call: the quorum was lost, the agenda stays, the body's own rule counts."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction

from phakhi.core.acting import Acting
from phakhi.core.errors import WrongState
from phakhi.core.permissions import authorise
from phakhi.meetings.models import AgendaItem, ItemPaper, Meeting
from phakhi.meetings.permissions import can_call
from phakhi.meetings.services.calling.convening import call_meeting, lock
from phakhi.meetings.services.calling.planning import plan_meeting

COPIED = ("kind", "place", "title", "text", "proposal", "brought_by_id", "is_closed_to_public")
SOURCE = ("source_type", "source_id")


@transaction.atomic
def call_second(
    *,
    acting: Acting,
    meeting: Meeting,
    starts_at: datetime,
    ends_at: datetime | None = None,
    short_because: str = "",
    **values: Any,
) -> Meeting:
    """`values`: place, online_url; without them the second call meets where the first did."""
    first = lock(meeting)
    authorise(can_call(acting, first.body))
    if first.state != "lapsed":
        raise WrongState("not_lapsed")
    if Meeting.objects.filter(second_call_of=first).exists():
        raise WrongState("second_call_once")
    second = plan_meeting(
        acting=acting,
        body=first.body,
        kind=first.kind,
        starts_at=starts_at,
        ends_at=ends_at,
        title=first.title,
        allowance=first.allowance,
        second_call_of=first,
        place=values.get("place", first.place),
        online_url=values.get("online_url", first.online_url),
    )
    _copy_agenda(first, second)
    return call_meeting(acting=acting, meeting=second, short_because=short_because)


def _copy_agenda(first: Meeting, second: Meeting) -> None:
    """Word for word, with its papers; what was said before the quorum was lost stays behind."""
    AgendaItem.objects.filter(meeting=second).delete()
    rows = list(AgendaItem.objects.filter(meeting=first).order_by("created_at"))
    copies = {row.pk: _copy(row, second) for row in rows}
    for row in rows:
        if row.parent_id:
            copies[row.pk].parent = copies[row.parent_id]
    tops = [copies[row.pk] for row in rows if row.parent_id is None]
    rest = [copies[row.pk] for row in rows if row.parent_id]
    AgendaItem.objects.bulk_create(tops)
    AgendaItem.objects.bulk_create(rest)
    papers = ItemPaper.objects.filter(item__meeting=first)
    ItemPaper.objects.bulk_create([_paper(one, copies[one.item_id]) for one in papers])


def _copy(row: AgendaItem, second: Meeting) -> AgendaItem:
    values = {name: getattr(row, name) for name in (*COPIED, *SOURCE)}
    return AgendaItem(province_id=row.province_id, meeting=second, **values)


def _paper(paper: ItemPaper, item: AgendaItem) -> ItemPaper:
    return ItemPaper(
        province_id=paper.province_id,
        item=item,
        file_id=paper.file_id,
        title=paper.title,
        is_closed=paper.is_closed,
    )
