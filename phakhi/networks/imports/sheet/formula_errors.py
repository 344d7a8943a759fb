"""Cells whose formula failed: calamine hands them over as empty, so they are looked up."""

from __future__ import annotations

import re
import zipfile
from html import unescape
from io import BytesIO

from phakhi.core.errors import BadInput

_SHEET = re.compile(rb'<(?:\w+:)?sheet\b[^>]*?\bname="([^"]*)"[^>]*?\br:id="([^"]*)"')
_RELATION = re.compile(rb"<Relationship\b[^>]*>")
_CELL = re.compile(
    rb'<(?:\w+:)?c\b(?=[^>]*\bt="e")[^>]*?\br="([A-Z]{1,3})(\d{1,7})"[^>]*>'
    rb"(?:<(?:\w+:)?f\b[^>]*?(?:/>|>[^<]*</(?:\w+:)?f>))?\s*<(?:\w+:)?v>([^<]*)<"
)


def refuse_hidden_errors(content: bytes) -> None:
    """An .ods hides where a formula failed; losing the cell silently would be worse."""
    with zipfile.ZipFile(BytesIO(content)) as archive:
        if b'calcext:value-type="error"' in archive.read("content.xml"):
            raise BadInput("sheet_hidden_errors")


def errors_of(content: bytes) -> dict[str, dict[tuple[int, int], str]]:
    """By sheet name: (row, column) counted from 0 → what the program showed, e.g. #REF!."""
    with zipfile.ZipFile(BytesIO(content)) as archive:
        places = _places(archive)
        return {name: _in(archive.read(path)) for name, path in places.items()}


def _places(archive: zipfile.ZipFile) -> dict[str, str]:
    names = set(archive.namelist())
    if not {"xl/workbook.xml", "xl/_rels/workbook.xml.rels"} <= names:
        return {}
    targets = dict(map(_target, _RELATION.findall(archive.read("xl/_rels/workbook.xml.rels"))))
    found = {}
    for name, relation in _SHEET.findall(archive.read("xl/workbook.xml")):
        path = targets.get(relation.decode(), "")
        if path in names:
            found[unescape(name.decode("utf-8", "replace"))] = path
    return found


def _target(relation: bytes) -> tuple[str, str]:
    pairs = dict(re.findall(r'(\w+)="([^"]*)"', relation.decode("utf-8", "replace")))
    target = pairs.get("Target", "")
    return pairs.get("Id", ""), target.lstrip("/") if target.startswith("/") else f"xl/{target}"


def _in(markup: bytes) -> dict[tuple[int, int], str]:
    if b't="e"' not in markup:
        return {}
    return {
        (int(row) - 1, _column(letters)): text.decode("utf-8", "replace")
        for letters, row, text in _CELL.findall(markup)
    }


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number - 1
