"""The section META: what the file says of the election as a whole."""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction

from phakhi.methods.budgeting.amounts import amount
from phakhi.methods.budgeting.election import VOTE_TYPES, VoteType
from phakhi.methods.budgeting.sections import Section
from phakhi.methods.faults import Fault
from phakhi.methods.text import comparable

NUMBERS = (
    "budget", "num_projects", "num_votes", "min_length", "max_length", "min_points", "max_points",
    "min_sum_points", "max_sum_points", "max_sum_cost", "min_project_score_threshold",
)  # fmt: skip


@dataclass
class Meta:
    """`lines`: where each key stands; where it lacks, the section does."""

    file: str
    line: int
    faults: list[Fault]
    texts: dict[str, str] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)
    numbers: dict[str, Fraction] = field(default_factory=dict)

    @classmethod
    def of(cls, file: str, section: Section, faults: list[Fault]) -> Meta:
        meta = cls(file, section.line, faults)
        rows = section.rows
        if section.names[:1] and section.names[0] in (*NUMBERS, "vote_type"):
            faults.append(Fault("no_header", file, section.header_line))
            rows = [(section.header_line, section.header), *rows]
        for line, cells in rows:
            meta._add(line, cells[0], comparable(cells[1]) if len(cells) > 1 else "")
        for name in NUMBERS:
            meta._read_number(name)
        return meta

    def vote_type(self) -> VoteType | None:
        text = self.texts.get("vote_type", "").lower()
        if text in VOTE_TYPES:
            return text
        code = "bad_vote_type" if text else "no_key"
        self._refuse(code, "vote_type", value=text, known=", ".join(VOTE_TYPES))
        return None

    def check(self, name: str, counted: int) -> None:
        """A number of rows, if the file says one."""
        if self.numbers.get(name, counted) != counted:
            self._refuse("bad_count", name, value=self.texts[name], counted=counted)

    def _add(self, line: int, name: str, text: str) -> None:
        key = comparable(name).lower()
        if key in self.texts:
            given = {"value": name, "first": self.lines[key]}
            self.faults.append(Fault("id_twice", self.file, line, "key", given))
            return
        self.texts[key], self.lines[key] = "" if text == "None" else text, line

    def _read_number(self, name: str) -> None:
        text = self.texts.get(name, "")
        number = amount(text) if text else None
        if number is not None:
            self.numbers[name] = number
        elif text or name == "budget":
            self._refuse("bad_amount" if text else "no_key", name, value=text)

    def _refuse(self, code: str, name: str, **given: object) -> None:
        line = self.lines.get(name, self.line)
        self.faults.append(Fault(code, self.file, line, name, given))
