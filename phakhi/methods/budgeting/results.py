"""The outcome as `phakhi budgeting count` writes it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction

from phakhi.methods.budgeting.amounts import written
from phakhi.methods.budgeting.counting import Outcome, met_ties
from phakhi.methods.budgeting.explaining import PLACES, lacks
from phakhi.methods.budgeting.greedy import Picked, greedy
from phakhi.methods.budgeting.limits import told_limits
from phakhi.methods.budgeting.parameters import METHOD_VERSION
from phakhi.methods.budgeting.satisfaction import distribution, excluded, preferring

_SPREAD = ("category", "categories", "neighborhood", "neighbourhood", "subunit", "district")
Told = dict[str, object]


def told_outcome(found: Outcome, *, explain: bool) -> Told:
    election, parameters = found.count.election, found.count.parameters
    set_aside = int(election.ballots.counts.sum()) - found.count.support.people
    endowment = found.shared.trace.endowment if found.shared else None
    result: Told = {
        "winners": _ids(found, found.winners),
        "total_cost": written(election.money(found.count.total(found.winners))),
        "budget": written(election.money(election.budget)),
        "endowment": None if endowment is None else written(election.money(endowment), PLACES),
        "parameters": {
            **parameters.told(),
            "file_limits": {**told_limits(election), "ballots_set_aside": set_aside},
            "method_version": METHOD_VERSION,
        },
        "parameters_hash": parameters.hash,
        "rounds": _rounds(found),
        "ties": [
            {
                "round": tie.round,
                "projects": _ids(found, tie.projects),
                "criterion": tie.criterion,
                "decisive": tie.decisive,
            }
            for tie in met_ties(found)
        ],
    }
    return {**result, **_explained(found)} if explain else result


def _ids(found: Outcome, projects: Sequence[int]) -> list[str]:
    return [found.count.election.projects[project].id for project in projects]


def _rounds(found: Outcome) -> list[Told]:
    """`step` is what chose the project; the rest says at what price, time or merit."""
    steps: list[tuple[int, str, Told]] = []
    if found.course is not None:
        for due in found.course.rounds:
            time = written(found.count.election.money(due.time), PLACES)
            steps.append((due.project, "phragmen", {"time": time}))
    elif found.shared is None or found.shared.instead is not None:
        picked = found.picked if found.shared is None else found.shared.instead or ()
        steps += _picked(found, picked, "greedy")
    else:
        for bought in found.shared.trace.rounds:
            price = written(found.count.election.money(bought.price), PLACES)
            steps.append((bought.project, "shares", {"price": price}))
        steps += _picked(found, found.shared.picked, "completion")
    return [_round(found, number, *step) for number, step in enumerate(steps, start=1)]


def _picked(found: Outcome, picked: Sequence[Picked], step: str) -> list[tuple[int, str, Told]]:
    """Merit as votes, votes per cost, or points, whichever the count goes by."""
    election, utility = found.count.election, found.count.parameters.utility
    scale = {
        "cost": Fraction(1),
        "cardinality": Fraction(election.unit),
        "additive": Fraction(1, election.ballots.unit),
    }
    return [
        (one.project, step, {"merit": written(one.merit[1] * scale[utility], 2 * PLACES)})
        for one in picked
    ]


def _round(found: Outcome, number: int, project: int, step: str, told: Told) -> Told:
    election, support = found.count.election, found.count.support
    spent = found.count.total(found.winners[:number])
    return {
        "round": number,
        "project": election.projects[project].id,
        "step": step,
        "cost": written(election.money(support.costs[project])),
        "votes": support.votes[project],
        **told,
        "spent": written(election.money(spent)),
    }


def _explained(found: Outcome) -> Told:
    election, support = found.count.election, found.count.support
    lacking, standings = lacks(found)
    costs = {
        project: None if cost is None else written(election.money(cost))
        for project, cost in lacking.costs.items()
    }
    return {
        "effective_votes": _by_id(found, standings),
        "more_votes_needed": _by_id(found, lacking.votes),
        "winning_cost": _by_id(found, costs),
        "utility_distribution": [
            {"projects": projects, "people": people}
            for projects, people in distribution(support, found.winners)
        ],
        "comparison": _compared(found),
    }


def _by_id(found: Outcome, values: Mapping[int, object]) -> Told:
    return {found.count.election.projects[project].id: value for project, value in values.items()}


def _compared(found: Outcome) -> Told:
    """With a greedy count that skips what does not fit; and where the projects are."""
    count = found.count
    picked = greedy(count.support, count.ties, count.merit, count.election.budget, count.fits)
    other = [one.project for one in picked]
    better, worse = preferring(count.support, found.winners, other)
    return {
        "greedy_winners": _ids(found, other),
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
