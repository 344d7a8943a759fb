"""What the map says of each statement and of each group; never of fewer than five people."""

from __future__ import annotations

import numpy as np

from phakhi.methods.opinions.arrays import Numbers
from phakhi.methods.opinions.clusters import SMALLEST
from phakhi.methods.opinions.conversation import Conversation
from phakhi.methods.opinions.dividing import Division
from phakhi.methods.opinions.known import Known
from phakhi.methods.opinions.representing import representative, sides
from phakhi.methods.opinions.results import DIGITS, Group, Share, Statement
from phakhi.methods.opinions.routing import consensus, priorities
from phakhi.methods.opinions.tallies import Tallies, everybody
from phakhi.methods.opinions.votes import Votes


def of_statements(
    seen: Conversation, far: Numbers, division: Division, groups: Tallies, known: Known
) -> dict[str, Statement]:
    """`far` is how extreme each is."""
    votes, every = seen.votes, everybody(seen.moments)
    about_people = np.array([name in known.about_people for name in votes.statements], dtype=bool)
    agreed = consensus(groups if division.names else every)
    next_up = priorities(every, far, about_people)
    columns = (np.round(numbers, DIGITS).tolist() for numbers in (agreed, far, next_up))
    told = zip(*columns, _shares(groups, division), strict=True)
    rows = zip(votes.statements, told, strict=True)
    return {name: Statement(name, known.texts.get(name), *row) for name, row in rows}


def without_numbers(name: str, known: Known) -> Statement:
    """For those moderated out."""
    return Statement(name, known.texts.get(name), None, None, None, ())


def _shares(groups: Tallies, division: Division) -> list[tuple[Share, ...]]:
    """A group is listed where at least five of it voted."""
    if not division.names:
        return [()] * groups.seen.shape[1]
    ratios = np.round(sides(groups)[0].ratio, DIGITS)
    counts = (groups.agree, groups.disagree, groups.seen, ratios)
    columns = np.stack([column.T.astype(float) for column in counts], axis=2).tolist()
    return [
        tuple(
            Share(name, int(agree), int(disagree), int(seen), ratio)
            for name, (agree, disagree, seen, ratio) in zip(division.names, row, strict=True)
            if seen >= SMALLEST
        )
        for row in columns
    ]


def of_groups(votes: Votes, division: Division, tallies: Tallies) -> tuple[Group, ...]:
    if not division.names:
        return ()
    shown = tallies.seen >= SMALLEST
    return tuple(
        Group(name, size, representative(tallies, place, votes.statements, shown[place]))
        for place, (name, size) in enumerate(zip(division.names, division.sizes, strict=True))
    )
