"""The signer: outside the web process, with its own key and its own memory."""

from __future__ import annotations

from phakhi.ledger.signing.signer import LedgerRefusal, sign, sign_all

__all__ = ["LedgerRefusal", "sign", "sign_all"]
