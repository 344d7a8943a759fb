"""Why these won: what each project had behind it in each round, and what the losers lacked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from phakhi.methods.budgeting.choosing import Count
from phakhi.methods.budgeting.completing import Shared
from phakhi.methods.budgeting.equal_shares import equal_shares
from phakhi.methods.budgeting.needs import Round
from phakhi.methods.budgeting.needs_greedy import Needs as GreedyNeeds
from phakhi.methods.budgeting.needs_phragmen import Needs as PhragmenNeeds
from phakhi.methods.budgeting.outcome import Outcome
from phakhi.methods.budgeting.run import Run
from phakhi.methods.budgeting.standings import Standing, as_counted, standing


@dataclass
class Lacks:
    """By project; None where nothing would have helped."""

    votes: dict[int, int | None]
    costs: dict[int, int | None]


def lacks(found: Outcome) -> tuple[Lacks, dict[int, list[Standing]]]:
    """Of the losers, and of all what stood behind them before each round."""
    lacking, standings = _lacks(found)
    for project, votes in lacking.votes.items():
        if votes is not None:
            lacking.votes[project] = max(votes, found.count.short(project))
    return lacking, standings


def _lacks(found: Outcome) -> tuple[Lacks, dict[int, list[Standing]]]:
    """Where more votes are asked for, as if there were no threshold."""
    losers = [p for p in range(len(found.count.support.costs)) if p not in found.winners]
    if found.shared is not None and found.shared.instead is None:
        return _by_shares(found, found.shared, losers)
    needs: PhragmenNeeds | GreedyNeeds
    if found.course is not None:
        needs = PhragmenNeeds(found.count, found.course)
    else:
        needs = GreedyNeeds(
            found.count, found.shared.instead or () if found.shared else found.picked
        )
    lacking = Lacks(dict.fromkeys(losers), dict.fromkeys(losers))
    _add_needs(found, lacking, needs)
    return lacking, as_counted(found)


def _add_needs(found: Outcome, lacking: Lacks, needs: PhragmenNeeds | GreedyNeeds) -> None:
    """A project below the threshold is not in the race, whatever it costs."""
    for project, votes in list(lacking.votes.items()):
        lacking.votes[project] = _least(votes, needs.more_votes(project))
        if found.count.score[project] >= found.count.least:
            lacking.costs[project] = _most(lacking.costs[project], needs.winning_cost(project))


def _by_shares(
    found: Outcome, shared: Shared, losers: Sequence[int]
) -> tuple[Lacks, dict[int, list[Standing]]]:
    count, trace = found.count, shared.trace
    heaviest = int(max(count.support.book.weights, default=1))
    scaled = count.parameters.utility == "cost"
    lacking = Lacks(dict.fromkeys(losers), dict.fromkeys(losers))
    standings: dict[int, list[Standing]] = {p: [] for p in range(len(count.support.costs))}

    def watch(run: Run) -> None:
        number = len(run.rounds)
        won = trace.rounds[number] if number < len(trace.rounds) else None
        here, chosen = Round(run, won, count.ties, heaviest, scaled), trace.winners[:number]
        for project, rows in standings.items():
            if project not in chosen:
                rows.append(standing(found, run, project))
        _add_round(count, lacking, here, chosen)

    equal_shares(count.support, count.ties, trace.endowment, count.fits, watch)
    if count.parameters.completion in ("add1u", "greedy"):
        _add_needs(found, lacking, GreedyNeeds(count, shared.picked, trace.winners))
    return lacking, standings


def _add_round(count: Count, lacking: Lacks, here: Round, chosen: Sequence[int]) -> None:
    for project, votes in list(lacking.votes.items()):
        if count.support.costs[project] <= count.space(project, chosen):
            lacking.votes[project] = _least(votes, here.more_votes(project))
        room = count.room(project, chosen)
        cost = here.winning_cost(project) if room >= 0 and count.support.votes[project] else None
        if cost is not None:
            lacking.costs[project] = _most(lacking.costs[project], min(cost, room))


def _least(one: int | None, other: int | None) -> int | None:
    return min((number for number in (one, other) if number is not None), default=None)


def _most(one: int | None, other: int | None) -> int | None:
    return max((number for number in (one, other) if number is not None), default=None)
