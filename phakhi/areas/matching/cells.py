"""Reads one cell: a code, a name, an address, or something near one of them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Final

from phakhi.areas.matching.names import Names
from phakhi.areas.matching.parts import Part, Parts, take_apart
from phakhi.areas.matching.resolution import EMPTY, Outcome, Resolution
from phakhi.areas.models.levels import Level
from phakhi.areas.naming import folded_key
from phakhi.core.thai import fold

_CODE: Final = re.compile(r"(?:th-?)?([0-9]{2}(?:[ -]?[0-9]{2}){0,3})(?:\.0+)?")
_SIZES: Final = {
    Level.PROVINCE: 2,
    Level.DISTRICT: 4,
    Level.SUBDISTRICT: 6,
    Level.VILLAGE: 8,
}


class CellReader:
    """Pure: everything it knows was handed in."""

    def __init__(
        self,
        *,
        province: str,
        current: Names,
        past: Names,
        codes: frozenset[str],
        successors: Mapping[str, tuple[str, ...]],
        postcodes: Iterable[tuple[str, str]],
    ) -> None:
        self._province = province
        self._current, self._past = current, past
        self._codes, self._successors = codes, successors
        self._with_postcode: dict[str, list[str]] = defaultdict(list)
        for code, postcode in postcodes:
            self._with_postcode[postcode].append(code)

    def read(self, text: str) -> Resolution:
        plain = fold(text)
        if not (key := folded_key(plain)):
            return EMPTY
        if code := _CODE.fullmatch(plain):
            return self._by_code(re.sub("[ -]", "", code[1]))
        if plain in self._with_postcode:
            return Resolution(Outcome.AMBIGUOUS, candidates=tuple(self._with_postcode[plain]))
        whole = self._current.exactly(key)
        return self._settled(_widest(whole), None) if whole else self._by_parts(take_apart(plain))

    def _by_code(self, code: str) -> Resolution:
        if code in self._codes:
            return self._found(code)
        if code in self._successors:
            return self._succeeded(code)
        wider = [code[:size] for size in (6, 4) if size < len(code)]
        known = tuple(part for part in wider if part in self._codes)
        return Resolution(Outcome.UNKNOWN, candidates=known[:1])

    def _found(self, code: str, *, former: str = "", moo: int | None = None) -> Resolution:
        if not code.startswith(self._province):
            return Resolution(Outcome.ELSEWHERE, candidates=(code,))
        village = f"{code}{moo:02}" if moo and len(code) == 6 else ""
        if village in self._codes:
            return Resolution(Outcome.FOUND, village, former=former)
        return Resolution(Outcome.FOUND, code, former=former, moo=moo)

    def _succeeded(self, former: str, moo: int | None = None) -> Resolution:
        after = self._successors[former]
        if len(after) == 1:
            return self._found(after[0], former=former, moo=moo)
        outcome = Outcome.AMBIGUOUS if after else Outcome.UNKNOWN
        return Resolution(outcome, candidates=after or (former[:4],), former=former)

    def _settled(self, codes: tuple[str, ...], moo: int | None) -> Resolution:
        here = tuple(code for code in codes if code.startswith(self._province)) or codes
        if len(here) == 1:
            return self._found(here[0], moo=moo)
        return Resolution(Outcome.AMBIGUOUS, candidates=here)

    def _by_parts(self, parts: Parts) -> Resolution:
        parts = parts._replace(named=tuple(p for part in parts.named for p in self._cut(part)))
        named = parts.named
        if not named:
            return EMPTY
        choices = [self._choices(self._current, part) for part in named]
        if foreign := [c for codes in choices for c in codes[:1] if self._is_foreign(codes)]:
            return Resolution(Outcome.ELSEWHERE, candidates=tuple(foreign))
        if not all(choices):
            return self._by_past(parts) or self._with_unknown(parts, choices)
        leaves = self._leaves(named, choices)
        if leaves:
            return self._settled(self._at_postcode(leaves, parts.postcode), parts.moo)
        return self._by_past(parts) or _contradiction(choices)

    def _cut(self, part: Part) -> tuple[Part, ...]:
        if self._choices(self._current, part) or self._choices(self._past, part):
            return (part,)
        cuts = list(part.splits())
        known = (cut for cut in cuts if all(self._choices(self._current, p) for p in cut))
        ending = (cut for cut in cuts if self._choices(self._current, cut[-1]))
        return next(known, None) or next(ending, (part,))

    def _is_foreign(self, codes: tuple[str, ...]) -> bool:
        return bool(codes) and not any(code.startswith(self._province) for code in codes)

    def _choices(self, names: Names, part: Part) -> tuple[str, ...]:
        codes = names.exactly(part.key)
        if part.level is None:
            return codes
        return tuple(code for code in codes if len(code) == _SIZES[part.level])

    def _leaves(self, named: tuple[Part, ...], choices: list[tuple[str, ...]]) -> tuple[str, ...]:
        """The places that lie inside a reading of every other part."""
        for at, part in enumerate(named):
            rest = choices[:at] + choices[at + 1 :]
            fits = tuple(c for c in choices[at] if all(_lies_in(c, other) for other in rest))
            if fits:
                return fits if part.level else _widest(fits)
        return ()

    def _at_postcode(self, codes: tuple[str, ...], postcode: str) -> tuple[str, ...]:
        served = self._with_postcode.get(postcode, [])
        return tuple(code for code in codes if code in served) or codes

    def _by_past(self, parts: Parts) -> Resolution | None:
        """ต.ท่าช้าง อ.จักราช: true until the place was moved to another district."""
        choices = [
            (*self._choices(self._current, part), *self._choices(self._past, part))
            for part in parts.named
        ]
        leaves = [c for c in self._leaves(parts.named, choices) if c in self._successors]
        if not leaves or not all(choices):
            return None
        return self._succeeded(leaves[0], parts.moo) if len(leaves) == 1 else None

    def _with_unknown(self, parts: Parts, choices: list[tuple[str, ...]]) -> Resolution:
        """Words around a known place are let be, unless they look like the place meant."""
        known = [(part, c) for part, c in zip(parts.named, choices, strict=True) if c]
        unknown = [part for part, c in zip(parts.named, choices, strict=True) if not c]
        leaves = self._leaves(tuple(p for p, _ in known), [c for _, c in known]) if known else ()
        inside = leaves[0] if len(leaves) == 1 else self._province
        near = [code for part in unknown for code in self._near(part, inside)]
        if not near and leaves and all(part.level is None for part in unknown):
            return self._settled(leaves, parts.moo)
        return Resolution(Outcome.UNKNOWN, candidates=tuple(dict.fromkeys([*near, *leaves])))

    def _near(self, part: Part, inside: str) -> list[str]:
        size = _SIZES[part.level] if part.level else None
        near = self._current.near(part.key, prefix=inside, size=size)
        return near or self._current.near(part.key, prefix=self._province, size=size)


def _lies_in(code: str, wider: tuple[str, ...]) -> bool:
    return any(code != area and code.startswith(area) for area in wider)


def _widest(codes: tuple[str, ...]) -> tuple[str, ...]:
    """Unsaid, ปากช่อง is the district and not the subdistrict of that name inside it."""
    size = min(map(len, codes))
    return tuple(code for code in codes if len(code) == size)


def _contradiction(choices: list[tuple[str, ...]]) -> Resolution:
    deepest_first = sorted((c for codes in choices for c in codes), key=lambda c: (-len(c), c))
    return Resolution(Outcome.AMBIGUOUS, candidates=tuple(dict.fromkeys(deepest_first)))
