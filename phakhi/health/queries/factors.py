"""Belief beside evidence for each of the nine factors, today or as kept for a year (R144)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import get_language, override

from phakhi.core.acting import Acting
from phakhi.governance.models import GovernanceNetwork
from phakhi.health.evidence import FACTOR_EVIDENCE
from phakhi.health.factors import FACTORS, GAP, Factor
from phakhi.health.queries.survey import beliefs, culture
from phakhi.surveys.instruments.factors import CULTURE


@dataclass(frozen=True, slots=True)
class FactorLine:
    factor: Factor
    belief: float | None
    evidence: float | None
    words: Any
    url: str = ""

    @property
    def gap(self) -> float | None:
        """Positive: believed better than the records show."""
        if self.belief is None or self.evidence is None:
            return None
        return self.belief - self.evidence

    @property
    def is_apart(self) -> bool:
        return self.gap is not None and self.gap >= GAP


@dataclass(frozen=True, slots=True)
class CultureLine:
    """R145: one trait of the checklist."""

    name: str
    share: float | None


def culture_lines(network: GovernanceNetwork) -> list[CultureLine]:
    language = get_language() or "th"
    believed = culture(network)
    if not believed:
        return []
    return [CultureLine(CULTURE.label_of(code, language), believed.get(code)) for code in CULTURE]


def profile_of(acting: Acting, network: GovernanceNetwork) -> dict[str, Any]:
    """To be kept: the words in both languages, since neither can be made from the other later."""
    kept: dict[str, Any] = {}
    for language in ("th", "en"):
        with override(language):
            for line in factors_now(acting, network):
                row = kept.setdefault(str(line.factor.number), {"words": {}})
                row |= {"belief": line.belief, "evidence": line.evidence}
                row["words"][language] = str(line.words)
    return kept


def factors_now(acting: Acting, network: GovernanceNetwork) -> list[FactorLine]:
    believed = beliefs(network)
    sources = dict(FACTOR_EVIDENCE.items())
    lines = []
    for number, factor in FACTORS.items():
        source = sources.get(str(number))
        found = source(acting, network) if source else None
        words = found.words if found else factor.shown_by
        share, url = (found.share, found.url) if found else (None, "")
        lines.append(FactorLine(factor, believed.get(number), share, words, url))
    return lines


def factors_kept(kept: Mapping[str, Any]) -> list[FactorLine]:
    language = get_language() or "th"
    return [
        FactorLine(
            FACTORS[int(number)], row["belief"], row["evidence"], row["words"].get(language, "")
        )
        for number, row in sorted(kept.items(), key=lambda item: int(item[0]))
    ]
