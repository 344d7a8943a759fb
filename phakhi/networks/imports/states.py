"""The life of an uploaded spreadsheet, and of each of its rows, as tables."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from phakhi.core import flow
from phakhi.core.acting import Acting, Role
from phakhi.core.flow import Flow, Transition
from phakhi.core.permissions import same_province
from phakhi.networks.imports.vocabulary import BatchState


def may_import(acting: Acting, batch: Any) -> bool:
    return same_province(acting, batch) and acting.has(*Role.REGISTRARS)


def nothing_open(batch: Any) -> str | None:
    """Faulty and doubled rows are repaired, decided or left out first: no row is lost silently."""
    if batch.count("faulty") or batch.count("twin"):
        return "import_rows_open"
    return None if batch.count("ready") else "import_nothing_ready"


S = BatchState
BATCH_FLOW = flow.register(
    Flow(
        name="networks.ImportBatch",
        states={
            S.UPLOADED: _("Columns to name"),
            S.MAPPED: _("Being checked"),
            S.CHECKED: _("Checked"),
            S.APPLYING: _("Being taken in"),
            S.APPLIED: _("Taken in"),
            S.UNDOING: _("Being undone"),
            S.UNDONE: _("Undone"),
            S.FAILED: _("Stopped"),
        },
        start=S.UPLOADED,
        transitions=(
            Transition(S.UPLOADED, "name_columns", may_import, S.MAPPED),
            Transition(S.CHECKED, "name_columns", may_import, S.MAPPED),
            Transition(S.FAILED, "name_columns", may_import, S.MAPPED),
            Transition(S.MAPPED, "finish_check", may_import, S.CHECKED),
            Transition(S.MAPPED, "fail", may_import, S.FAILED),
            Transition(S.CHECKED, "apply", may_import, S.APPLYING, nothing_open),
            Transition(S.APPLYING, "finish_apply", may_import, S.APPLIED),
            Transition(S.APPLYING, "return", may_import, S.CHECKED),
            Transition(S.APPLIED, "undo", may_import, S.UNDOING),
            Transition(S.UNDOING, "finish_undo", may_import, S.UNDONE),
            Transition(S.UNDOING, "return", may_import, S.APPLIED),
        ),
    )
)
