"""How alike two short texts are: Thai has no spaces between words, so by letter pairs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

_NOT_LETTERS = re.compile(r"[^\w\u0e00-\u0e7f]+|_")
_DIGITS = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")


@lru_cache(maxsize=100_000)
def key_of(text: str) -> str:
    """Letters and digits alone, folded; what two spellings of one heading share."""
    return _NOT_LETTERS.sub("", text.casefold().translate(_DIGITS))


@lru_cache(maxsize=20_000)
def _pairs(key: str) -> Counter[str]:
    framed = f"^{key}$"
    return Counter(framed[i : i + 2] for i in range(len(framed) - 1))


def likeness(left: str, right: str) -> float:
    """Sørensen–Dice over letter pairs of the two keys, 0 to 1."""
    first, second = _pairs(left), _pairs(right)
    total = first.total() + second.total()
    return 2 * (first & second).total() / total if total else 0.0


def nearest(text: str, names: Iterable[str], *, least: float = 0.4, most: int = 3) -> list[str]:
    """The names most like `text`, best first."""
    key = key_of(text)
    scored = ((likeness(key, key_of(name)), name) for name in names)
    best = sorted((pair for pair in scored if pair[0] >= least), key=lambda pair: -pair[0])
    return list(dict.fromkeys(name for _score, name in best))[:most]
