"""The ledger is public, the ties from a leaf to a person are for nobody."""

from __future__ import annotations

from typing import Any

from phakhi.core.acting import Acting
from phakhi.core.permissions import same_province, views
from phakhi.ledger.models import (
    Checkpoint,
    LedgerDraft,
    LedgerEntry,
    LedgerPseudonym,
    LedgerSalt,
)


@views(LedgerEntry)
@views(Checkpoint)
def can_view_leaf(acting: Acting, thing: LedgerEntry | Checkpoint) -> bool:
    return same_province(acting, thing)


@views(LedgerDraft)
def can_view_draft(acting: Acting, draft: LedgerDraft) -> bool:
    return same_province(acting, draft) and acting.is_staff


@views(LedgerSalt)
@views(LedgerPseudonym)
def can_view_salt(_acting: Acting, _salt: Any) -> bool:
    return False
