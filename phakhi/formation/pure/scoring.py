"""The network manager's score sheet (R033): weighted means, spread, and how firm the order is.

A candidate's mean is Σ_c w_c·x̄_c / Σ_c w_c over the criteria scored, x̄_c being the mean over the
assessors who scored it. Firmness: every weight is changed by −50 % and +50 %, one at a time and in
all corners together (2^k vectors); the share of these in which the same candidate leads.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from itertools import product

LOWEST, HIGHEST = 1, 5
_HALF = (Fraction(1, 2), Fraction(3, 2))


@dataclass(frozen=True, slots=True)
class Given:
    """One assessor's point for one candidate on one criterion."""

    assessor: str
    candidate: str
    criterion: str
    value: int


@dataclass(frozen=True, slots=True)
class Standing:
    """`spread` is the range of the assessors' own weighted means for this candidate."""

    candidate: str
    mean: Fraction
    by_criterion: Mapping[str, Fraction]
    spread: Fraction
    assessors: int


@dataclass(frozen=True, slots=True)
class Result:
    standings: tuple[Standing, ...]
    leaders: tuple[str, ...]
    firmness: Fraction | None
    rivals: tuple[str, ...]

    @property
    def is_tied(self) -> bool:
        return len(self.leaders) > 1


def result_of(given: Iterable[Given], weights: Mapping[str, int]) -> Result:
    """Candidates in order of their means; nobody scored means nobody leads."""
    rows = list(given)
    if not rows:
        return Result((), (), None, ())
    exact = {criterion: Fraction(weight) for criterion, weight in weights.items() if weight > 0}
    means = _means(rows)
    standings = sorted(
        (_standing(name, rows, means[name], exact) for name in means),
        key=lambda row: (-row.mean, row.candidate),
    )
    leaders = leading(means, exact)
    others = [leading(means, changed) for changed in changes(exact)]
    firm = Fraction(sum(found == leaders for found in others), len(others)) if others else None
    rivals = sorted({name for found in others for name in found} - set(leaders))
    return Result(tuple(standings), leaders, firm, tuple(rivals))


def leading(
    means: Mapping[str, Mapping[str, Fraction]], weights: Mapping[str, Fraction]
) -> tuple[str, ...]:
    totals = {name: weighted(by, weights) for name, by in means.items()}
    best = max(totals.values())
    return tuple(sorted(name for name, total in totals.items() if total == best))


def changes(weights: Mapping[str, Fraction]) -> Iterator[dict[str, Fraction]]:
    """One at a time first, then all of them at once, each halved or half as much again."""
    for criterion in weights:
        for factor in _HALF:
            yield {**weights, criterion: weights[criterion] * factor}
    for factors in product(_HALF, repeat=len(weights)):
        yield {c: weights[c] * f for c, f in zip(weights, factors, strict=True)}


def weighted(by: Mapping[str, Fraction], weights: Mapping[str, Fraction]) -> Fraction:
    total = sum((weights[c] for c in by if c in weights), Fraction(0))
    if not total:
        return Fraction(0)
    return sum((by[c] * weights[c] for c in by if c in weights), Fraction(0)) / total


def _standing(
    name: str,
    rows: list[Given],
    by_criterion: Mapping[str, Fraction],
    weights: Mapping[str, Fraction],
) -> Standing:
    mine = [row for row in rows if row.candidate == name]
    own: dict[str, dict[str, Fraction]] = {}
    for row in mine:
        own.setdefault(row.assessor, {})[row.criterion] = Fraction(row.value)
    totals = [weighted(by, weights) for by in own.values()]
    spread = max(totals) - min(totals)
    return Standing(name, weighted(by_criterion, weights), by_criterion, spread, len(own))


def _means(rows: list[Given]) -> dict[str, dict[str, Fraction]]:
    values: dict[str, dict[str, list[int]]] = {}
    for row in rows:
        values.setdefault(row.candidate, {}).setdefault(row.criterion, []).append(row.value)
    return {
        name: {c: Fraction(sum(points), len(points)) for c, points in by.items()}
        for name, by in values.items()
    }
