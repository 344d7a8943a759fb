"""One cell as text: what hides in it is taken out, what a person typed is kept."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, datetime, time, timedelta

from phakhi.networks.imports.sheet.identity import mask_person_ids

LONGEST = 5_000
_SPACES = re.compile(r"[ \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+")
_HIDDEN = re.compile(
    r"[\u0000-\u0008\u000b-\u001f\u007f\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]"
)
_ESCAPED = re.compile(r"'\s*[=+\-@|%]")  # our own files keep Excel from running a cell so
_SPLIT_AM = re.compile("\u0e4d([\u0e48-\u0e4b]?)\u0e32")
_TONE_FIRST = re.compile("([\u0e48-\u0e4b])([\u0e31\u0e34-\u0e39])")
_ERRORS = re.compile(r"#(REF!|N/A|VALUE!|DIV/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!|GETTING_DATA)")
_DIGITS = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")
NOTHING = frozenset({"-", "--", "—", "–", "ไม่มี", "n/a", "na", "ไม่ระบุ", "ไม่ทราบ", "."})


def to_text(value: object) -> str:
    """A cell of calamine; whole floats lose their `.0`, so that identifiers stay themselves."""
    if value is None or isinstance(value, str):
        return clean(value or "")
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float):
        return mask_person_ids(_number(value))
    return _moment(value)


def _number(value: float) -> str:
    return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)


def _moment(value: object) -> str:
    if isinstance(value, datetime):
        whole_day = value.time() == time()
        return value.date().isoformat() if whole_day else value.isoformat(" ", "minutes")
    if isinstance(value, date | time | timedelta):
        return value.isoformat() if not isinstance(value, timedelta) else str(value)
    return clean(str(value))


def clean(text: str) -> str:
    """NFC; no zero-width, control or direction marks; plain spaces; lines kept; ids masked."""
    if not text.isascii():
        text = unicodedata.normalize("NFC", text)
        text = _TONE_FIRST.sub(r"\2\1", _SPLIT_AM.sub("\\1\u0e33", text))
    text = _HIDDEN.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    text = _SPACES.sub(" ", text).strip()[:LONGEST]
    return mask_person_ids(text[1:] if _ESCAPED.match(text) else text)


def is_error(text: str) -> bool:
    return text.startswith("#") and _ERRORS.match(text) is not None


def is_nothing(text: str) -> bool:
    return not text or text.casefold() in NOTHING


def arabic(text: str) -> str:
    return text.translate(_DIGITS)
