"""quotas.csv, with the headers of every tool in the field, into what a panel must keep."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from phakhi.methods.faults import Fault
from phakhi.methods.sortition.problem import Quota
from phakhi.methods.tables import Row, Table, read_table
from phakhi.methods.text import comparable

# Which columns name feature, value, least and most, by the tools that write them.
_HEADERS = (
    ("FeatureName", "ValueName", "MinQuota", "MaxQuota"),
    ("feature", "value", "min", "max"),
    ("category", "name", "min", "max"),
    ("category", "feature", "min", "max"),
)
_FLEXES = ("min_flex", "max_flex")


def same(text: str) -> str:
    """What two cells must share to mean the same feature, value or address."""
    return comparable(text).casefold()


class Place(NamedTuple):
    """Where an organiser changes a quota: its line, and the headers of its two bounds."""

    file: str
    row: int
    low: str
    high: str
    value: str


@dataclass(frozen=True)
class Line:
    """A quota and where it was written."""

    quota: Quota
    place: Place

    @property
    def key(self) -> tuple[str, str]:
        return same(self.quota.feature), same(self.quota.value)


def features(lines: Iterable[Line]) -> dict[str, str]:
    """In the order of the file; its first spelling stands for all."""
    found: dict[str, str] = {}
    for line in lines:
        found.setdefault(line.key[0], line.quota.feature)
    return found


def read_quotas(file: str, seats: int, faults: list[Fault]) -> list[Line]:
    table = read_table(file, faults)
    columns = _columns(table, faults)
    if columns is None:
        return []
    lines = [line for row in table.rows if (line := columns.line(row, seats, faults))]
    faults += _repeated(lines)
    return lines


def _columns(table: Table, faults: list[Fault]) -> _Columns | None:
    low_flex, high_flex = map(table.column, _FLEXES)
    for names in _HEADERS:
        feature, value, low, high = map(table.column, names)
        if feature and value and low and high and feature != value:
            return _Columns(table.file, feature, value, low, high, low_flex, high_flex)
    missing = [name for name in _HEADERS[1] if table.column(name) is None]
    for name in missing:
        table.needs(name, faults)
    return None


@dataclass(frozen=True)
class _Columns:
    file: str
    feature: str
    value: str
    low: str
    high: str
    low_flex: str | None
    high_flex: str | None

    def line(self, row: Row, seats: int, faults: list[Fault]) -> Line | None:
        blank = [name for name in (self.feature, self.value) if not comparable(row.cells[name])]
        faults += (Fault("blank", self.file, row.line, name) for name in blank)
        low, high = (self._number(row, name, None, faults) for name in (self.low, self.high))
        low_flex = self._number(row, self.low_flex, 0, faults)
        high_flex = self._number(row, self.high_flex, seats, faults)
        if blank or low is None or high is None or low_flex is None or high_flex is None:
            return None
        faults += self._disorder(row, low, high, low_flex, high_flex)
        feature, value = row.cells[self.feature].strip(), row.cells[self.value].strip()
        quota = Quota(feature, value, low, high, min(low_flex, low), max(high_flex, high))
        return Line(quota, Place(self.file, row.line, self.low, self.high, self.value))

    def _number(
        self, row: Row, column: str | None, otherwise: int | None, faults: list[Fault]
    ) -> int | None:
        """A whole number, in digits of any script: offices write Thai ones, too."""
        text = comparable(row.cells[column]) if column else ""
        if text.isdecimal():
            return int(text)
        if text or otherwise is None:
            given = {"value": text}
            code = "bad_count" if text else "blank"
            faults.append(Fault(code, self.file, row.line, column or "", given))
            return None
        return otherwise

    def _disorder(
        self, row: Row, low: int, high: int, low_flex: int, high_flex: int
    ) -> Iterator[Fault]:
        if low > high:
            given = {"low": low, "high": high}
            yield Fault("low_above_high", self.file, row.line, self.low, given)
        if self.low_flex and comparable(row.cells[self.low_flex]) and low_flex > low:
            given = {"low": low, "flex": low_flex}
            yield Fault("low_flex_above", self.file, row.line, self.low_flex, given)
        if self.high_flex and comparable(row.cells[self.high_flex]) and high_flex < high:
            given = {"high": high, "flex": high_flex}
            yield Fault("high_flex_below", self.file, row.line, self.high_flex, given)


def _repeated(lines: list[Line]) -> Iterator[Fault]:
    first: dict[tuple[str, str], int] = {}
    for line in lines:
        if (row := first.setdefault(line.key, line.place.row)) != line.place.row:
            given = {"value": line.quota.value, "first": row}
            yield Fault("quota_twice", line.place.file, line.place.row, line.place.value, given)
