"""Words from a fixed list: sectors, kinds, levels, target groups, resource types."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from phakhi.networks.imports.sheet.faults import Problem
from phakhi.networks.imports.sheet.likeness import key_of, likeness
from phakhi.networks.imports.sheet.readers.reading import Reading, as_typed


@dataclass(frozen=True, slots=True)
class Choice:
    """`label` is what the list shows in Thai; `also` are further spellings."""

    code: str
    label: str
    also: tuple[str, ...] = ()


@dataclass
class Choices:
    """A closed list; equal keys match, near ones are only suggested."""

    entries: tuple[Choice, ...]
    code: str
    _codes: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for entry in reversed(self.entries):
            for name in (*entry.also, entry.code, entry.label):
                self._codes[key_of(name)] = entry.code

    def find(self, text: str) -> str | None:
        return self._codes.get(key_of(text))

    def read(self, text: str) -> Reading:
        found = self.find(text)
        if found is not None:
            return Reading(found)
        return Reading(None, (Problem(self.code, as_typed(self.suggest(text))),))

    def suggest(self, text: str, most: int = 3) -> list[str]:
        """Labels in the order of their likeness; the first ones at least, so one can choose."""
        key = key_of(text)
        best: dict[str, float] = {}
        for name, code in self._codes.items():
            best[code] = max(best.get(code, 0.0), likeness(key, name))
        ranked = sorted(self.entries, key=lambda entry: -best[entry.code])
        return [entry.label for entry in ranked[:most] if best[entry.code] >= 0.2]


def choices(code: str, entries: Iterable[Choice]) -> Choices:
    return Choices(tuple(entries), code)
