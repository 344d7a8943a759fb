"""The lines that are published and hashed: UTF-8, LF, columns parted by TAB, lists by |.

pool.canonical        HASH, feature=value|feature=value…     one line a person, rising
quotas.canonical      feature, value, min, max               in the order of the quotas
panels.canonical      NUMBER, HASH|HASH…                     from 0, members rising
households.canonical  HASH|HASH…                             who shares an address, if published
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import pairwise
from typing import NamedTuple, TypeVar

POOL, QUOTAS, PANELS = "pool.canonical", "quotas.canonical", "panels.canonical"
HOUSEHOLDS = "households.canonical"
SEPARATORS = "\t\n\r|"
Members = tuple[str, ...]
_HASH = re.compile("[0-9a-f]{64}")
_COUNT = re.compile("0|[1-9][0-9]{0,8}")
_Read = TypeVar("_Read")


class Malformed(Exception):
    """`line` is the first that is not of the form above."""

    def __init__(self, line: int) -> None:
        super().__init__(line)
        self.line = line


class Bound(NamedTuple):
    feature: str
    value: str
    low: int
    high: int

    @property
    def trait(self) -> str:
        return f"{self.feature}={self.value}"


class Person(NamedTuple):
    line: str
    traits: tuple[str, ...]


@dataclass(frozen=True)
class Frozen:
    """What a commitment is about; `households` is None if they are not published."""

    people: tuple[Person, ...]
    quotas: tuple[Bound, ...]
    panels: tuple[Members, ...]
    households: tuple[Members, ...] | None

    def texts(self) -> dict[str, str]:
        texts = {
            POOL: _text((person.line, "|".join(person.traits)) for person in self.people),
            QUOTAS: _text((q.feature, q.value, str(q.low), str(q.high)) for q in self.quotas),
            PANELS: _text((str(i), "|".join(panel)) for i, panel in enumerate(self.panels)),
        }
        if self.households is not None:
            texts[HOUSEHOLDS] = _text(("|".join(house),) for house in self.households)
        return texts


def line_of(id_: str, salt: bytes) -> str:
    """The name under which somebody stands in the published pool."""
    return sha256(salt + id_.encode()).hexdigest()


def _text(rows: Iterable[Sequence[str]]) -> str:
    return "".join("\t".join(row) + "\n" for row in rows)


def read_pool(content: bytes) -> tuple[Person, ...]:
    people = _lines(content, 2, lambda cells: Person(_hash(cells[0]), tuple(cells[1].split("|"))))
    _require_rising([person.line for person in people])
    return people


def read_quotas(content: bytes) -> tuple[Bound, ...]:
    bounds = _lines(content, 4, lambda c: Bound(c[0], c[1], _count(c[2]), _count(c[3])))
    traits = [bound.trait for bound in bounds]
    _require((traits.index(trait) == place for place, trait in enumerate(traits)))
    return bounds


def read_panels(content: bytes) -> tuple[Members, ...]:
    rows = _lines(content, 2, lambda cells: (_count(cells[0]), _members(cells[1])))
    _require((number == place for place, (number, _) in enumerate(rows)))
    return tuple(members for _, members in rows)


def read_households(content: bytes) -> tuple[Members, ...]:
    houses = _lines(content, 1, lambda cells: _members(cells[0]))
    _require_rising([house[0] for house in houses])
    _require(len(house) > 1 for house in houses)
    return houses


def _lines(content: bytes, columns: int, read: Callable[[list[str]], _Read]) -> tuple[_Read, ...]:
    *lines, rest = content.split(b"\n")
    found = []
    for line in lines:
        try:
            cells = line.decode().split("\t")
            if len(cells) != columns or b"\r" in line or not all(cells):
                raise ValueError
            found.append(read(cells))
        except ValueError:
            raise Malformed(len(found) + 1) from None
    if rest:
        raise Malformed(len(found) + 1)
    return tuple(found)


def _hash(text: str) -> str:
    if not _HASH.fullmatch(text):
        raise ValueError
    return text


def _count(text: str) -> int:
    if not _COUNT.fullmatch(text):
        raise ValueError
    return int(text)


def _members(text: str) -> Members:
    members = tuple(map(_hash, text.split("|")))
    if any(one >= other for one, other in pairwise(members)):
        raise ValueError
    return members


def _require_rising(keys: Sequence[str]) -> None:
    _require([True, *(one < other for one, other in pairwise(keys))])


def _require(facts: Iterable[bool]) -> None:
    for line, fact in enumerate(facts, start=1):
        if not fact:
            raise Malformed(line)
