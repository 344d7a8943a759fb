"""The ballots of a file: each kind is read once, however many voters gave it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import chain

import numpy as np

from phakhi.methods.budgeting.amounts import amount, unit_of
from phakhi.methods.budgeting.election import Ballots, VoteType, Whole
from phakhi.methods.budgeting.sections import Section
from phakhi.methods.faults import Fault
from phakhi.methods.text import comparable

_POINTED = ("cumulative", "scoring")
Kind = tuple[tuple[int, ...], tuple[Fraction, ...]]
Trouble = tuple[str, str, dict[str, object]]
_ONE = Fraction(1)


def read_ballots(
    file: str,
    section: Section,
    vote_type: VoteType,
    places: Mapping[str, int],
    costs: Sequence[Fraction],
    limits: Mapping[str, Fraction],
    faults: list[Fault],
) -> tuple[Ballots, tuple[str, ...], Whole]:
    """Kinds in the order of what they hold and voters in the order of their ids."""
    columns = [section.place(name) for name in ("voter_id", "vote", "points")]
    pointed = vote_type in _POINTED
    for name, column in zip(("voter_id", "vote", "points"), columns, strict=True):
        if section.header and column is None and (name != "points" or pointed):
            given = {"present": ", ".join(section.header)}
            faults.append(Fault("no_column", file, section.header_line, name, given))
    if not section.header or columns[0] is None or columns[1] is None:
        return _packed({}, {})
    if columns[2] is None or not (pointed or vote_type == "ordinal"):
        columns[2] = None
    reader = _Kinds(vote_type, places, costs, limits)
    voters, kinds = dict[str, int](), dict[str, Kind]()
    for line, cells in section.rows:
        _one(file, line, cells, columns, reader, voters, kinds, faults)
    return _packed(kinds, _written(section, columns[0], voters))


def _one(
    file: str,
    line: int,
    cells: list[str],
    columns: list[int | None],
    reader: _Kinds,
    voters: dict[str, int],
    kinds: dict[str, Kind],
    faults: list[Fault],
) -> None:
    cell = iter("" if c is None or c >= len(cells) else cells[c] for c in columns)
    name, vote, points = next(cell), next(cell), next(cell)
    key = comparable(name)
    if not key:
        faults.append(Fault("blank", file, line, "voter_id"))
    elif voters.setdefault(key, line) != line:
        given = {"value": name, "first": voters[key]}
        faults.append(Fault("id_twice", file, line, "voter_id", given))
    kind, troubles = reader.kind(vote, points)
    kinds[key] = kind
    for column, code, given in troubles:
        faults.append(Fault(code, file, line, column, given))


def _written(section: Section, column: int, voters: Mapping[str, int]) -> dict[str, str]:
    lines = dict(section.rows)
    return {key: lines[line][column].strip() for key, line in voters.items()}


class _Kinds:
    """Cells of a ballot into what it holds; the same cells are not read twice."""

    def __init__(
        self,
        vote_type: VoteType,
        places: Mapping[str, int],
        costs: Sequence[Fraction],
        limits: Mapping[str, Fraction],
    ) -> None:
        self.vote_type, self.places = vote_type, places
        self.costs, self.limits = costs, limits
        self.known: dict[tuple[str, str], tuple[Kind, list[Trouble]]] = {}

    def kind(self, vote: str, points: str) -> tuple[Kind, list[Trouble]]:
        found = self.known.get((vote, points))
        if found is None:
            found = self.known[vote, points] = self._read(vote, points)
        return found

    def _read(self, vote: str, points: str) -> tuple[Kind, list[Trouble]]:
        chosen, troubles = self._chosen(vote)
        given = self._points(points, len(chosen), troubles)
        if not troubles:
            troubles += self._beyond(chosen, given)
        if self.vote_type != "ordinal":
            pairs = sorted(zip(chosen, given, strict=False))
            chosen, given = [place for place, _ in pairs], [number for _, number in pairs]
        return (tuple(chosen), tuple(given)), troubles

    def _chosen(self, vote: str) -> tuple[list[int], list[Trouble]]:
        names = [comparable(name) for name in vote.split(",")] if comparable(vote) else []
        if names == ["None"] and "None" not in self.places:
            names = []
        troubles: list[Trouble] = [
            ("vote", "unknown_project" if name else "blank_name", {"value": name})
            for name in names
            if name not in self.places
        ]
        chosen = [self.places[name] for name in names if name in self.places]
        twice = {name for name in names if name in self.places and names.count(name) > 1}
        troubles += [("vote", "project_twice", {"value": name}) for name in sorted(twice)]
        return chosen, troubles

    def _points(self, points: str, length: int, troubles: list[Trouble]) -> list[Fraction]:
        text = comparable(points)
        parts = [] if text in ("", "None") else [part.strip() for part in text.split(",")]
        if not parts and self.vote_type not in _POINTED:
            return [_ONE] * length
        numbers = [amount(part) for part in parts]
        bad = [part for part, number in zip(parts, numbers, strict=True) if number is None]
        troubles += [("points", "bad_amount", {"value": part}) for part in bad]
        if len(parts) != length and not any(column == "vote" for column, _, _ in troubles):
            given: dict[str, object] = {"points": len(parts), "projects": length}
            troubles.append(("points", "points_length", given))
        return [number for number in numbers if number is not None]

    def _beyond(self, chosen: list[int], given: list[Fraction]) -> Iterator[Trouble]:
        """Limits of the ballot itself; `max_sum_cost` is applied, or not, when counting."""
        least, most = self.limits.get("min_length", 0), self.limits.get("max_length", len(chosen))
        most = min(most, 1) if self.vote_type == "choose-1" else most
        sums: list[tuple[str, str, object, object, object]] = [
            ("vote", "bad_length", len(chosen), least, most)
        ]
        if self.vote_type == "knapsack":
            cost = sum((self.costs[place] for place in chosen), Fraction(0))
            sums.append(("vote", "too_dear", cost, 0, self.limits.get("budget", cost)))
        if self.vote_type in _POINTED and chosen:
            total = sum(given, Fraction(0))
            for name, number in (("sum_points", total), ("points", max(given))):
                high = self.limits.get(f"max_{name}", number)
                sums.append(("points", f"bad_{name}", number, 0, high))
            low = self.limits.get("min_sum_points", total)
            sums.append(("points", "few_points", total, low, total))
        for column, code, number, low_end, high_end in sums:
            if not low_end <= number <= high_end:  # type: ignore[operator]
                told = {"value": str(number), "min": str(low_end), "max": str(high_end)}
                yield column, code, dict[str, object](told)


def _packed(
    kinds: Mapping[str, Kind], names: Mapping[str, str]
) -> tuple[Ballots, tuple[str, ...], Whole]:
    order = sorted(names)
    distinct = sorted(set(kinds.values()))
    numbers = {kind: number for number, kind in enumerate(distinct)}
    kind_of = np.array([numbers[kinds[key]] for key in order], dtype=np.int64)
    unit = unit_of(chain.from_iterable(set(points) for _, points in distinct))
    lengths = [len(chosen) for chosen, _ in distinct]
    points = [int(number * unit) for _, given in distinct for number in given]
    ballots = Ballots(
        counts=np.bincount(kind_of, minlength=len(distinct)).astype(np.int64),
        starts=np.cumsum([0, *lengths]).astype(np.int64),
        chosen=np.array([place for chosen, _ in distinct for place in chosen], dtype=np.int64),
        points=np.array(points, dtype=np.int64),
        unit=unit,
    )
    return ballots, tuple(names[key] for key in order), kind_of
