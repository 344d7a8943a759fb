"""Names of one province's areas, by the keys they may be written with."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from itertools import islice
from typing import Final

from phakhi.areas.matching.spelling import distance
from phakhi.areas.naming import bigrams_of

ALIASES: Final = {
    "โคราช": "30", "korat": "30", "กทม": "10", "กรุงเทพ": "10", "กรุงเทพฯ": "10",
    "อยุธยา": "14", "ayutthaya": "14", "แปดริ้ว": "24",
}  # fmt: skip
WHOLE_PROVINCE: Final = ("ทั้งจังหวัด", "ทั่วจังหวัด", "ทุกอำเภอ", "ระดับจังหวัด", "whole province")
_NEAREST: Final = 5
_LOOKED_AT: Final = 12


class Names:
    """Exact by dictionary; near ones by shared letter pairs first: 20,000 cells must be quick."""

    def __init__(self, named: Iterable[tuple[str, str]]) -> None:
        codes: dict[str, set[str]] = defaultdict(set)
        for key, code in named:
            codes[key].add(code)
        self._codes = {key: tuple(sorted(found)) for key, found in codes.items()}
        self._keys_with: dict[str, list[str]] = defaultdict(list)
        for key in self._codes:
            for pair in bigrams_of(key):
                self._keys_with[pair].append(key)

    def exactly(self, key: str) -> tuple[str, ...]:
        return self._codes.get(key, ())

    def near(self, key: str, *, prefix: str = "", size: int | None = None) -> list[str]:
        """Codes under `prefix` (of one level's length) that the key may be a slip for."""
        allowed = max(1, len(key) // 3)
        found: dict[str, tuple[int, int]] = {}
        placed = ((k, codes) for k in self._likely(key) if (codes := self._in(k, prefix, size)))
        for other, codes in islice(placed, _LOOKED_AT):
            if (wrong := distance(key, other, allowed)) <= allowed:
                for code in codes:
                    found[code] = min(found.get(code, (99, 99)), (wrong, len(code)))
        return sorted(found, key=lambda code: (found[code], code))[:_NEAREST]

    def _likely(self, key: str) -> list[str]:
        shared = Counter(k for pair in bigrams_of(key) for k in self._keys_with.get(pair, ()))
        allowed = max(1, len(key) // 3)
        return [k for k, _ in shared.most_common() if abs(len(k) - len(key)) <= allowed]

    def _in(self, key: str, prefix: str, size: int | None) -> list[str]:
        return [c for c in self._codes[key] if c.startswith(prefix) and size in (None, len(c))]
