"""The second check of what was entered from paper: another officer held the scan beside it."""

from __future__ import annotations

from django.utils import timezone

from phakhi.core.acting import Acting
from phakhi.core.errors import BadInput, WrongState
from phakhi.core.permissions import authorise
from phakhi.papers.models import ChainStep, Paper

COMPARED = ("scan_checked_by", "scan_checked_at", "scan_note")


def write_comparison(
    held: Paper | ChainStep, *, acting: Acting, may: bool, agrees: bool, note: str
) -> None:
    """Fills COMPARED of a row that is locked; what differs is said, and stays visible."""
    if held.scan_checked_by is not None:
        raise WrongState("scan_checked_already")
    authorise(may, "second_check_by_another")
    if not agrees and not note.strip():
        raise BadInput("scan_differs_how")
    held.scan_checked_by, held.scan_checked_at = acting.person_id, timezone.now()
    held.scan_note = "" if agrees else note.strip()[:500]
