"""A .pb file into an election, or all that is wrong with it."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from fractions import Fraction

from phakhi.methods.budgeting.amounts import amount, unit_of
from phakhi.methods.budgeting.ballots import read_ballots
from phakhi.methods.budgeting.cells import Cells
from phakhi.methods.budgeting.election import VOTE_TYPES, Election, Project, VoteType
from phakhi.methods.budgeting.sections import SECTIONS, Section, read_sections
from phakhi.methods.faults import Fault, Refused
from phakhi.methods.text import comparable

NUMBERS = (
    "budget", "num_projects", "num_votes", "min_length", "max_length", "min_points", "max_points",
    "min_sum_points", "max_sum_points", "max_sum_cost", "min_project_score_threshold",
)  # fmt: skip


@contextmanager
def _uncollected() -> Iterator[None]:
    """Rows hold no cycles: looking for some, again and again, takes longer than reading them."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


@_uncollected()
def read_election(file: str) -> Election:
    faults: list[Fault] = []
    sections = read_sections(file, faults)
    if not faults:
        faults += [
            Fault("no_section", file, 0, given={"name": name})
            for name in SECTIONS
            if name not in sections
        ]
    if faults:
        raise Refused(faults)
    election = _Reader(file, sections, faults).read()
    if faults or election is None:
        raise Refused(sorted(faults, key=lambda fault: fault.row))
    return election


class _Reader:
    """What is right is read on, so that all faults are told at once."""

    def __init__(self, file: str, sections: Mapping[str, Section], faults: list[Fault]) -> None:
        self.file, self.sections, self.faults = file, sections, faults
        self.meta: dict[str, str] = {}
        self.lines: dict[str, int] = {}
        self.numbers: dict[str, Fraction] = {}

    def read(self) -> Election | None:
        self._read_meta()
        costs = self._read_projects(self.sections["PROJECTS"])
        vote_type = self._vote_type()
        if vote_type is None or not self.sections["PROJECTS"].header:
            return None
        order = sorted(costs, key=lambda key: costs[key][0])
        unit = unit_of(
            [self.numbers.get("budget", Fraction(0)), *(c for _, c, _ in costs.values())]
        )
        projects = tuple(
            Project(costs[key][0], int(costs[key][1] * unit), costs[key][2]) for key in order
        )
        places = {key: place for place, key in enumerate(order)}
        section = self.sections["VOTES"]
        prices = [costs[key][1] for key in order]
        cells = Cells(vote_type, places, prices, self.numbers)
        read = read_ballots(self.file, section, cells, self.faults)
        self._check_counts(len(costs), len(section.rows))
        budget = int(self.numbers.get("budget", Fraction(0)) * unit)
        return Election(self.file, self.meta, vote_type, budget, unit, projects, *read)

    def _read_meta(self) -> None:
        for line, cells in self.sections["META"].rows:
            key = comparable(cells[0]).lower()
            if key in self.meta:
                given = {"value": cells[0], "first": self.lines[key]}
                self._refuse("id_twice", line, "key", **given)
                continue
            text = comparable(cells[1]) if len(cells) > 1 else ""
            self.meta[key], self.lines[key] = "" if text == "None" else text, line
        for name in NUMBERS:
            text = self.meta.get(name, "")
            number = amount(text) if text else None
            if number is not None:
                self.numbers[name] = number
            elif text or name == "budget":
                self._refuse("bad_amount" if text else "no_key", self._line(name), name, value=text)

    def _vote_type(self) -> VoteType | None:
        text = self.meta.get("vote_type", "").lower()
        if text in VOTE_TYPES:
            return text
        given = {"value": text, "known": ", ".join(VOTE_TYPES)}
        code = "bad_vote_type" if text else "no_key"
        self._refuse(code, self._line("vote_type"), "vote_type", **given)
        return None

    def _read_projects(
        self, section: Section
    ) -> dict[str, tuple[str, Fraction, Mapping[str, str]]]:
        """By comparable id: the id as written, its cost, its cells."""
        found: dict[str, tuple[str, Fraction, Mapping[str, str]]] = {}
        lines: dict[str, int] = {}
        places = [self._needs(section, name) for name in ("project_id", "cost")]
        for line, cells in section.rows if None not in places else ():
            named = dict(zip(section.names, map(str.strip, cells), strict=False))
            key = comparable(named["project_id"])
            cost = amount(named.get("cost", ""))
            if not key:
                self._refuse("blank", line, "project_id")
            elif key in lines:
                given = {"value": named["project_id"], "first": lines[key]}
                self._refuse("id_twice", line, "project_id", **given)
            if cost is None:
                self._refuse("bad_amount", line, "cost", value=named.get("cost", ""))
            if key and key not in lines:
                lines[key] = line
                found[key] = (named["project_id"], cost or Fraction(0), named)
        return found

    def _check_counts(self, projects: int, votes: int) -> None:
        for name, counted in (("num_projects", projects), ("num_votes", votes)):
            if self.numbers.get(name, counted) != counted:
                given = {"value": self.meta[name], "counted": counted}
                self._refuse("bad_count", self.lines[name], name, **given)

    def _needs(self, section: Section, name: str) -> int | None:
        place = section.place(name)
        if place is None:
            given = {"present": ", ".join(section.header)}
            self._refuse("no_column", section.header_line or section.line, name, **given)
        return place

    def _line(self, name: str) -> int:
        return self.lines.get(name, self.sections["META"].line)

    def _refuse(self, code: str, line: int, column: str, **given: object) -> None:
        self.faults.append(Fault(code, self.file, line, column, given))
