"""The cells of a ballot into what it holds, or what is wrong with them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from math import ceil, floor

from phakhi.methods.budgeting.amounts import amount
from phakhi.methods.budgeting.election import VoteType
from phakhi.methods.text import comparable

Kind = tuple[tuple[int, ...], tuple[Fraction, ...]]
"""Projects by number and their points; without points each has one."""
_MOST = 10**6
Trouble = tuple[str, str, dict[str, object]]


class Cells:
    def __init__(
        self,
        vote_type: VoteType,
        places: Mapping[str, int],
        costs: Sequence[Fraction],
        limits: Mapping[str, Fraction],
    ) -> None:
        self.vote_type, self.places = vote_type, places
        self.costs, self.limits = costs, limits
        self.pointed = vote_type in ("cumulative", "scoring")
        self.shortest = ceil(limits.get("min_length", 0))
        self.longest = floor(limits.get("max_length", len(places)))
        if vote_type == "choose-1":
            self.longest = min(self.longest, 1)

    def kind(self, vote: str, points: str) -> tuple[Kind, list[Trouble]]:
        chosen, troubles = self._chosen(vote)
        given = self._points(points, len(chosen), troubles) if self.pointed or points else []
        if not troubles:
            troubles += self._beyond(chosen, given)
        if self.vote_type != "ordinal":
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
        if not parts and not self.pointed:
            return []
        numbers = [_few(amount(part)) for part in parts]
        bad = [part for part, number in zip(parts, numbers, strict=True) if number is None]
        troubles += [("points", "bad_amount", {"value": part}) for part in bad]
        if len(parts) != length and not any(column == "vote" for column, _, _ in troubles):
            told: dict[str, object] = {"points": len(parts), "projects": length}
            troubles.append(("points", "points_length", told))
        return [number for number in numbers if number is not None]

    def _beyond(self, chosen: list[int], given: list[Fraction]) -> Iterator[Trouble]:
        """Limits of the ballot itself; `max_sum_cost` is applied, or not, when counting."""
        length = len(chosen)
        if not self.shortest <= length <= self.longest:
            yield _outside("vote", "bad_length", length, self.shortest, self.longest)
        if self.vote_type == "knapsack":
            cost = sum((self.costs[place] for place in chosen), Fraction(0))
            if cost > (most := self.limits.get("budget", cost)):
                yield _outside("vote", "too_dear", cost, 0, most)
        if self.pointed and given:
            yield from self._points_beyond(given)

    def _points_beyond(self, given: list[Fraction]) -> Iterator[Trouble]:
        total = sum(given, Fraction(0))
        for name, number in (("sum_points", total), ("points", max(given))):
            if number > (most := self.limits.get(f"max_{name}", number)):
                yield _outside("points", f"bad_{name}", number, 0, most)
        if total < (least := self.limits.get("min_sum_points", total)):
            yield _outside("points", "few_points", total, least, total)


def _few(points: Fraction | None) -> Fraction | None:
    """What adds up within 64 bits over all voters: a million with six decimals."""
    if points is None or points > _MOST or points.denominator > _MOST:
        return None
    return points


def _outside(column: str, code: str, value: object, low: object, high: object) -> Trouble:
    return column, code, {"value": str(value), "min": str(low), "max": str(high)}
