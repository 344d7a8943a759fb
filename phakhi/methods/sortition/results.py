"""What stands in the folder of a selection, in the order of the pool that was handed in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from phakhi.methods.sortition.problem import Whole
from phakhi.methods.sortition.quotas import features
from phakhi.methods.sortition.reading import Given
from phakhi.methods.sortition.solution import Solution
from phakhi.methods.writing import as_csv, as_json

HOUSEHOLD = "household"
QUOTAS = ("feature", "value", "min", "max", "min_flex", "max_flex")
FILES = (
    "probabilities.csv",
    "lottery.csv",
    "panels.csv",
    "pool.csv",
    "quotas.csv",
    "left_out.csv",
    "infeasible.json",
    "certificate.json",
)


@dataclass(frozen=True, eq=False)
class Results:
    """panels: (panels, seats) of the uniform lottery, places in the problem; None if not asked."""

    given: Given
    solution: Solution
    panels: Whole | None
    certificate: Mapping[str, object]

    def files(self) -> dict[str, str | None]:
        written = {
            "probabilities.csv": self._probabilities(),
            "lottery.csv": self._lottery(),
            "panels.csv": None if self.panels is None else self._panels(self.panels),
            **inputs(self.given),
            "certificate.json": as_json(self.certificate),
        }
        return {name: written.get(name) for name in FILES}

    def _probabilities(self) -> str:
        chances = self.solution.probabilities
        pool = zip(self.given.people, self.given.places, strict=True)
        rows = ((person.id, _decimal(chances[place])) for person, place in pool)
        return as_csv(("id", "probability"), rows)

    def _lottery(self) -> str:
        """The likeliest first."""
        lottery = self.solution.lottery
        order = np.argsort(-lottery.weights, kind="stable")
        weights = map(_decimal, lottery.weights[order].tolist())
        members = self._members(lottery.panels[order])
        rows = ((at, *row) for at, row in enumerate(zip(weights, members, strict=True)))
        return as_csv(("panel", "probability", "members"), rows)

    def _panels(self, panels: Whole) -> str:
        return as_csv(("panel", "members"), enumerate(self._members(panels)))

    def _members(self, panels: Whole) -> Iterator[str]:
        """Members in the order of the pool, joined."""
        row_of = np.empty(len(self.given.places), dtype=np.int64)
        row_of[list(self.given.places)] = np.arange(len(self.given.places))
        ids = [person.id for person in self.given.people]
        for panel in np.sort(row_of[panels], axis=1).tolist():
            yield ";".join(ids[row] for row in panel)


def inputs(given: Given) -> dict[str, str | None]:
    """All that later steps need, and no more: neither names nor addresses."""
    reasons = as_csv(("id", "reason"), given.left_out) if given.left_out else None
    return {"pool.csv": _pool(given), "quotas.csv": _quotas(given), "left_out.csv": reasons}


def _pool(given: Given) -> str:
    names = list(features(given.lines).values())
    homes = given.homes() if given.by_address else None
    rows: list[Sequence[object]] = []
    for at, person in enumerate(given.people):
        values = [given.lines[trait].quota.value for trait in person.traits if trait is not None]
        rows.append([person.id, *values, *([homes[at]] if homes else [])])
    return as_csv(["id", *names, *([_free(HOUSEHOLD, names)] if homes else [])], rows)


def _free(name: str, taken: Sequence[str]) -> str:
    while name in taken:
        name += "_"
    return name


def _quotas(given: Given) -> str:
    quotas = (line.quota for line in given.lines)
    rows = ((q.feature, q.value, q.low, q.high, q.low_flex, q.high_flex) for q in quotas)
    return as_csv(QUOTAS, rows)


def _decimal(number: float) -> str:
    return f"{max(float(number), 0.0):.12f}"
