from __future__ import annotations

from phakhi.ledger.models.checkpoints import Checkpoint
from phakhi.ledger.models.entries import LedgerDraft, LedgerEntry
from phakhi.ledger.models.nodes import LedgerNode
from phakhi.ledger.models.salts import LedgerPseudonym, LedgerSalt

__all__ = [
    "Checkpoint",
    "LedgerDraft",
    "LedgerEntry",
    "LedgerNode",
    "LedgerPseudonym",
    "LedgerSalt",
]
