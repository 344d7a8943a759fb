"""Thai has no spaces between words: pythainlp's newmm finds them, loaded at the first use."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Callable
from functools import cache

from phakhi.core.thai.normal import normalise

Cut = Callable[[str], list[str]]


@cache
def _engine() -> Cut:
    os.environ.setdefault("PYTHAINLP_READ_ONLY", "1")  # it would make a folder in the home
    from pythainlp.tokenize import word_tokenize

    def cut(text: str) -> list[str]:
        return list(word_tokenize(text, engine="newmm", keep_whitespace=True))

    return cut


def tokens(text: str) -> list[str]:
    """Every word, space and sign; joined together again they are the text."""
    return _engine()(text) if text else []


def words(text: str) -> list[str]:
    """The words alone, normalised, in order and with repeats."""
    return [word for part in tokens(normalise(text)) if (word := _bare(part))]


def width(text: str) -> int:
    """Columns on paper: vowels and marks above and below take none."""
    return sum(1 for c in text if unicodedata.category(c) not in {"Mn", "Me", "Cf"})


def wrap(text: str, columns: int) -> list[str]:
    """Lines of at most `columns`, broken between words; a longer word keeps its line whole."""
    lines = [""]
    for part in (piece for token in tokens(normalise(text)) for piece in _pieces(token, columns)):
        if lines[-1].strip() and width((lines[-1] + part).rstrip()) > columns:
            lines.append("")
        lines[-1] += part if lines[-1] else part.lstrip()
    return [line.strip() for line in lines if line.strip()]


def _pieces(word: str, columns: int) -> list[str]:
    """A compound too long for its line, as the two words it is made of (เฉลิม|พระเกียรติ)."""
    if width(word) <= columns:
        return [word]
    known = _dictionary()
    cuts = sorted(range(2, len(word) - 1), key=lambda i: abs(2 * i - len(word)))
    for i in cuts:
        if word[:i] in known and word[i:] in known:
            return [*_pieces(word[:i], columns), *_pieces(word[i:], columns)]
    return [word]


@cache
def _dictionary() -> frozenset[str]:
    from pythainlp.corpus import thai_words

    return frozenset(thai_words())


def _bare(part: str) -> str:
    return part.strip() if any(c.isalnum() for c in part) else ""
