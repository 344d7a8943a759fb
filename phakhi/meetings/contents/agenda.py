"""ระเบียบวาระการประชุม: the six headings with their matters."""

from __future__ import annotations

from collections import defaultdict
from uuid import UUID

from phakhi.documents.content import Agenda
from phakhi.documents.content import AgendaItem as Line
from phakhi.meetings.contents.words import body_words, number_words
from phakhi.meetings.models import AgendaItem, Meeting


def agenda_content(meeting: Meeting) -> Agenda:
    return Agenda(
        body=body_words(meeting),
        meeting=number_words(meeting),
        starts=meeting.starts_at,
        ends=meeting.ends_at,
        place=meeting.place,
        online=meeting.online_url,
        items=agenda_lines(meeting),
    )


def agenda_lines(meeting: Meeting) -> tuple[Line, ...]:
    rows = AgendaItem.objects.filter(meeting=meeting).prefetch_related("papers")
    under: dict[UUID | None, list[AgendaItem]] = defaultdict(list)
    for row in rows.select_related("brought_by").order_by("place", "pk"):
        under[row.parent_id].append(row)
    return _lines(under, None, "")


def _lines(
    under: dict[UUID | None, list[AgendaItem]], parent: UUID | None, prefix: str
) -> tuple[Line, ...]:
    """1, 2, 3 for the headings; 5.1, 5.1.1 for what stands under them."""
    return tuple(
        Line(
            number=f"{prefix}{number}",
            title=row.title,
            text=_text(row),
            papers=tuple(paper.title for paper in row.papers.all()),
            children=_lines(under, row.pk, f"{prefix}{number}."),
        )
        for number, row in enumerate(under[parent], 1)
    )


def _text(row: AgendaItem) -> str:
    brought = f"(เสนอโดย {row.brought_by.name_th})" if row.brought_by else ""
    proposal = f"ข้อเสนอ {row.proposal}" if row.proposal else ""
    return "\n".join(part for part in (row.text, proposal, brought) if part)
