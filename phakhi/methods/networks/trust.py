"""Ratings of partners by partners (PARTNER: three items of 1 to 4), never shown one by one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from statistics import fmean
from typing import NamedTuple

LARGEST = 4
FEWEST_RATERS = 5


class Rating(NamedTuple):
    """`items` as answered, None for an item left out."""

    rater: str
    rated: str
    items: tuple[int | None, ...]


@dataclass(frozen=True)
class TrustScore:
    """The mean of what others gave, and how many they were."""

    mean: float
    raters: int


@dataclass(frozen=True)
class TrustScores:
    """`network`: Σ of all dyads / the most they could reach; `by_rated` only where enough rated."""

    network: float | None
    dyads: int
    raters: int
    by_rated: dict[str, TrustScore]


def trust_scores(ratings: Iterable[Rating], fewest: int = FEWEST_RATERS) -> TrustScores:
    """A dyad scores the mean of its answered items; nobody rates themselves."""
    dyads = by_rater(ratings)
    received: dict[str, list[float]] = defaultdict(list)
    for given in dyads.values():
        for rated, score in given.items():
            received[rated].append(score)
    scores = [score for found in received.values() for score in found]
    return TrustScores(
        network=sum(scores) / (LARGEST * len(scores)) if scores else None,
        dyads=len(scores),
        raters=len(dyads),
        by_rated={
            rated: TrustScore(fmean(found), len(found))
            for rated, found in sorted(received.items())
            if len(found) >= fewest
        },
    )


def by_rater(ratings: Iterable[Rating]) -> dict[str, dict[str, float]]:
    """Who gave whom which mean; of two ratings of one pair the later counts."""
    found: dict[str, dict[str, float]] = defaultdict(dict)
    for rating in ratings:
        answered = [item for item in rating.items if item is not None]
        if answered and rating.rater != rating.rated:
            found[rating.rater][rating.rated] = fmean(answered)
    return dict(sorted(found.items()))
