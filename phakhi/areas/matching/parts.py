"""Takes a written address apart: ต.หนองสาหร่าย อ.ปากช่อง, Mu Si Subdistrict, หมู่ 5."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final, NamedTuple

from phakhi.areas.models.levels import Level
from phakhi.areas.naming import folded_key


class Part(NamedTuple):
    """One place named in a cell; `level` only if the writer said so."""

    key: str
    level: Level | None
    words: tuple[str, ...] = ()

    def splits(self) -> Iterator[tuple[Part, ...]]:
        """ต.หนองสาหร่าย ปากช่อง may be two places: every way to cut it in two or three."""
        size = min(len(self.words), _LONGEST)
        for first in range(1, size):
            yield self._cut(0, first, size)
        for first in range(1, size):
            for second in range(first + 1, size):
                yield self._cut(0, first, second, size)

    def _cut(self, *marks: int) -> tuple[Part, ...]:
        pieces = [self.words[a:b] for a, b in pairwise(marks)]
        return tuple(
            Part(folded_key("".join(piece)), None if at else self.level)
            for at, piece in enumerate(pieces)
        )


class Parts(NamedTuple):
    named: tuple[Part, ...]
    moo: int | None = None
    postcode: str = ""


# The longer marker stands before the one it contains; เขต also ends names (หลักเขต).
_MARKERS: Final = re.compile(
    r"(?P<subdistrict>องค์การบริหารส่วนตำบล|อบต\.?|ตำบล|แขวง|ต\.|\btambon\b|^ ?khwaeng\b)"
    r"|(?P<district>กิ่งอำเภอ|กิ่ง ?อ\.|อำเภอ|(?<![ก-๎])เขต|อ\.|\bamph(?:oe|ur)\b|^ ?khet\b)"
    r"|(?P<province>จังหวัด|จว\.|จ\.|\bchangwat\b)"
    r"|(?P<village>(?<![ก-๎])(?:หมู่บ้าน|บ\.))"
    r"|(?P<other>ถ\.|ซ\.|เลขที่)"
)
_SUFFIXES: Final = {
    "subdistrict": re.compile(r"(.*\S) (?:sub-?district)$"),
    "district": re.compile(r"(.*\S) district$"),
    "province": re.compile(r"(.*\S) province$"),
}
_MOO: Final = re.compile(r"(?:หมู่ที่|หมู่|ม\.|\bmoo\b|\bm\.) ?([0-9]{1,2})(?![0-9])")
_POSTCODE: Final = re.compile(r"(?<![0-9])[1-9][0-9]{4}(?![0-9])")
_LONGEST: Final = 8
_COMMAS: Final = re.compile(r"[,;/|>\n]+| - ")


def take_apart(text: str) -> Parts:
    """`text` is folded (core.thai.fold) before it comes here."""
    moo = _MOO.search(text)
    text = _MOO.sub(" ", text)
    postcode = _POSTCODE.search(text)
    named = tuple(_named(_POSTCODE.sub(" ", text)))
    return Parts(named, int(moo[1]) if moo else None, postcode[0] if postcode else "")


def _named(text: str) -> Iterator[Part]:
    for piece in _COMMAS.split(text):
        last = 0
        level: str | None = None
        for marker in _MARKERS.finditer(piece):
            yield from _part(piece[last : marker.start()], level)
            last, level = marker.end(), marker.lastgroup
        yield from _part(piece[last:], level)


def _part(text: str, level: str | None) -> Iterator[Part]:
    text = text.strip()
    if level == "other":
        return
    if level is None:
        text, level = _suffixed(text)
    key = folded_key(text)
    if any(sign.isalpha() for sign in key):
        yield Part(key, Level(level) if level else None, tuple(text.split()))


def _suffixed(text: str) -> tuple[str, str | None]:
    for level, pattern in _SUFFIXES.items():
        if found := pattern.match(text):
            return found[1], level
    return text, None
