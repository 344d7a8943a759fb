"""Which kept files everybody may read: those of issued papers that are public, and no draft."""

from __future__ import annotations

from typing import Any

from phakhi.papers.models import Paper


def issued_for_everybody() -> Any:
    """What `papers:pdf` hands to a stranger (PaperQuerySet.visible_to); never memo or return."""
    issued = Paper.objects.filter(is_public=True, state="issued", pdf__isnull=False)
    return issued.order_by().values("pdf")
