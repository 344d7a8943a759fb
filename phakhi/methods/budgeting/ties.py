"""Every tie of an outcome, with whether it mattered: found by counting again under other lots."""

from __future__ import annotations

from dataclasses import dataclass, replace

from phakhi.methods.budgeting.counting import outcome
from phakhi.methods.budgeting.outcome import Outcome
from phakhi.methods.budgeting.parameters import Parameters


@dataclass(frozen=True)
class Tie:
    """`decisive`: another order of the last criterion would change who wins."""

    round: int
    projects: tuple[int, ...]
    criterion: str
    decisive: bool


def met_ties(found: Outcome) -> list[Tie]:
    other: dict[int, bool] = {}
    return [
        _tie(found, number, tied, other)
        for number, tied in enumerate(found.tied, start=1)
        if len(tied) > 1
    ]


def _tie(found: Outcome, number: int, tied: tuple[int, ...], other: dict[int, bool]) -> Tie:
    ties = found.count.ties
    drawn = ties.left_to_lot(tied)
    decisive = False
    for project in drawn if len(drawn) > 1 else ():
        if project not in other:
            again = outcome(found.count.favouring(project))
            other[project] = set(again.winners) != set(found.winners)
        decisive = decisive or other[project]
    return Tie(number, tied, ties.criteria[ties.decided_by(tied)], decisive)


def winners_with_lot_reversed(found: Outcome) -> list[int]:
    """Counted again only where a lot was drawn, or might have been where no round tells it."""
    ties = found.count.ties
    drawn = any(len(ties.left_to_lot(tied)) > 1 for tied in found.tied)
    if drawn or _meets_more(found.count.parameters):
        return list(outcome(replace(found.count, ties=ties.reversed())).winners)
    return list(found.winners)


def _meets_more(asked: Parameters) -> bool:
    """In steps on the way, in greedy's outcome beside, or in who ends a count without skipping."""
    if asked.rule == "mes":
        return asked.completion in ("add1", "add1u") or asked.comparison != "none"
    return asked.rule == "greedy" and asked.variant == "no-skip"
