"""The answers of both waves from CSV, with all that is asked of other columns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

import numpy as np

from phakhi.methods.decimals import decimal
from phakhi.methods.deliberation.items import Item, NotAnAnswer
from phakhi.methods.deliberation.margins import Margins
from phakhi.methods.deliberation.poll import Flags, Numbers, Poll, numbered, shares
from phakhi.methods.faults import Fault
from phakhi.methods.ids import read_ids
from phakhi.methods.tables import Table, read_table
from phakhi.methods.text import comparable

_CONTROL = {"control", "ควบคุม", "กลุ่มควบคุม", "c", "0"}


@dataclass(frozen=True)
class Asked:
    """Names of columns; `traits` are broken down by."""

    id_column: str | None = None
    weights: str | None = None
    groups: str | None = None
    arm: str | None = None
    traits: tuple[str, ...] = ()


def read_poll(
    file: str, items: Sequence[Item], asked: Asked, margins: Margins | None, faults: list[Fault]
) -> Poll:
    """People stand in an order of their answers, so that the file's order decides nothing."""
    table = read_table(file, faults)
    read_ids(table, asked.id_column, faults)
    reading = _Reading(table, faults)
    weights = reading.weights(asked.weights)
    texts = {name: reading.texts(name) for name in _named(asked, margins)}
    groups = reading.texts(asked.groups) if asked.groups else None
    control = reading.is_control(asked.arm) if asked.arm else None
    waves = [[reading.answers(item, wave) for item in items] for wave in ("pre", "post")]
    if margins:
        reading.check_margins(margins, texts, control)
    order = _order(table, asked, weights)
    pre, post = (_array(wave, order) for wave in waves)
    return Poll(
        items=tuple(items),
        pre=pre,
        post=post,
        weights=shares([weights[row] for row in order]),
        groups=None if groups is None else numbered([groups[row] for row in order]),
        is_control=None if control is None else control[order],
        traits={name: tuple(of[row] for row in order) for name, of in texts.items()},
    )


def _named(asked: Asked, margins: Margins | None) -> list[str]:
    raked = [margin.variable for margin in margins.margins] if margins else []
    return list(dict.fromkeys([*asked.traits, *raked]))


def _order(table: Table, asked: Asked, weights: Sequence[Fraction]) -> list[int]:
    heavy = table.column(asked.weights) if asked.weights else None
    names = sorted(name for name in table.header if name != heavy)
    keys = [tuple(comparable(row.cells[name]) for name in names) for row in table.rows]
    total = sum(weights) or Fraction(1)
    return sorted(range(len(keys)), key=lambda row: (keys[row], weights[row] / total))


def _array(wave: list[list[float]], order: list[int]) -> Numbers:
    return np.array(wave, float).reshape(len(wave), len(order))[:, order]


@dataclass
class _Reading:
    table: Table
    faults: list[Fault]

    def answers(self, item: Item, wave: str) -> list[float]:
        """NaN for none; the same text is looked at once."""
        column = self.table.needs(f"{item.name}_{wave}", self.faults)
        if column is None:
            return [np.nan] * len(self.table.rows)
        known: dict[str, float] = {}
        values = []
        for row in self.table.rows:
            text = row.cells[column]
            if text not in known:
                try:
                    value = item.value(text)
                except NotAnAnswer:
                    given = {"value": text.strip(), "low": str(item.low), "high": str(item.high)}
                    self._refuse("out_of_range", row.line, column, **given)
                    values.append(np.nan)
                    continue
                known[text] = np.nan if value is None else value
            values.append(known[text])
        return values

    def texts(self, name: str) -> list[str]:
        column = self.table.needs(name, self.faults)
        if column is None:
            return [""] * len(self.table.rows)
        return [comparable(row.cells[column]) for row in self.table.rows]

    def weights(self, name: str | None) -> list[Fraction]:
        column = self.table.needs(name, self.faults) if name else None
        if column is None:
            return [Fraction(1)] * len(self.table.rows)
        found = []
        for row in self.table.rows:
            number = decimal(comparable(row.cells[column]))
            if number is None or number <= 0:
                self._refuse("bad_weight", row.line, column, value=row.cells[column].strip())
            found.append(Fraction(number or 1))
        return found

    def is_control(self, name: str) -> Flags:
        texts = self.texts(name)
        column = self.table.column(name)
        for row, text in zip(self.table.rows, texts, strict=True):
            if column and not text:
                self._refuse("blank", row.line, column)
        found = [text.casefold() in _CONTROL for text in texts]
        if column and len(set(found)) != 2:
            self._refuse("one_arm", 1, column)
        return np.array(found, bool)

    def check_margins(
        self, margins: Margins, texts: dict[str, list[str]], control: Flags | None
    ) -> None:
        """Everybody's value has a share, and each share somebody, in both arms."""
        people = np.zeros(len(self.table.rows), bool) if control is None else control
        for margin in margins.margins:
            column = self.table.column(margin.variable)
            if column is None:
                continue
            held = set(zip(texts[margin.variable], people.tolist(), strict=True))
            for row, text in zip(self.table.rows, texts[margin.variable], strict=True):
                if text and text not in margin.shares:
                    given = {"value": text, "margins": margins.file}
                    self._refuse("no_share", row.line, column, **given)
            for value in margin.shares:
                if any((value, arm) not in held for arm in set(people.tolist())):
                    line = margins.lines[margin.variable, value]
                    given = {"value": value, "waves": self.table.file}
                    self.faults.append(Fault("nobody", margins.file, line, "value", given))

    def _refuse(self, code: str, line: int, column: str, **given: object) -> None:
        self.faults.append(Fault(code, self.table.file, line, column, given))
