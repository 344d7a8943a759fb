"""people.csv and fields.csv into guests, or all that is wrong with them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from phakhi.methods.faults import Fault, Refused
from phakhi.methods.ids import read_ids
from phakhi.methods.numbers import is_weight, whole
from phakhi.methods.seating.demands import NO, is_yes
from phakhi.methods.seating.guests import MODES, Field, Guests, Mode, natural
from phakhi.methods.tables import Row, Table, read_table
from phakhi.methods.text import comparable

Most = Callable[[int], int]


def read_guests(
    people_file: str, fields_file: str | None, most_tables: Most, *, id_column: str | None = None
) -> Guests:
    """`most_tables` there can be for so many people: no fixed seat is beyond."""
    faults: list[Fault] = []
    people = read_table(people_file, faults)
    ids = read_ids(people, id_column, faults)
    if people.header and not people.rows:
        faults.append(Fault("nobody", people_file))
    asked = _Asked(people, read_table(fields_file, faults), faults) if fields_file else None
    wishes = asked.read(most_tables(len(people.rows))) if asked and people.header else []
    refuse(faults, people_file, fields_file or "")
    return _ordered(people, list((ids or {}).values()), wishes)


def refuse(faults: list[Fault], *files: str) -> None:
    """All of them, by file and row; of one cell only the first."""
    first: dict[tuple[str, int, str], Fault] = {}
    for fault in faults:
        first.setdefault((fault.file, fault.row, fault.column), fault)
    if first:
        raise Refused(sorted(first.values(), key=lambda f: (files.index(f.file), f.row)))


def _ordered(people: Table, ids: list[str], wishes: list[tuple[Field, str]]) -> Guests:
    """By id and by name of the field, whatever the files' order."""
    order = sorted(range(len(ids)), key=lambda place: natural(ids[place]))
    wishes = sorted(wishes, key=lambda wish: comparable(wish[0].name))
    return Guests(
        people.file,
        tuple(ids[place] for place in order),
        tuple(people.rows[place].line for place in order),
        tuple(field for field, _ in wishes),
        tuple(
            tuple(comparable(people.rows[place].cells[column]) for place in order)
            for _, column in wishes
        ),
    )


@dataclass
class _Asked:
    """What the fields file asks of the columns of the people."""

    people: Table
    fields: Table
    faults: list[Fault]

    def read(self, most: int) -> list[tuple[Field, str]]:
        field, mode = (self.fields.needs(name, self.faults) for name in ("field", "mode"))
        if field is None or mode is None:
            return []
        wishes = list(self._wishes(field, mode))
        for wish, column in wishes:
            self._check(wish, column, most)
        return wishes

    def _wishes(self, field: str, mode: str) -> Iterator[tuple[Field, str]]:
        weight = self.fields.column("weight")
        seen: dict[str, int] = {}
        for row in self.fields.rows:
            column = self._column(row, field)
            chosen = self._mode(row, mode)
            worth = self._weight(row, weight) if weight else 1.0
            if column is None or chosen is None:
                continue
            if (first := seen.setdefault(column, row.line)) != row.line:
                self._refuse("field_twice", row, field, value=row.cells[field], first=first)
            yield Field(column, chosen, worth), column

    def _column(self, row: Row, field: str) -> str | None:
        name = row.cells[field]
        column = self.people.column(name) if comparable(name) else None
        if not comparable(name):
            self._refuse("blank", row, field)
        elif column is None:
            present = ", ".join(self.people.header)
            given = {"value": name, "people": self.people.file, "present": present}
            self._refuse("unknown_field", row, field, **given)
        return column

    def _mode(self, row: Row, column: str) -> Mode | None:
        wanted = comparable(row.cells[column]).casefold()
        found = next((mode for mode in MODES if mode == wanted), None)
        if found is None:
            given = {"value": row.cells[column], "modes": ", ".join(MODES)}
            self._refuse("bad_mode" if wanted else "blank", row, column, **given)
        return found

    def _weight(self, row: Row, column: str) -> float:
        text = row.cells[column].strip()
        if text and not is_weight(text):
            self._refuse("bad_number", row, column, value=text)
        return float(text) if is_weight(text) else 1.0

    def _check(self, field: Field, column: str, most: int) -> None:
        for row in self.people.rows:
            text = comparable(row.cells[column])
            given = {"value": row.cells[column], "tables": most}
            if field.mode == "fixed" and text and not 1 <= (whole(text) or 0) <= most:
                self.faults.append(Fault("bad_table", self.people.file, row.line, column, given))
            if field.mode == "facilitator" and not (
                text.casefold() in NO or is_yes(text, field.name)
            ):
                self.faults.append(Fault("bad_yes", self.people.file, row.line, column, given))

    def _refuse(self, code: str, row: Row, column: str, **given: object) -> None:
        self.faults.append(Fault(code, self.fields.file, row.line, column, given))
