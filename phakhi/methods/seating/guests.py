"""Who comes, and what is asked of the tables; in an order of its own, so that no file's decides."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal, get_args

import numpy as np

from phakhi.methods.seating.hall import Whole
from phakhi.methods.text import comparable

Mode = Literal["diversify", "cluster", "ignore", "together", "apart", "fixed", "facilitator"]
MODES: tuple[Mode, ...] = get_args(Mode)


@dataclass(frozen=True)
class Field:
    name: str
    mode: Mode
    weight: float = 1.0


@dataclass(frozen=True, eq=False)
class Guests:
    """answers: of each field, what each person has there, comparable; "" for nothing."""

    file: str
    ids: tuple[str, ...]
    rows: tuple[int, ...]
    fields: tuple[Field, ...]
    answers: tuple[tuple[str, ...], ...]

    def only(self, places: Sequence[int]) -> Guests:
        """Those at these places, in the same order."""
        return replace(
            self,
            ids=tuple(self.ids[place] for place in places),
            rows=tuple(self.rows[place] for place in places),
            answers=tuple(tuple(column[place] for place in places) for column in self.answers),
        )

    def of(self, mode: Mode) -> list[tuple[Field, tuple[str, ...]]]:
        pairs = zip(self.fields, self.answers, strict=True)
        return [(field, column) for field, column in pairs if field.mode == mode]


def natural(written: str) -> tuple[bool, int, str]:
    """2 before 10, numbers before names."""
    text = comparable(written)
    is_number = text.isascii() and text.isdigit()
    return not is_number, int(text) if is_number else 0, text


def codes(column: Sequence[str], fewest: int = 1) -> tuple[int, Whole]:
    """Of each person the number of the value, -1 for none or one that fewer than `fewest` have."""
    counts: dict[str, int] = {}
    for text in column:
        counts[text] = counts.get(text, 0) + 1
    kept = sorted(text for text, count in counts.items() if text and count >= fewest)
    numbers = {text: number for number, text in enumerate(kept)}
    return len(kept), np.array([numbers.get(text, -1) for text in column], np.int32)
