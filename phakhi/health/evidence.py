"""What the records show for each of the nine factors; later rooms register theirs (8, 9)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Protocol

from phakhi.core.acting import Acting
from phakhi.core.registry import Registry
from phakhi.governance.models import GovernanceNetwork


@dataclass(frozen=True, slots=True)
class Evidence:
    """`share` of 1, None where nothing was recorded; `words` say what was counted."""

    share: float | None
    words: Any
    url: str = ""


class FactorEvidence(Protocol):
    def __call__(self, acting: Acting, network: GovernanceNetwork) -> Evidence: ...


FACTOR_EVIDENCE: Registry[FactorEvidence] = Registry("evidence of a factor")
"""Keyed by the factor's number."""
