"""Thai that was read in the wrong encoding: recognised, and where possible given back."""

from __future__ import annotations

import re

_UTF8_AS_874 = re.compile("(?:เธ|เน)[\u0e00-\u0e7f\u0080-\u009f€…‘’“”•–—\u00a0]")
_UTF8_AS_LATIN = re.compile("à[¸¹]")
_THAI_AS_LATIN = re.compile("[\u00a1-\u00fb]{3,}")
_LOST = "\ufffd"
_CP874_GAPS = {code: bytes([code]) for code in range(0x80, 0x100)}


def is_garbled(text: str) -> bool:
    """Two telling pairs are needed: เธ and เน also stand in sound Thai words."""
    if text.isascii():
        return False
    if _LOST in text or _UTF8_AS_LATIN.search(text):
        return True
    if len(_UTF8_AS_874.findall(text)) >= 2 and _mended(text) is not None:
        return True
    return bool(_THAI_AS_LATIN.search(text)) and _mended(text) is not None


def mend(text: str) -> str | None:
    """What was meant, or None where bytes were lost for good."""
    return None if _LOST in text else _mended(text)


def _mended(text: str) -> str | None:
    for wrong, right in (("cp874", "utf-8"), ("cp1252", "utf-8"), ("cp1252", "cp874")):
        try:
            meant = _bytes(text, wrong).decode(right)
        except (UnicodeEncodeError, UnicodeDecodeError):
            continue
        if meant != text and _is_thai(meant):
            return meant
    return None


def _bytes(text: str, encoding: str) -> bytes:
    """Bytes a code page does not define pass as the control characters browsers show for them."""
    out = bytearray()
    for letter in text:
        try:
            out += letter.encode(encoding)
        except UnicodeEncodeError:
            gap = _CP874_GAPS.get(ord(letter))
            if gap is None:
                raise
            out += gap
    return bytes(out)


def _is_thai(text: str) -> bool:
    letters = [letter for letter in text if not letter.isascii()]
    return bool(letters) and all("\u0e01" <= letter <= "\u0e5b" for letter in letters)
