"""From what was said to what may be shown: pure, on `methods.networks`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from statistics import fmean
from uuid import UUID

import numpy as np

from phakhi.methods.networks import Rating as Judged
from phakhi.methods.networks import cronbach_alpha, trust_scores
from phakhi.surveys.folding import FEWEST

DRAWS = 1000
ENOUGH = 0.7
Items = tuple[int | None, ...]


@dataclass(frozen=True, slots=True)
class Score:
    """What one partner received: means of 1–4, and from how many."""

    trust: float | None
    value: float | None
    raters: int


@dataclass(frozen=True, slots=True)
class TrustValue:
    """`network_trust`, `network_value`: shares of the most that could be given, 0.25–1."""

    network_trust: float | None
    network_value: float | None
    dyads: int
    respondents: int
    invited: int
    response_rate: float
    by_actor: dict[UUID, Score] = field(default_factory=dict)
    trust_interval: tuple[float, float] | None = None
    value_interval: tuple[float, float] | None = None

    @property
    def is_enough(self) -> bool:
        return self.response_rate >= ENOUGH


@dataclass(frozen=True, slots=True)
class FactorScore:
    """`mean` of 1–5; None under five answers. `words` are nobody's."""

    mean: float | None
    answers: int
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Acceptance:
    """The share that accepts, and of how many; a sector is named only with five answers."""

    share: float
    answers: int


@dataclass(frozen=True, slots=True)
class LeaderScore:
    key: str
    kind: str
    name: str
    whole: Acceptance | None
    by_sector: dict[str, Acceptance] = field(default_factory=dict)

    @property
    def is_accepted_by_all(self) -> bool:
        """R034: by most of every sector that could be asked, not only on the whole."""
        asked = [*self.by_sector.values(), *filter(None, [self.whole])]
        return bool(asked) and all(one.share > 0.5 for one in asked)


def network_share(rows: Sequence[Items]) -> float | None:
    """Σ of what was given / the most that could be (PARTNER)."""
    found = trust_scores(Judged(str(n), "all", items) for n, items in enumerate(rows))
    return found.network


def mean_of(rows: Iterable[Items]) -> float | None:
    means = [fmean(given) for row in rows if (given := [item for item in row if item])]
    return fmean(means) if len(means) >= FEWEST else None


def alpha_with_interval(rows: Sequence[Items], seed: int = 0) -> list[float] | None:
    """Cronbach's α of complete rows with a 95 % bootstrap interval over rows."""
    whole = [tuple(map(float, filter(None, row))) for row in rows if None not in row]
    alpha = cronbach_alpha(whole)
    if alpha is None:
        return None
    chance = np.random.default_rng(seed)
    table = np.array(whole)
    drawn = (_alpha(table[chance.integers(0, len(table), len(table))]) for _ in range(DRAWS))
    known = [value for value in drawn if not np.isnan(value)]
    low, high = np.quantile(known, [0.025, 0.975]) if known else (alpha, alpha)
    return [round(alpha, 3), round(float(low), 3), round(float(high), 3)]


def _alpha(table: np.ndarray[tuple[int, int], np.dtype[np.float64]]) -> float:
    count = table.shape[1]
    whole = table.sum(axis=1).var(ddof=1)
    if not whole:
        return float("nan")
    return float(count / (count - 1) * (1 - table.var(axis=0, ddof=1).sum() / whole))
