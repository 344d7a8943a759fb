"""What each voter's share paid for: the payments and what is left add up to the share."""

from __future__ import annotations

from collections.abc import Iterator

from phakhi.methods.budgeting.outcome import Outcome
from phakhi.methods.budgeting.paying import Paid, Shares, shares
from phakhi.methods.budgeting.rounding import rounded

HEADER = ("voter_id", "project", "paid", "left")


def receipts(found: Outcome) -> Iterator[tuple[str, str, str, str]]:
    """Voters by id; those who paid for nothing have one row without a project."""
    held = shares(found)
    rows = [_rows(found, paid, held) for paid in held.paid]
    election = found.count.election
    counted = found.count.support.book.counts
    for voter, kind in zip(election.voters, election.kind_of, strict=True):
        if counted[kind]:
            for project, paid, left in rows[kind]:
                yield voter, project, paid, left


def _rows(found: Outcome, paid: Paid, held: Shares) -> list[tuple[str, str, str]]:
    projects = found.count.election.projects
    amounts = [money for _, money in paid]
    left = held.share - sum(amounts)
    *texts, rest = rounded([*amounts, left], held.share, held.denominator)
    if not paid:
        return [("", "0", rest)]
    named = zip(paid, texts, strict=True)
    return [(projects[project].id, text, rest) for (project, _), text in named]
