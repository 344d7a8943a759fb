"""What is wrong with an input, as a code and its parameters; words are found at the edge."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType


@dataclass(frozen=True)
class Fault:
    """`row` is the line in the file, the header 1, 0 for none; `column` its header or empty."""

    code: str
    file: str
    row: int = 1
    column: str = ""
    given: Mapping[str, object] = field(default_factory=lambda: MappingProxyType({}))


class Refused(Exception):
    """The input is wrong: all faults, in the order of the files and rows."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__(*self.faults)


class Unsolvable(Refused):
    """The input is right and has no solution."""
