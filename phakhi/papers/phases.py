"""Where a paper is in its life: past, now, next."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from phakhi.papers.kinds import needs_signature
from phakhi.papers.models import ChainPlace, Paper

LIFE = ("draft", "circulating", "ready", "issued")


def phases_of(paper: Paper) -> list[dict[str, Any]]:
    """Without the chain where none is kept and none was taken."""
    if paper.state == "withdrawn":
        return [_phase(_("Draft"), "past"), _phase(_("Withdrawn"), "now")]
    labels = {
        "draft": _("Drafted"),
        "circulating": _("Up the chain"),
        "ready": _("Signing") if needs_signature(paper.kind) else _("Sending out"),
        "issued": _("Issued"),
    }
    shown = [state for state in LIFE if state != "circulating" or _has_chain(paper)]
    at = shown.index(paper.state)
    return [
        _phase(labels[state], "past" if place < at else "now" if place == at else "next")
        for place, state in enumerate(shown)
    ]


def _phase(label: str, state: str) -> dict[str, Any]:
    return {"label": label, "state": state}


def _has_chain(paper: Paper) -> bool:
    if paper.state == "circulating" or paper.steps.exists():
        return True
    places = ChainPlace.objects.filter(province=paper.province_id, kind=paper.kind)
    return paper.state == "draft" and places.exists()
