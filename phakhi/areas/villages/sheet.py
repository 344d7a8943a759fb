"""From bytes to named cells: encodings and headings as Thai offices save them."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from phakhi.areas.naming import name_key
from phakhi.core.errors import BadInput
from phakhi.core.thai import arabic_digits, normalise

_HEADINGS: Final = {
    "code": ("code", "รหัสหมู่บ้าน", "รหัส", "village code", "รหัส 8 หลัก"),
    "moo": ("moo", "หมู่ที่", "หมู่", "ม.", "village no"),
    "name": ("name", "ชื่อหมู่บ้าน", "หมู่บ้าน", "บ้าน", "ชื่อ", "village", "name_th", "ชื่อบ้าน"),
    "name_en": ("name_en", "ชื่อภาษาอังกฤษ", "ชื่ออังกฤษ", "english name"),
    "subdistrict": ("tambon", "ตำบล", "subdistrict", "แขวง"),
    "place": ("รหัสตำบล", "subdistrict code", "tambon code"),
    "district": ("amphoe", "อำเภอ", "district", "เขต"),
}
_FIELD_OF: Final = {name_key(word): field for field, words in _HEADINGS.items() for word in words}
_HEADING_WITHIN: Final = 10


class Line(NamedTuple):
    """One row of the sheet under its headings."""

    row: int
    cells: Mapping[str, str]


class Sheet(NamedTuple):
    """`columns` are the headings as the office wrote them, by our names for them."""

    columns: Mapping[str, str]
    lines: list[Line]


def read_sheet(content: bytes) -> Sheet:
    """Without a heading row the sheet has no columns."""
    rows = list(csv.reader(io.StringIO(_text(content)), _dialect(_text(content))))
    for at, row in enumerate(rows[:_HEADING_WITHIN]):
        places = {_FIELD_OF.get(name_key(cell), ""): i for i, cell in enumerate(row)}
        places.pop("", None)
        if "name" in places and ("code" in places or "moo" in places):
            columns = {field: row[i].strip() for field, i in places.items()}
            return Sheet(columns, list(_lines(rows[at + 1 :], at + 2, places)))
    return Sheet({}, [])


def _lines(rows: list[list[str]], first: int, places: dict[str, int]) -> Iterator[Line]:
    for number, row in enumerate(rows, first):
        cells = {field: _clean(row[i]) if i < len(row) else "" for field, i in places.items()}
        if any(cells.values()):
            yield Line(number, cells)


def _clean(cell: str) -> str:
    return arabic_digits(normalise(cell))


def _text(content: bytes) -> str:
    """A byte-order mark decides, then UTF-8, then the Thai Windows of old."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", errors="replace")
    for encoding in ("utf-8-sig", "cp874"):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise BadInput("village_encoding")


def _dialect(text: str) -> type[csv.Dialect]:
    try:
        return csv.Sniffer().sniff(text[:4096], ",;\t|")
    except csv.Error:
        return csv.excel
