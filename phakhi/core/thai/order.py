"""Dictionary order (ราชบัณฑิตยสถาน 2542) as text that plain byte order sorts right.

The database has no ICU, so the key itself must carry the order. Letters and vowels decide first,
with a leading vowel behind its consonant; marks decide between equals, the earlier mark later in
the list; runs of digits count as numbers; the case of Latin letters and punctuation do not count.
"""

from __future__ import annotations

import re
import unicodedata

from phakhi.core.thai.digits import arabic_digits
from phakhi.core.thai.letters import CONSONANTS, LEADING
from phakhi.core.thai.normal import normalise
from phakhi.core.thai.titles import strip_title

# Both sort below every letter and digit; the level break below the word break.
_LEVEL_BREAK = " "
_WORD_BREAK = "!"

_MARKS = "\u0e47\u0e48\u0e49\u0e4a\u0e4b\u0e4c\u0e4d\u0e4e\u0e3a"
_MARK_WEIGHT = {mark: chr(ord("1") + rank) for rank, mark in enumerate(_MARKS)}
_BARE = "."

_SWAP = re.compile(f"([{LEADING}])([{CONSONANTS}])")
_NUMBER = re.compile("[0-9]+")
_SILENT = str.maketrans("", "", "ฯๆ'’\"")
_ACCENTS = re.compile("[\u0300-\u036f]")
_LONGEST_NUMBER = 45


def sort_key(text: str, *, drop_title: bool = False) -> str:
    text = _folded(strip_title(text) if drop_title else text)
    marks, primary = _marks(text), _words(_without_marks(text))
    return f"{primary}{_LEVEL_BREAK}{marks}" if marks else primary


def _folded(text: str) -> str:
    text = arabic_digits(normalise(text)).translate(_SILENT)
    return _SWAP.sub(r"\2\1", _without_accents(text.casefold()))


def _without_accents(text: str) -> str:
    """Latin accents fall away; by range, because sara u counts as a combining mark, too."""
    return _ACCENTS.sub("", unicodedata.normalize("NFD", text))


def _without_marks(text: str) -> str:
    return "".join(character for character in text if character not in _MARK_WEIGHT)


def _counts(character: str) -> bool:
    return character.isalnum() or unicodedata.category(character) == "Mn"


def _words(text: str) -> str:
    text = "".join(c if _counts(c) else " " for c in text)
    return _NUMBER.sub(_measured, _WORD_BREAK.join(text.split()))


def _measured(number: re.Match[str]) -> str:
    """A number is led by its length, so that 9 sorts before 10."""
    digits = number.group().lstrip("0") or "0"
    return chr(ord("0") + min(len(digits), _LONGEST_NUMBER)) + digits


def _marks(text: str) -> str:
    """One sign per letter, bare or marked, as the secondary weights of the Unicode algorithm."""
    signs = [_MARK_WEIGHT.get(c, _BARE) for c in text if _counts(c)]
    return "".join(signs).rstrip(_BARE)
