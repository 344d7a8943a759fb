"""Text as it may stand on a page: no control or direction-changing characters, digits as asked."""

from __future__ import annotations

import re
import unicodedata

from phakhi.core.thai import thai_digits

_DROPPED = {"Cc", "Cf", "Cs"}
_LATIN_RUN = re.compile(r"[^\s()]*[A-Za-z@][^\s()]*")  # an address or a code keeps its digits


def cleaned(text: str) -> str:
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    text = unicodedata.normalize("NFC", text)
    return "".join(c for c in text if c == "\n" or not _is_dropped(c))


def _is_dropped(character: str) -> bool:
    """Controls, and the code points that are no characters in any text (U+FFFE …)."""
    return unicodedata.category(character) in _DROPPED or ord(character) & 0xFFFE == 0xFFFE


def with_digits(text: str, thai: bool) -> str:
    """Thai digits but in e-mail and web addresses and Latin codes."""
    if not thai:
        return text
    parts, end = [], 0
    for run in _LATIN_RUN.finditer(text):
        parts += [thai_digits(text[end : run.start()]), run.group()]
        end = run.end()
    return "".join(parts) + thai_digits(text[end:])


def cleared(text: str) -> str:
    """Clean, and no two blank lines together."""
    return re.sub(r"\n{3,}", "\n\n", re.sub(r" +\n", "\n", cleaned(text)))


def shown(text: str, thai: bool) -> str:
    return with_digits(cleaned(text), thai)
