"""The cells of a ballot into what it holds, or what is wrong with them."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from phakhi.methods.budgeting.amounts import amount
from phakhi.methods.budgeting.ballot_limits import BallotLimits, Trouble
from phakhi.methods.text import comparable

Kind = tuple[tuple[int, ...], tuple[Fraction, ...]]
"""Projects by number and their points; without points each has one."""
_MOST = 10**6


class Cells:
    def __init__(self, places: Mapping[str, int], limits: BallotLimits) -> None:
        self.places, self.limits = places, limits
        self.ranked = limits.vote_type == "ordinal"

    def kind(self, vote: str, points: str) -> tuple[Kind, list[Trouble]]:
        chosen, troubles = self._chosen(vote)
        pointed = self.limits.pointed or points
        given = self._points(points, len(chosen), troubles) if pointed else []
        if not troubles:
            troubles += self.limits.beyond(chosen, given)
        if not self.ranked:
            if given and not troubles:
                pairs = sorted(zip(chosen, given, strict=True))
                chosen, given = [place for place, _ in pairs], [number for _, number in pairs]
            else:
                chosen = sorted(chosen)
        return (tuple(chosen), tuple(given)), troubles

    def _chosen(self, vote: str) -> tuple[list[int], list[Trouble]]:
        plain = [self.places.get(name, -1) for name in vote.split(",")]
        if -1 not in plain and len(set(plain)) == len(plain):
            return plain, []
        names = [comparable(name) for name in vote.split(",")] if comparable(vote) else []
        if names == ["None"] and "None" not in self.places:
            names = []
        troubles: list[Trouble] = [
            ("vote", "unknown_project" if name else "blank_name", {"value": name})
            for name in names
            if name not in self.places
        ]
        known = [name for name in names if name in self.places]
        twice = {name for name in known if known.count(name) > 1}
        troubles += [("vote", "project_twice", {"value": name}) for name in sorted(twice)]
        return [self.places[name] for name in known], troubles

    def _points(self, points: str, length: int, troubles: list[Trouble]) -> list[Fraction]:
        text = comparable(points)
        parts = [] if text in ("", "None") else [part.strip() for part in text.split(",")]
        if not parts and not self.limits.pointed:
            return []
        numbers = [_few(amount(part)) for part in parts]
        bad = [part for part, number in zip(parts, numbers, strict=True) if number is None]
        troubles += [("points", "bad_amount", {"value": part}) for part in bad]
        if len(parts) != length and not any(column == "vote" for column, _, _ in troubles):
            told: dict[str, object] = {"points": len(parts), "projects": length}
            troubles.append(("points", "points_length", told))
        return [number for number in numbers if number is not None]


def _few(points: Fraction | None) -> Fraction | None:
    """What adds up within 64 bits over all voters: a million with six decimals."""
    if points is None or points > _MOST or _MOST % points.denominator:
        return None
    return points
