"""How names of areas are compared, and how they are written out in each language."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from phakhi.core.thai import fold

BANGKOK: Final = "10"
_SPELLINGS: Final = (("muang", "mueang"), ("amphur", "amphoe"))


def name_key(text: str) -> str:
    """Only what tells two names apart: no spaces, points, ฯ, capitals or Thai digits."""
    return folded_key(fold(text))


def folded_key(folded: str) -> str:
    """The same, of a text that `core.thai.fold` has been over already."""
    plain = folded.replace("ฯ", "")
    key = "".join(sign for sign in plain if unicodedata.category(sign)[0] in "LMN")
    for variant, usual in _SPELLINGS:
        key = key.replace(variant, usual)
    return key


def keys_of(*names: str) -> list[str]:
    """ปอภาร (ปอพาน) is known by either spelling."""
    spellings = [part for name in names for part in re.split(r"[()]", name)]
    return list(dict.fromkeys(key for key in map(name_key, spellings) if key))


def search_text(name_th: str, name_en: str) -> str:
    """A line per name, so that LIKE tells an exact name (both ends) from a beginning."""
    return "\n" + "".join(f"{key}\n" for key in keys_of(name_th, name_en))


def bigrams_of(text: str) -> list[str]:
    pairs = (line[at : at + 2] for line in text.split("\n") for at in range(len(line) - 1))
    return list(dict.fromkeys(pairs))
