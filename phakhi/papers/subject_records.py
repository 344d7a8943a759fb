"""A data subject and the papers: what it wrote, signed and answered in the office's name."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.db.models import Q

from phakhi.papers.models import ChainStep, Paper


class PaperRecords:
    """An official paper is kept by law (the archive rules): its signatures and hands stand."""

    def export(self, person_id: UUID) -> dict[str, Any]:
        mine = Q(drafted_by=person_id) | Q(signed_by=person_id)
        mine |= Q(scan_entered_by=person_id) | Q(scan_checked_by=person_id)
        papers = Paper.objects.filter(mine)
        steps = ChainStep.objects.filter(
            Q(answered_by=person_id) | Q(scan_entered_by=person_id) | Q(scan_checked_by=person_id)
        )
        return {
            "papers": list(papers.values("kind", "title", "state", "signed_on", "signed_as")),
            "hands": list(steps.values("paper__title", "verdict", "note", "answered_at")),
        }

    def erase(self, person_id: UUID) -> None:
        """What was not issued keeps no word of who drafted it."""
        Paper.objects.filter(drafted_by=person_id).exclude(state="issued").update(drafted_by=None)
