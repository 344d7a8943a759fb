"""What other rooms bring to an agenda: minutes to approve, matters arising, referrals."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol
from uuid import UUID

from phakhi.core.registry import Registry
from phakhi.meetings.models import AgendaItem, Meeting


@dataclass(frozen=True, slots=True)
class SuggestedItem:
    """`kind` names the heading it goes under; the pair of source is taken over once a meeting."""

    kind: str
    title: str
    text: str = ""
    proposal: str = ""
    source_type: str = ""
    source_id: UUID | None = None
    brought_by: UUID | None = None
    note: str = ""
    is_closed_to_public: bool = False


class AgendaSource(Protocol):
    def __call__(self, meeting: Meeting) -> list[SuggestedItem]: ...


AGENDA_SOURCES: Registry[AgendaSource] = Registry("what comes to an agenda")


def suggested_for(meeting: Meeting) -> list[SuggestedItem]:
    """What is not on it yet."""
    items = AgendaItem.objects.filter(meeting=meeting, source_id__isnull=False)
    taken = set(items.values_list("source_type", "source_id"))
    found = [one for source in AGENDA_SOURCES for one in source(meeting)]
    return [one for one in found if (one.source_type, one.source_id) not in taken]
