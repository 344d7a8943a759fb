"""The agenda as it is read: headings, matters under them, their papers, as far as one may see."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from uuid import UUID

from phakhi.core.acting import Acting
from phakhi.meetings.models import AgendaItem, ItemPaper, Meeting


@dataclass(slots=True)
class Line:
    """`number` is 5.1; `hidden` counts matters under it that are not for the public."""

    item: AgendaItem
    number: str
    papers: list[ItemPaper] = field(default_factory=list)
    children: list[Line] = field(default_factory=list)
    hidden: int = 0


def agenda_tree(acting: Acting, meeting: Meeting) -> list[Line]:
    """Numbers count what is hidden, too, so that 5.2 is 5.2 for everybody."""
    seen = set(AgendaItem.objects.visible_to(acting).filter(meeting=meeting).values_list("pk"))
    rows = AgendaItem.objects.filter(meeting=meeting).select_related("brought_by")
    under: dict[UUID | None, list[AgendaItem]] = defaultdict(list)
    for row in rows.order_by("place", "pk"):
        under[row.parent_id].append(row)
    papers: dict[UUID, list[ItemPaper]] = defaultdict(list)
    for paper in ItemPaper.objects.visible_to(acting).filter(item__meeting=meeting):
        papers[paper.item_id].append(paper)
    return _lines(under, papers, {pk for (pk,) in seen}, None, "")


def _lines(
    under: dict[UUID | None, list[AgendaItem]],
    papers: dict[UUID, list[ItemPaper]],
    seen: set[UUID],
    parent: UUID | None,
    prefix: str,
) -> list[Line]:
    found = []
    for number, row in enumerate(under[parent], 1):
        if row.pk not in seen:
            continue
        text = f"{prefix}{number}"
        hidden = sum(1 for child in under[row.pk] if child.pk not in seen)
        below = _lines(under, papers, seen, row.pk, f"{text}.")
        found.append(Line(row, text, papers[row.pk], below, hidden))
    return found
