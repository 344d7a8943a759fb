"""When two texts are the same, by the contract of the methods: exact, so it stands alone.

`phakhi.core.thai.normalise` mends more and may learn; what is decided here must not change with it.
"""

from __future__ import annotations

import re
import unicodedata

_INVISIBLE = re.compile("[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")
_TONES = "\u0e48-\u0e4b"
_OVER_AND_UNDER = "\u0e31\u0e34-\u0e3a\u0e47\u0e4d"
_REPAIRS = (
    (re.compile(f"([{_TONES}\u0e4c]+)([{_OVER_AND_UNDER}]+)"), r"\2\1"),
    (re.compile(f"\u0e4d([{_TONES}]*)\u0e32"), "\\1\u0e33"),
    (re.compile(f"([\u0e30\u0e32\u0e33\u0e45])([{_TONES}]+)"), r"\2\1"),
)


def comparable(text: str) -> str:
    """NFC, sara am in one piece, tone marks after vowels above and below, nothing invisible."""
    if text.isascii():
        return text.strip()
    text = unicodedata.normalize("NFC", _INVISIBLE.sub("", text))
    while (mended := _mended_once(text)) != text:
        text = mended
    return text.strip()


def _mended_once(text: str) -> str:
    for pattern, replacement in _REPAIRS:
        text = pattern.sub(replacement, text)
    return unicodedata.normalize("NFC", text)


def is_text(given: str) -> bool:
    """Not bytes of another encoding, which a shell hands over as lone surrogates."""
    return not any("\ud800" <= character <= "\udfff" for character in given)
