"""CSV as offices save it, and where in it something is wrong."""

from __future__ import annotations

import pytest

from phakhi.methods.faults import Fault
from phakhi.methods.ids import read_ids
from phakhi.methods.tables import Table, read_table


@pytest.fixture
def read(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    def reading(content: bytes | str) -> tuple[Table, list[Fault]]:
        faults: list[Fault] = []
        raw = content.encode() if isinstance(content, str) else content
        (tmp_path / "t.csv").write_bytes(raw)
        return read_table("t.csv", faults), faults

    return reading


def places(faults: list[Fault]) -> list[tuple[str, int, str]]:
    return [(fault.code, fault.row, fault.column) for fault in faults]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_marks_and_line_ends_do_not_matter(read, mark, end):
    table, faults = read(f'{mark}id,ชื่อ{end}1,"ก{end}ข"{end}{end}2,ค{end}')
    assert not faults
    assert table.header == ("id", "ชื่อ")
    assert [(row.line, row.cells["id"]) for row in table.rows] == [(2, "1"), (5, "2")]


def test_a_last_line_without_end_and_cells_left_out_are_read(read):
    table, faults = read("id,name,more\n1\n2,b")
    assert not faults
    assert [row.cells for row in table.rows] == [
        {"id": "1", "name": "", "more": ""},
        {"id": "2", "name": "b", "more": ""},
    ]


def test_empty_columns_and_rows_of_a_spreadsheet_are_passed_over(read):
    table, faults = read("id,name,,\n1,a,,\n,,,\n2,b,,\n")
    assert not faults and table.header == ("id", "name")
    assert [row.line for row in table.rows] == [2, 4]


@pytest.mark.parametrize("content", ["", "\n", "\ufeff", ",,\n1,2,3\n"])
def test_without_header_nothing_is_guessed(read, content):
    table, faults = read(content)
    assert places(faults) == [("no_header", 1, "")] and not table.rows


def test_two_columns_of_one_name_are_refused(read):
    _table, faults = read("id,name,name \n")
    assert places(faults) == [("header_twice", 1, "name")]


def test_too_many_cells_are_told_by_row(read):
    _table, faults = read('id,name\n1,"a\nb"\n2,a,b\n3,c,,\n')
    assert places(faults) == [("too_many_cells", 4, "name")]
    assert faults[0].given == {"cells": 3, "columns": 2}


def test_every_cell_that_is_not_utf8_is_told(read):
    _table, faults = read('id,name\n1,"ก\nข"\n2,'.encode() + "ก".encode("cp874") + b"\n\xff,x\n")
    assert places(faults) == [("encoding", 4, "name"), ("encoding", 5, "id")]


@pytest.mark.parametrize(
    ("content", "row"), [('id\n1\n"2\n3\n', 3), ('id\n1\n"2"x\n', 3), ('id\n"a\nb"\n"c" d\n', 4)]
)
def test_quotes_that_do_not_close_are_told(read, content, row):
    _table, faults = read(content)
    assert places(faults) == [("quotes", row, "")]


def test_a_file_that_is_not_there(tmp_path):
    faults: list[Fault] = []
    read_table(str(tmp_path / "none.csv"), faults)
    read_table(str(tmp_path), faults)
    assert [fault.code for fault in faults] == ["file_missing", "file_missing"]


def test_capitals_matter_only_where_both_exist(read):
    table, _faults = read("ID,Id,Name\n")
    assert table.column("Id") == "Id"
    assert table.column("id") == "ID"
    assert table.column("name ") == "Name"
    assert table.column("other") is None


@pytest.mark.parametrize(
    ("header", "found"),
    [
        ("name,ID,voter_id", "ID"),
        ("voter_id,External_ID", "External_ID"),
        ("pool_member_identifier,nationbuilder_id", "nationbuilder_id"),
        ("unique_id,voter_id", "unique_id"),
    ],
)
def test_the_id_column_is_the_first_of_the_contract_that_exists(read, header, found):
    cells = ["x"] * (header.count(",") + 1)
    table, _ = read(f"{header}\n{','.join(cells)}\n")
    column = table.header.index(found)
    row = dict(zip(table.header, "abc", strict=False))
    table, _ = read(f"{header}\n{','.join(row.values())}\n")
    assert read_ids(table, None, []) == {"abc"[column]: "abc"[column]}


def test_without_id_column_rows_are_numbered(read):
    table, faults = read("name\na\n\nb\n")
    assert read_ids(table, None, faults) == {"1": "1", "2": "2"}


def test_a_named_id_column_must_exist(read):
    table, faults = read("id,code\n1,x\n")
    assert read_ids(table, "code", faults) == {"x": "x"}
    assert read_ids(table, "kode", faults) is None
    assert places(faults) == [("no_column", 1, "kode")]


def test_ids_are_kept_as_written_and_compared_as_meant(read):
    table, faults = read("id\n น้ำ\nน\u0e4d้า\n\n01\n1\n")
    assert read_ids(table, None, faults) == {"น้ำ": " น้ำ", "01": "01", "1": "1"}
    assert places(faults) == [("id_twice", 3, "id")]
    assert faults[0].given == {"value": "น\u0e4d้า", "first": 2}


def test_a_row_without_id_is_told(read):
    table, faults = read("id,name\n1,a\n ,b\n")
    read_ids(table, None, faults)
    assert places(faults) == [("blank", 3, "id")]
