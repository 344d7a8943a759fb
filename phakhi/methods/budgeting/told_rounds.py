"""The rounds of an outcome as they are written."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from phakhi.methods.budgeting.amounts import written
from phakhi.methods.budgeting.greedy import Picked
from phakhi.methods.budgeting.outcome import Outcome
from phakhi.methods.budgeting.standings import PLACES

Told = dict[str, object]


def told_rounds(found: Outcome) -> list[Told]:
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
