"""trust.md §4 row 4: no exported cell runs in a spreadsheet, and nothing else is lost."""

from __future__ import annotations

import csv
import io
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from phakhi.core.errors import BadInput
from phakhi.core.exports import Column, cell, export

RUNS = "=+-@\t\r\n"
starts_badly = st.tuples(st.sampled_from(RUNS), st.text(max_size=20)).map("".join)
texts = st.text(max_size=60) | starts_badly
COLUMNS = [Column("ชื่อ", lambda row: row)]


def content(response: Any) -> bytes:
    return b"".join(response.streaming_content)


@given(texts)
def test_no_text_cell_begins_like_a_formula(text: str) -> None:
    written = cell(text)
    assert isinstance(written, str)
    assert not written or written.lstrip()[:1] not in tuple("=+-@")
    assert written[:1] not in ("\t", "\r", "\n")


@given(st.lists(texts, max_size=5))
def test_a_csv_file_gives_every_cell_back(rows: list[str]) -> None:
    text = content(export(rows, COLUMNS, "csv", "list")).decode("utf-8-sig")
    read = [line[0] if line else "" for line in csv.reader(io.StringIO(text, newline=""))]
    assert read == ["ชื่อ", *(cell(row) for row in rows)]


def test_an_xlsx_file_holds_text_as_text_and_numbers_as_numbers() -> None:
    rows = ["=1+1", "@cmd", "-5", "กลุ่มน้ำ\x00", Decimal("1250.50")]
    book = load_workbook(io.BytesIO(content(export(rows, COLUMNS, "xlsx", "list"))))
    cells = [line[0] for line in book.active.iter_rows(min_row=2)]
    assert [each.value for each in cells] == ["'=1+1", "'@cmd", "'-5", "กลุ่มน้ำ", 1250.5]
    assert all(each.data_type in "sn" for each in cells)


def test_a_csv_file_opens_in_thai() -> None:
    response = export(["ก"], COLUMNS, "csv", "ทะเบียนภาคี")
    assert content(response).startswith(b"\xef\xbb\xbf")
    assert "filename*=utf-8''" in response["Content-Disposition"].lower()


def test_an_unknown_kind_of_file_is_refused() -> None:
    with pytest.raises(BadInput):
        export([], COLUMNS, "exe", "list")
