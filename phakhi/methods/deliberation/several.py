"""p values for when many questions are asked at once."""

from __future__ import annotations

from collections.abc import Sequence

Ps = list[float | None]


def holm(ps: Sequence[float | None]) -> Ps:
    """No false finding among all, at 5 % (Holm 1979)."""
    known = sorted((p, place) for place, p in enumerate(ps) if p is not None)
    found: Ps = [None] * len(ps)
    most = 0.0
    for rank, (p, place) in enumerate(known):
        most = max(most, min(1.0, p * (len(known) - rank)))
        found[place] = most
    return found


def benjamini_hochberg(ps: Sequence[float | None]) -> Ps:
    """At most 5 % false ones among the findings (Benjamini & Hochberg 1995)."""
    known = sorted((p, place) for place, p in enumerate(ps) if p is not None)
    found: Ps = [None] * len(ps)
    least = 1.0
    for rank in range(len(known), 0, -1):
        p, place = known[rank - 1]
        least = min(least, p * len(known) / rank)
        found[place] = least
    return found
