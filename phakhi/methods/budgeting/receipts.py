"""What each voter's share paid for: the payments and what is left add up to the share."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from phakhi.methods.budgeting.amounts import unit_of
from phakhi.methods.budgeting.counting import Outcome
from phakhi.methods.faults import Fault, Refused

PLACES = 12
HEADER = ("voter_id", "project", "paid", "left")
Paid = list[tuple[int, int]]
"""(project, money), in whole numbers of 1 / `Shares.denominator`."""


@dataclass(frozen=True)
class Shares:
    """Of each kind of ballot its payments in the order of the rounds; all have the same share."""

    paid: list[Paid]
    share: int
    denominator: int


def receipts(found: Outcome) -> Iterator[tuple[str, str, str, str]]:
    """Voters by id; those who paid for nothing have one row without a project."""
    shares = _shares(found)
    rows = [_rows(found, paid, shares) for paid in shares.paid]
    election = found.count.election
    counted = found.count.support.book.counts
    for voter, kind in zip(election.voters, election.kind_of, strict=True):
        if counted[kind]:
            for project, paid, left in rows[kind]:
                yield voter, project, paid, left


def _shares(found: Outcome) -> Shares:
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


def _rows(found: Outcome, paid: Paid, shares: Shares) -> list[tuple[str, str, str]]:
    projects = found.count.election.projects
    amounts = [money for _, money in paid]
    left = shares.share - sum(amounts)
    *texts, rest = rounded([*amounts, left], shares.share, shares.denominator)
    if not paid:
        return [("", "0", rest)]
    named = zip(paid, texts, strict=True)
    return [(projects[project].id, text, rest) for (project, _), text in named]


def rounded(amounts: list[int], total: int, denominator: int) -> list[str]:
    """To 12 places, by largest remainder, so that they add up to the total cut to 12 places."""
    parts = [divmod(amount * 10**PLACES, denominator) for amount in amounts]
    floors = [floor for floor, _ in parts]
    short = total * 10**PLACES // denominator - sum(floors)
    order = sorted(range(len(parts)), key=lambda place: (-parts[place][1], place))
    for place in order[:short]:
        floors[place] += 1
    return [_decimal(number) for number in floors]


def _decimal(number: int) -> str:
    whole, part = divmod(number, 10**PLACES)
    return f"{whole}.{part:0{PLACES}}".rstrip("0").rstrip(".")
