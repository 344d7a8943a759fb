"""What may be wrong in a sheet, and what checking it leaves."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from phakhi.networks.imports.sheet.shapes import Suggestion


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with one text, before it is known where that text stands."""

    code: str
    suggestions: tuple[Suggestion, ...] = ()


@dataclass(frozen=True, slots=True)
class Fault:
    """A problem in its place; `code` also names the remedy."""

    code: str
    field: str
    column: str
    value: str
    row: int
    suggestions: tuple[Suggestion, ...] = ()

    def as_json(self) -> dict[str, Any]:
        return {
            "code": self.code,
            "field": self.field,
            "column": self.column,
            "value": self.value,
            "suggestions": [[one.typed, one.label] for one in self.suggestions],
        }


@dataclass(slots=True)
class Checked:
    """One row of the file after checking: values by field, and what hinders it."""

    row: int
    values: dict[str, Any]
    faults: list[Fault] = field(default_factory=list)
