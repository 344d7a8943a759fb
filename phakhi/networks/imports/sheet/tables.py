"""The rows of partners in a sheet, and what around them is left out on purpose."""

from __future__ import annotations

import re

from phakhi.networks.imports.sheet.headers import header_rows, headings
from phakhi.networks.imports.sheet.likeness import key_of
from phakhi.networks.imports.sheet.shapes import Cells, Heading, Notice, Sheet, Table

# No \b: to Python a Thai vowel sign is no letter.
_END = r"(?=$|[\s:*(])"
_TOTAL = re.compile(
    rf"(รวม(ทั้งหมด|ทั้งสิ้น|จำนวน)?|ยอดรวม|ผลรวม|(grand )?total|sum){_END}", re.IGNORECASE
)
_FOOTER = re.compile(
    rf"(หมายเหตุ|ที่มา|แหล่งข้อมูล|ข้อมูล ณ|ผู้จัดทำ|ผู้รายงาน|note|source){_END}", re.IGNORECASE
)
_ORDINAL = re.compile(r"\(?[\d๐-๙]{1,3}[).]?")
_DIGIT = re.compile(r"[\d๐-๙]")
_DITTO = frozenset({'"', "”", "“", "″", "〃", "''", '""', "-do-", "ditto"})
WIDE = 3
EXAMPLE_MARK = "(ลบแถวนี้ก่อนส่ง)"


def find_table(sheet: Sheet, header: tuple[int, int] | None = None) -> Table | None:
    """`header` (first and last heading row from 0) overrules the guess."""
    found = header or header_rows(sheet)
    if found is None or found[0] >= len(sheet.rows):
        return None
    columns = headings(sheet, *found)
    rows = _filled(sheet, found[1] + 1)
    body, notices = _sorted_out(sheet, rows, found[1] + 1, columns)
    return Table(*found, columns, body, tuple(notices))


def _filled(sheet: Sheet, start: int) -> list[Cells]:
    """A cell merged downwards stands for each row it covers."""
    rows = [list(row) for row in sheet.rows[start:]]
    for top, left, bottom, right in sheet.merged:
        if top < start or bottom == top or left != right:
            continue
        text = sheet.rows[top][left] if left < len(sheet.rows[top]) else ""
        for row in rows[top - start + 1 : bottom - start + 1]:
            row.extend([""] * (left + 1 - len(row)))
            row[left] = row[left] or text
    return rows


def _repeat_dittos(body: list[tuple[int, Cells]]) -> None:
    above: Cells = []
    for _number, row in body:
        for column, cell in enumerate(row):
            if cell in _DITTO and column < len(above):
                row[column] = above[column]
        above = row


def _sorted_out(
    sheet: Sheet, rows: list[Cells], start: int, columns: tuple[Heading, ...]
) -> tuple[list[tuple[int, Cells]], list[Notice]]:
    wide = {top for top, left, _b, right in sheet.merged if right - left + 1 >= WIDE}
    again = {key_of(part) for heading in columns for part in heading.parts}
    body: list[tuple[int, Cells]] = []
    notices: list[Notice] = []
    for place, row in enumerate(rows, start):
        texts = [cell for cell in row if cell]
        if not texts:
            continue
        code = _left_out(texts, place in wide, not body, again)
        if code:
            notices.append(Notice(code, place + 1, texts[0][:80]))
        else:
            body.append((place + 1, row))
    _repeat_dittos(body)
    return body, notices


def _left_out(texts: list[str], is_wide: bool, is_first: bool, again: set[str]) -> str:
    """Why this row is no partner, or "" if it is one."""
    several = len(texts) > 1
    reasons = {
        "row_total": _TOTAL.match(texts[0]) and any(_DIGIT.search(text) for text in texts[1:]),
        "row_example": any(EXAMPLE_MARK in text for text in texts[:3]),
        "row_section": not several and is_wide,
        "row_footer": not several and _FOOTER.match(texts[0]),
        "row_heading_again": several and all(key_of(text) in again for text in texts),
        "row_column_numbers": several
        and is_first
        and all(_ORDINAL.fullmatch(text) for text in texts),
    }
    return next((code for code, holds in reasons.items() if holds), "")
