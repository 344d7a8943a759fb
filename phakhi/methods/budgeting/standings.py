"""What stood behind a project before each round."""

from __future__ import annotations

from fractions import Fraction

from phakhi.methods.budgeting.amounts import written
from phakhi.methods.budgeting.outcome import Outcome
from phakhi.methods.budgeting.run import Run
from phakhi.methods.budgeting.standing import backing

PLACES = 6
Standing = dict[str, object]


def standing(found: Outcome, run: Run, project: int) -> Standing:
    """Effective votes: how many could pay an equal part, so cost / the most anybody would pay."""
    money = backing(run, project, None).poor
    cost, votes = run.support.costs[project], run.support.votes[project]
    price = run.exactly(project) if cost else None
    effective = Fraction(0 if cost else votes) if price is None else cost / price
    return {
        "round": len(run.rounds) + 1,
        "effective_votes": written(effective, PLACES),
        "money": written(found.count.election.money(money), PLACES),
    }


def as_counted(found: Outcome) -> dict[int, list[Standing]]:
    """Greedy and Phragmén count every vote in full in every round."""
    votes = found.count.support.votes
    rounds = len(found.winners) + 1
    return {
        project: [
            {"round": number, "effective_votes": str(votes[project]), "money": None}
            for number in range(1, rounds + 1)
            if project not in found.winners[: number - 1]
        ]
        for project in range(len(votes))
    }
