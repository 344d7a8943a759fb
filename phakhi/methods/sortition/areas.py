"""areas.csv and the expected response, or all that is wrong with them."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from phakhi.methods.faults import Fault, Refused
from phakhi.methods.ids import read_ids
from phakhi.methods.sortition.listed import known_id_column
from phakhi.methods.tables import Row, Table, read_table
from phakhi.methods.text import comparable

SCALE = 10**9


@dataclass(frozen=True)
class Area:
    """`weight` is what it counts in proportion to: addresses over the response to expect."""

    key: str
    id: str
    size: int
    stratum: str
    weight: int


def read_areas(file: str, response: str | None, id_column: str | None) -> list[Area]:
    faults: list[Fault] = []
    table = read_table(file, faults)
    ids = read_ids(table, id_column, faults)
    size = table.needs("size", faults)
    stratum = table.column("stratum")
    sizes = [_size(table, row, size, faults) for row in table.rows] if size else []
    strata = [comparable(row.cells[stratum]) if stratum else "" for row in table.rows]
    rates = _Rates(response, ids or {}, set(strata), file, faults).read() if response else None
    if faults or ids is None:
        raise Refused(sorted(faults, key=lambda fault: (fault.file != file, fault.row)))
    rows = zip(ids.items(), sizes, strata, strict=True)
    return [
        Area(key, written, count, group, _weight(count, rates.of(key, group) if rates else SCALE))
        for (key, written), count, group in rows
    ]


def _weight(size: int, rate: int) -> int:
    return size * SCALE * SCALE // rate


def _size(table: Table, row: Row, column: str, faults: list[Fault]) -> int:
    text = comparable(row.cells[column])
    if text.isdecimal():
        return int(text)
    code = "bad_size" if text else "blank"
    faults.append(Fault(code, table.file, row.line, column, {"value": text}))
    return 0


@dataclass
class _Rates:
    """What share of letters is answered, by stratum or by area, in billionths."""

    file: str
    ids: dict[str, str]
    strata: set[str]
    areas: str
    faults: list[Fault]

    def read(self) -> _Rates:
        self.rates: dict[str, int] = {}
        table = read_table(self.file, self.faults)
        by_stratum = table.column("stratum")
        self.by_stratum = by_stratum is not None
        column = by_stratum or known_id_column(table, None) or table.needs("stratum", self.faults)
        rate = table.needs("response", self.faults)
        if column is None or rate is None:
            return self
        known = self.strata if self.by_stratum else set(self.ids)
        for row in table.rows:
            self._read_row(row, column, rate, known)
        self._missing(known)
        return self

    def _read_row(self, row: Row, column: str, rate: str, known: set[str]) -> None:
        key = comparable(row.cells[column])
        given = {"value": row.cells[column], "areas": self.areas}
        if key in self.rates:
            self.faults.append(Fault("rate_twice", self.file, row.line, column, given))
        elif key not in known:
            self.faults.append(Fault("not_an_area", self.file, row.line, column, given))
        found = _rate(row.cells[rate])
        if found is None:
            given = {"value": row.cells[rate]}
            self.faults.append(Fault("bad_rate", self.file, row.line, rate, given))
        self.rates[key] = found or SCALE

    def _missing(self, known: set[str]) -> None:
        for key in sorted(known - set(self.rates)):
            given = {"value": self.ids.get(key, key)}
            self.faults.append(Fault("no_rate", self.file, 0, given=given))

    def of(self, key: str, stratum: str) -> int:
        return self.rates[stratum if self.by_stratum else key]


def _rate(text: str) -> int | None:
    """Of 1 at most, and not so near to 0 that a letter would never be answered."""
    try:
        rate = int(Decimal(text.strip()) * SCALE) if text.isascii() else 0
    except (InvalidOperation, ValueError, OverflowError):
        return None
    return rate if 0 < rate <= SCALE else None
