"""Delimited text as Thai offices save it: UTF-8, UTF-16 or Windows-874, and spoilt mixtures."""

from __future__ import annotations

import re

from phakhi.core.errors import BadInput

_THAI = re.compile("[\u0e01-\u0e5b]")
_MIXED = re.compile("[A-Za-z][\u0e01-\u0e5b]|[\u0e01-\u0e5b][A-Za-z]")
DELIMITERS = (",", ";", "\t", "|")


def decode(content: bytes) -> str:
    """A byte-order mark decides; then strict UTF-8; then Windows-874, which few bytes refuse."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _strict(content, "utf-16")
    readings = [
        text for one in ("utf-8-sig", "cp874") if (text := _attempt(content, one)) is not None
    ]
    if not readings:
        raise BadInput("sheet_encoding")
    return readings[-1] if len(readings) == 2 and _is_rather_874(*readings) else readings[0]


def _attempt(content: bytes, encoding: str) -> str | None:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        return None


def _is_rather_874(as_utf8: str, as_874: str) -> bool:
    """“ยก” in Windows-874 happens to be “¡” in UTF-8; but é in a Latin word is no “รฉ”."""
    if as_utf8.isascii() or _THAI.search(as_utf8):
        return False
    return all(_THAI.match(c) for c in as_874 if not c.isascii()) and not _MIXED.search(as_874)


def _strict(content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        raise BadInput("sheet_encoding") from error
