"""What each voter's share paid for: the payments and what is left add up to the share."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from phakhi.methods.budgeting.counting import Outcome
from phakhi.methods.faults import Fault, Refused

PLACES = 12
HEADER = ("voter_id", "project", "paid", "left")
Paid = list[tuple[int, Fraction]]


def receipts(found: Outcome) -> Iterator[tuple[str, str, str, str]]:
    """Voters by id; those who paid for nothing have one row without a project."""
    shares = _by_kind(found)
    rows = [_rows(found, paid, share) for paid, share in shares]
    election = found.count.election
    counted = found.count.support.book.counts
    for voter, kind in zip(election.voters, election.kind_of, strict=True):
        if counted[kind]:
            for project, paid, left in rows[kind]:
                yield voter, project, paid, left


def _by_kind(found: Outcome) -> list[tuple[Paid, Fraction]]:
    """Payments in the order of the rounds, and the whole share, for each kind of ballot."""
    kinds = range(found.count.support.book.counts.size)
    if found.shared is not None and found.shared.instead is None:
        return [(_shared(found, kind), found.shared.trace.endowment) for kind in kinds]
    if found.course is not None:
        end = max((due.time for due in found.course.rounds), default=Fraction(0))
        return [(_earned(found, kind), end) for kind in kinds]
    raise Refused([Fault("no_receipts", found.count.election.file, 0)])


def _own(found: Outcome, kind: int) -> list[tuple[int, int, int]]:
    """(round, project, weight) of the winners this kind of ballot supports."""
    book = found.count.support.book
    places = {project: number for number, project in enumerate(found.winners)}
    span = range(book.own_starts[kind], book.own_starts[kind + 1])
    own = [(int(book.own_projects[s]), int(book.own_weights[s])) for s in span]
    return sorted((places[p], p, weight) for p, weight in own if p in places)


def _shared(found: Outcome, kind: int) -> Paid:
    if found.shared is None:
        return []
    trace, paid = found.shared.trace, list[tuple[int, Fraction]]()
    left, emptied = trace.endowment, int(trace.emptied[kind])
    for number, project, weight in _own(found, kind):
        if number >= len(trace.rounds):
            break
        due = left if number == emptied else trace.rounds[number].price * weight
        due = min(due, left)
        left -= due
        paid.append((project, due))
    return paid


def _earned(found: Outcome, kind: int) -> Paid:
    """By Phragmén's rule: what was earned since the last payment."""
    paid, before = list[tuple[int, Fraction]](), Fraction(0)
    for number, project, _ in _own(found, kind):
        time = found.course.rounds[number].time if found.course else before
        paid.append((project, time - before))
        before = time
    return paid


def _rows(found: Outcome, paid: Paid, share: Fraction) -> list[tuple[str, str, str]]:
    election = found.count.election
    left = share - sum((money for _, money in paid), Fraction(0))
    amounts = [election.money(money) for money in (*(money for _, money in paid), left)]
    *texts, rest = rounded(amounts, election.money(share))
    if not paid:
        return [("", "0", rest)]
    named = zip(paid, texts, strict=True)
    return [(election.projects[project].id, text, rest) for (project, _), text in named]


def rounded(amounts: list[Fraction], total: Fraction) -> list[str]:
    """To 12 places, by largest remainder, so that they add up to the total cut to 12 places."""
    scaled = [amount * 10**PLACES for amount in amounts]
    floors = [number.numerator // number.denominator for number in scaled]
    short = total.numerator * 10**PLACES // total.denominator - sum(floors)
    order = sorted(range(len(scaled)), key=lambda place: (floors[place] - scaled[place], place))
    for place in order[:short]:
        floors[place] += 1
    return [_decimal(number) for number in floors]


def _decimal(number: int) -> str:
    whole, part = divmod(number, 10**PLACES)
    return f"{whole}.{part:0{PLACES}}".rstrip("0").rstrip(".")
