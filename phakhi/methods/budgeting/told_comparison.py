"""How greedy would have served the same voters, and where the projects are."""

from __future__ import annotations

from collections.abc import Sequence

from phakhi.methods.budgeting.amounts import written
from phakhi.methods.budgeting.greedy import greedy
from phakhi.methods.budgeting.outcome import Outcome
from phakhi.methods.budgeting.satisfaction import excluded, preferring

_SPREAD = ("category", "categories", "neighborhood", "neighbourhood", "subunit", "district")
Told = dict[str, object]


def told_comparison(found: Outcome) -> Told:
    """With a greedy count that skips what does not fit; and where the projects are."""
    count = found.count
    picked = greedy(count.support, count.ties, count.merit, count.election.budget, count.fits)
    other = [one.project for one in picked]
    better, worse = preferring(count.support, found.winners, other)
    return {
        "greedy_winners": found.ids(other),
        "greedy_total_cost": written(count.election.money(count.total(other))),
        "people": count.support.people,
        "prefer_this": better,
        "prefer_greedy": worse,
        "without_a_project": excluded(count.support, found.winners),
        "without_a_project_greedy": excluded(count.support, other),
        "spread": _spread(found, other),
    }


def _spread(found: Outcome, other: Sequence[int]) -> Told:
    """By each column that says where or what projects are: cost of the winners, here and there."""
    election = found.count.election
    told: Told = {}
    for column in _SPREAD:
        labels = [project.cells.get(column, "") for project in election.projects]
        if any(labels):
            told[column] = [
                {
                    "label": label,
                    "winners": sum(labels[p] == label for p in found.winners),
                    "cost": _cost(found, labels, label, found.winners),
                    "greedy_cost": _cost(found, labels, label, other),
                }
                for label in sorted(set(labels))
            ]
    return told


def _cost(found: Outcome, labels: list[str], label: str, winners: Sequence[int]) -> str:
    count = found.count
    return written(count.election.money(count.total([p for p in winners if labels[p] == label])))
