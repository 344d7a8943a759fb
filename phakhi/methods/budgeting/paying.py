"""What everybody's share paid for, in whole numbers of one denominator."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from phakhi.methods.budgeting.amounts import unit_of
from phakhi.methods.budgeting.outcome import Outcome
from phakhi.methods.faults import Fault, Refused

Paid = list[tuple[int, int]]
"""(project, money), in whole numbers of 1 / `Shares.denominator`."""


@dataclass(frozen=True)
class Shares:
    """Of each kind of ballot its payments in the order of the rounds; all have the same share."""

    paid: list[Paid]
    share: int
    denominator: int


def shares(found: Outcome) -> Shares:
    kinds = range(found.count.support.book.counts.size)
    if found.shared is not None and found.shared.instead is None:
        trace = found.shared.trace
        prices = [bought.price for bought in trace.rounds]
        whole, share, times = _whole(found, prices, trace.endowment)
        emptied = [int(round_) for round_ in trace.emptied]
        return Shares(
            [_spent(_own(found, k), times, share, emptied[k]) for k in kinds], share, whole
        )
    if found.course is not None:
        due = [due.time for due in found.course.rounds]
        whole, share, times = _whole(found, due, max(due, default=Fraction(0)))
        return Shares([_earned(_own(found, kind), times) for kind in kinds], share, whole)
    raise Refused([Fault("no_receipts", found.count.election.file, 0)])


def _whole(found: Outcome, numbers: list[Fraction], share: Fraction) -> tuple[int, int, list[int]]:
    """A denominator in the currency, and all as whole numbers of it."""
    common = unit_of([share, *numbers])
    return (
        common * found.count.election.unit,
        int(share * common),
        [int(n * common) for n in numbers],
    )


def _own(found: Outcome, kind: int) -> list[tuple[int, int, int]]:
    """(round, project, weight) of the winners this kind of ballot supports."""
    book = found.count.support.book
    span = range(book.own_starts[kind], book.own_starts[kind + 1])
    own = [(int(book.own_projects[s]), int(book.own_weights[s])) for s in span]
    return sorted((found.places[p], p, weight) for p, weight in own if p in found.places)


def _spent(own: list[tuple[int, int, int]], prices: list[int], share: int, emptied: int) -> Paid:
    """What a completion added was paid by nobody's share."""
    paid: Paid = []
    for number, project, weight in own:
        if number < len(prices):
            due = share if number == emptied else min(prices[number] * weight, share)
            share -= due
            paid.append((project, due))
    return paid


def _earned(own: list[tuple[int, int, int]], times: list[int]) -> Paid:
    """By Phragmén's rule: what was earned since the last payment."""
    ends = [0, *(times[number] for number, _, _ in own)]
    return [(p, end - start) for (_, p, _), start, end in zip(own, ends, ends[1:], strict=False)]
