"""The register as a file: for Excel with headings in the reader's language, and as open data."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.http import HttpResponseBase, JsonResponse
from django.utils.translation import gettext_lazy as _

from phakhi.core.exports import Column, export
from phakhi.undertakings.codes import number_of
from phakhi.undertakings.models import Undertaking


def _owner(row: Any) -> str:
    return str(row.owner_seen.name) if row.owner_seen else ""


COLUMNS = (
    Column(_("No."), number_of),
    Column(_("Which body"), lambda row: row.body.name),
    Column(_("What is to be done"), lambda row: row.text),
    Column(_("Where it comes from"), lambda row: row.source),
    Column(_("Decided on"), lambda row: row.decided_on),
    Column(_("Owner of the matter"), _owner),
    Column(_("State"), lambda row: row.get_state_display()),
    Column(_("Percent"), lambda row: row.percent),
    Column(_("Due on"), lambda row: row.due_on),
    Column(_("First due on"), lambda row: row.original_due_on),
    Column(_("Overdue"), lambda row: "1" if row.is_late else ""),
    Column(_("What came of it"), lambda row: row.outcome),
)


def file_of(rows: Iterable[Undertaking], ending: str, name: str) -> HttpResponseBase:
    if ending == "json":
        return JsonResponse({"undertakings": [plain(row) for row in rows]})
    return export(rows, COLUMNS, ending, name)


def plain(row: Any) -> dict[str, Any]:
    """Stable English keys, ISO dates; no reason and no name that the reader may not see."""
    return {
        "code": row.public_code,
        "number": row.number,
        "fiscal_year": row.fiscal_year,
        "body": row.body.public_code,
        "resolution": str(row.resolution_id) if row.resolution_id else None,
        "text": row.text,
        "source": row.source,
        "decided_on": row.decided_on,
        "owner": _owner(row) or None,
        "state": row.state,
        "percent": row.percent,
        "due_on": row.due_on,
        "original_due_on": row.original_due_on,
        "is_late": row.is_late,
        "outcome": row.outcome,
    }
