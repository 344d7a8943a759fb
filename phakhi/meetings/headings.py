"""The six fixed headings of an agenda (thai-practice 3.7); their words may be changed."""

from __future__ import annotations

from collections.abc import Iterable

from phakhi.meetings.models import AgendaItem, Meeting

HEADINGS: dict[str, str] = {
    "chair": "เรื่องที่ประธานแจ้งให้ที่ประชุมทราบ",
    "minutes": "เรื่องรับรองรายงานการประชุม",
    "arising": "เรื่องสืบเนื่อง",
    "inform": "เรื่องเพื่อทราบ",
    "consider": "เรื่องเพื่อพิจารณา",
    "other": "เรื่องอื่น ๆ",
}


def headings_for(meeting: Meeting) -> list[AgendaItem]:
    """Not saved yet."""
    return [
        AgendaItem(
            province_id=meeting.province_id, meeting=meeting, kind=kind, place=place, title=title
        )
        for place, (kind, title) in enumerate(HEADINGS.items(), 1)
    ]


def add_headings(*meetings: Meeting) -> None:
    """To those that have none."""
    with_some = set(
        AgendaItem.objects.filter(meeting__in=meetings, parent=None).values_list("meeting")
    )
    bare: Iterable[Meeting] = (m for m in meetings if (m.pk,) not in with_some)
    AgendaItem.objects.bulk_create([item for one in bare for item in headings_for(one)])


def heading_of(meeting: Meeting, kind: str) -> AgendaItem | None:
    return AgendaItem.objects.filter(meeting=meeting, parent=None, kind=kind).first()
