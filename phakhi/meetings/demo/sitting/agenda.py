"""Each held meeting has matters before it, in the order of its agenda, with what was said."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from phakhi.meetings.demo.sitting import words
from phakhi.meetings.demo.sitting.record import Record, began
from phakhi.meetings.headings import headings_for
from phakhi.meetings.models import AgendaItem, Meeting

FIELDS = ["discussion", "began_at", "ended_at"]


def fill_agendas(record: Record) -> None:
    """Headings where there are none, matters where a heading is bare, notes everywhere."""
    _heads(record)
    fresh = [item for meeting in record.meetings for item in _matters(record, meeting)]
    AgendaItem.objects.bulk_create(fresh)
    for item in fresh:
        record.items[item.meeting_id].append(item)
    noted = [item for meeting in record.meetings for item in _noted(record, meeting)]
    AgendaItem.objects.bulk_update(noted, FIELDS, batch_size=500)


def _heads(record: Record) -> None:
    bare = [meeting for meeting in record.meetings if not record.items[meeting.pk]]
    made = AgendaItem.objects.bulk_create([one for m in bare for one in headings_for(m)])
    for item in made:
        record.items[item.meeting_id].append(item)


def _matters(record: Record, meeting: Meeting) -> Iterator[AgendaItem]:
    for kind, bank, count in (
        ("inform", words.NEWS, 1),
        ("consider", words.MATTERS, record.chance.choice((1, 2, 2))),
    ):
        head = _head(record, meeting, kind)
        if head is None or any(one.parent_id == head.pk for one in record.items[meeting.pk]):
            continue
        for place, (title, proposal) in enumerate(record.chance.sample(bank, count), 1):
            yield AgendaItem(
                province_id=meeting.province_id,
                meeting=meeting,
                parent=head,
                kind=kind,
                place=place,
                title=title,
                proposal=proposal,
            )


def _head(record: Record, meeting: Meeting, kind: str) -> AgendaItem | None:
    heads = (one for one in record.items[meeting.pk] if one.parent_id is None)
    return next((one for one in heads if one.kind == kind), None)


def _noted(record: Record, meeting: Meeting) -> Iterator[AgendaItem]:
    items = record.items[meeting.pk]
    with_children = {one.parent_id for one in items}
    for place, item in enumerate(items):
        item.began_at = began(meeting) + timedelta(minutes=5 * place)
        item.ended_at = item.began_at + timedelta(minutes=5)
        if not item.discussion and item.pk not in with_children:
            item.discussion = _said(record, item)
        yield item


def _said(record: Record, item: AgendaItem) -> str:
    if item.kind == "chair":
        return words.CHAIR_SAYS
    if item.parent_id is None:
        return ""
    return "\n".join(record.chance.sample(words.TALK, 2))
