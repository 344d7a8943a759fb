"""One spelling for what looks the same on paper; applied whenever text is saved or searched."""

from __future__ import annotations

import re
import unicodedata

from phakhi.core.thai.letters import (
    CONSONANTS,
    FOLLOWING,
    MAITAIKHU,
    MARKS,
    NIKHAHIT,
    SARA_AM,
    STACKED_VOWELS,
    THANTHAKHAT,
    TONES,
    YAMAKKAN,
)

# Old Thai fonts and PDF files place shifted glyphs in the private use area, F700 to F71A.
_PRIVATE_GLYPHS = dict(
    zip(
        range(0xF700, 0xF71B),
        "ฐ\u0e34\u0e35\u0e36\u0e37\u0e48\u0e49\u0e4a\u0e4b\u0e4c\u0e48\u0e49\u0e4a\u0e4b\u0e4c"
        "ญ\u0e31\u0e4d\u0e47\u0e48\u0e49\u0e4a\u0e4b\u0e4c\u0e38\u0e39\u0e3a",
        strict=True,
    )
)
_ABOVE = f"{TONES}{THANTHAKHAT}"

# Order matters: later rules see what earlier ones repaired.
_REPAIRS = [
    (re.compile("เเ"), "แ"),
    # Sara am that a PDF tore apart ("ส านักงาน"): no Thai word begins with aa.
    (re.compile(f"([{CONSONANTS}]) ([{TONES}]?)า"), rf"\1\2{SARA_AM}"),
    (re.compile(f"([{CONSONANTS}]) (?=[{MARKS}{SARA_AM}])"), r"\1"),
    (re.compile(f"([{_ABOVE}]+)([{STACKED_VOWELS}{NIKHAHIT}{MAITAIKHU}]+)"), r"\2\1"),
    (re.compile(f"{NIKHAHIT}([{TONES}]*)า"), rf"\1{SARA_AM}"),
    (re.compile(f"([{FOLLOWING}])([{TONES}]+)"), r"\2\1"),
    (re.compile("(?<![ฤฦ])ๅ"), "า"),
    (re.compile(f"([{MARKS}{SARA_AM}{YAMAKKAN}])\\1+"), r"\1"),
]
_BLANKS = re.compile(r"[^\S\n]+")
_BLANK_LINES = re.compile(r"\n{3,}")
_LINE_EDGES = re.compile(r" ?\n ?")


def normalise(text: str, *, keep_newlines: bool = False) -> str:
    """What two people typing the same Thai words mean, with one space where there were many."""
    if text.isascii() and text.isprintable() and "  " not in text:
        return text.strip()
    text = _without_invisible(text.translate(_PRIVATE_GLYPHS))
    return _lines(text) if keep_newlines else _repaired(" ".join(text.split()))


def _without_invisible(text: str) -> str:
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(kept for character in text if (kept := _visible(character)))


def _visible(character: str) -> str:
    if character == "\n" or character.isprintable():
        return character
    kind = unicodedata.category(character)
    return " " if kind[0] == "Z" or character in "\t\v\f" else ""


def _repaired(text: str) -> str:
    text = unicodedata.normalize("NFC", text)
    while (mended := _mended_once(text)) != text:
        text = mended
    return text


def _mended_once(text: str) -> str:
    for pattern, replacement in _REPAIRS:
        text = pattern.sub(replacement, text)
    return unicodedata.normalize("NFC", text)


def _lines(text: str) -> str:
    text = _LINE_EDGES.sub("\n", _repaired(_BLANKS.sub(" ", text)))
    return _BLANK_LINES.sub("\n\n", text).strip()
