"""What was asked, and how its answers become numbers from 0 to 1."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from phakhi.methods.decimals import decimal
from phakhi.methods.faults import Fault
from phakhi.methods.tables import Row, Table, read_table
from phakhi.methods.text import comparable

_ANY = Decimal(10) ** 10
"""Of a scale that is refused already, so that its answers are not refused, too."""


class NotAnAnswer(Exception):
    """Neither between the ends of the scale nor a code for a missing answer."""


@dataclass(frozen=True)
class Item:
    """An answer is first looked up in `missing`, then in `recode` (None there: missing as well),
    then has to lie between `low` and `high`; with `correct` it counts 1 if right, else 0."""

    name: str
    label_th: str
    label_en: str
    low: Decimal
    high: Decimal
    missing: frozenset[str | Decimal]
    recode: Mapping[str | Decimal, Decimal | None]
    correct: frozenset[Decimal]

    @property
    def is_knowledge(self) -> bool:
        return bool(self.correct)

    @property
    def has_two_answers(self) -> bool:
        return self.is_knowledge or self.high - self.low == 1

    def value(self, text: str) -> float | None:
        """From 0 to 1; None for no answer."""
        code = as_code(text)
        if code == "" or self.low == -_ANY or code in self.missing:
            return None
        if code in self.recode:
            return self._place(self.recode[code])
        return self._place(code)

    def _place(self, code: str | Decimal | None) -> float | None:
        if code is None:
            return None
        if isinstance(code, str) or not self.low <= code <= self.high:
            raise NotAnAnswer
        if self.correct:
            return float(code in self.correct)
        return float((code - self.low) / (self.high - self.low))


def as_code(text: str) -> str | Decimal:
    """99 and 99.0 are the same code; NA is one, too."""
    key = comparable(text)
    number = decimal(key)
    return key if number is None else number


def read_items(file: str, faults: list[Fault]) -> list[Item]:
    table = read_table(file, faults)
    needed = [table.needs(name, faults) for name in ("item", "min", "max")]
    item, low, high = needed
    if item is None or low is None or high is None:
        return []
    lines: dict[str, int] = {}
    items = []
    for row in table.rows:
        name = comparable(row.cells[item])
        if not name:
            faults.append(Fault("blank", file, row.line, item))
            continue
        if name in lines:
            given = {"value": name, "first": lines[name]}
            faults.append(Fault("id_twice", file, row.line, item, given))
            continue
        lines[name] = row.line
        items.append(_Cells(table, row, faults).item(row.cells[item].strip(), low, high))
    return items


@dataclass
class _Cells:
    table: Table
    row: Row
    faults: list[Fault]

    def item(self, name: str, low: str, high: str) -> Item:
        least, most = self._end(low), self._end(high)
        if least is not None and most is not None and least >= most:
            self._refuse("scale", high, value=str(most), low=str(least))
            least = most = None
        recode, correct = dict(self._pairs("recode")), frozenset(self._numbers("correct"))
        if least is None or most is None:
            least, most = -_ANY, _ANY
        wrong = self._off_scale("recode", recode.values(), least, most)
        self._off_scale("correct", correct, least, most)
        return Item(
            name=name,
            label_th=self._text("label_th") or name,
            label_en=self._text("label_en") or self._text("label_th") or name,
            low=least,
            high=most,
            missing=frozenset(map(as_code, filter(comparable, self._text("missing").split(";")))),
            recode={code: None if number in wrong else number for code, number in recode.items()},
            correct=correct,
        )

    def _off_scale(
        self, name: str, numbers: Iterable[Decimal | None], low: Decimal, high: Decimal
    ) -> list[Decimal]:
        """What no answer can be is a slip of whoever wrote the file: refused once, here."""
        wrong = [number for number in numbers if number is not None and not low <= number <= high]
        for number in wrong:
            given = {"value": str(number), "low": str(low), "high": str(high)}
            self._refuse("off_scale", name, **given)
        return wrong

    def _text(self, name: str) -> str:
        column = self.table.column(name)
        return self.row.cells[column].strip() if column else ""

    def _end(self, column: str) -> Decimal | None:
        text = comparable(self.row.cells[column])
        number = decimal(text)
        if number is None:
            self._refuse("bad_code" if text else "blank", column, value=text)
        return number

    def _pairs(self, name: str) -> list[tuple[str | Decimal, Decimal | None]]:
        """`98=3;5=` — the second one means that 5 is a missing answer here."""
        pairs: list[tuple[str | Decimal, Decimal | None]] = []
        for part in filter(comparable, self._text(name).split(";")):
            old, equals, new = part.partition("=")
            number = decimal(comparable(new))
            if not equals or not comparable(old) or (comparable(new) and number is None):
                self._refuse("bad_recode", name, value=part.strip())
            elif as_code(old) in dict(pairs):
                self._refuse("recode_twice", name, value=old.strip())
            pairs.append((as_code(old), number))
        return pairs

    def _numbers(self, name: str) -> list[Decimal]:
        numbers = []
        for part in filter(comparable, self._text(name).split(";")):
            number = decimal(comparable(part))
            if number is None:
                self._refuse("bad_code", name, value=part.strip())
            else:
                numbers.append(number)
        return numbers

    def _refuse(self, code: str, column: str, **given: object) -> None:
        self.faults.append(Fault(code, self.table.file, self.row.line, column, given))
