from __future__ import annotations

from phakhi.surveys.queries.results import factor_scores, leadership, trust_and_value
from phakhi.surveys.queries.waves import earlier_waves, latest_wave, waves_of

__all__ = [
    "earlier_waves",
    "factor_scores",
    "latest_wave",
    "leadership",
    "trust_and_value",
    "waves_of",
]
