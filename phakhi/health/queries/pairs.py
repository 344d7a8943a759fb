"""The pairs of a network today, as `computing.pairs` sees them."""

from __future__ import annotations

from datetime import date

from phakhi.health.computing.pairs import PairLine, pair_line, worst_first
from phakhi.health.queries.gathering import Gathered

MOST = 5000
"""A network with more pairs is worked on part by part: its children have health pages of their
own."""


def lines_of(gathered: Gathered, day: date) -> list[PairLine]:
    """Of organisations and groups, worst first; pairs that only met are pairs, too."""
    told, days, nameable = gathered.told, gathered.days, gathered.members.nameable
    if len(told) > MOST:
        return []
    met = {(min(pair), max(pair)) for pair in days}
    lines = []
    for one, other in sorted({*told, *met}):
        if {str(one), str(other)} <= nameable:
            said = told.get((one, other))
            steps = (said.frequency, said.intensity) if said else (None, None)
            seen = days.get(frozenset((one, other)), ())
            lines.append(pair_line((str(one), str(other)), seen, steps, day))
    return worst_first(lines)
