"""What is refused before a parser sees it, and what a parser may not take (trust.md §4)."""

from __future__ import annotations

import zipfile
from io import BytesIO

import pytest
from openpyxl import Workbook

from phakhi.core.errors import BadInput
from phakhi.networks.imports.sheet.kinds import kind_of
from phakhi.networks.imports.sheet.reading import read

MEGABYTE = 1024 * 1024


def book(rows: list[list[object]] | None = None) -> bytes:
    workbook = Workbook()
    for row in rows or [["ชื่อหน่วยงาน", "อำเภอ"], ["ก", "ปากช่อง"]]:
        workbook.active.append(row)
    stream = BytesIO()
    workbook.save(stream)
    return stream.getvalue()


def with_entry(content: bytes, name: str, data: bytes) -> bytes:
    """The same archive with one entry replaced or added."""
    stream = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as old, zipfile.ZipFile(stream, "w", 8) as new:
        for entry in old.namelist():
            if entry != name:
                new.writestr(entry, old.read(entry))
        new.writestr(name, data)
    return stream.getvalue()


def refusal(content: bytes, kind: str = "xlsx") -> str:
    with pytest.raises(BadInput) as refused:
        read(content, kind)
    return refused.value.code


def test_a_zip_bomb_is_not_opened() -> None:
    assert refusal(with_entry(book(), "xl/big.xml", b"0" * 320 * MEGABYTE)) == "sheet_bomb"


def test_a_swollen_archive_is_not_opened() -> None:
    assert refusal(with_entry(book(), "xl/media/big.bin", b"\0" * 60 * MEGABYTE)) == "sheet_bomb"


def test_too_many_entries_are_not_opened() -> None:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for number in range(3_001):
            archive.writestr(f"{number}.xml", "")
    assert refusal(stream.getvalue()) == "sheet_bomb"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be"])
def test_billion_laughs_are_refused(encoding: str) -> None:
    laughs = '<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "lol"><!ENTITY b "&a;&a;">]><sst/>'
    content = with_entry(book(), "xl/sharedStrings.xml", laughs.encode(encoding))
    assert refusal(content) == "sheet_entities"


def test_an_entity_cut_by_a_chunk_is_found() -> None:
    data = b" " * (MEGABYTE - 4) + b"<!DOCTYPE x>"
    assert refusal(with_entry(book(), "xl/x.xml", data)) == "sheet_entities"


def test_two_cells_a_billion_apart_do_not_take_the_memory() -> None:
    sheet = (
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
        '<row r="1"><c r="A1"><v>1</v></c></row>'
        '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>'
    )
    code = refusal(with_entry(book(), "xl/worksheets/sheet1.xml", sheet.encode()))
    assert code in ("sheet_bomb", "sheet_rows")


def test_a_lying_size_is_a_broken_file() -> None:
    content = bytearray(with_entry(book(), "xl/lie.xml", b"0" * MEGABYTE))
    place = content.rfind(b"PK\x01\x02")
    content[place + 24 : place + 28] = (10).to_bytes(4, "little")
    assert refusal(bytes(content)) in ("sheet_broken", "sheet_bomb")


def test_a_locked_workbook_is_named() -> None:
    ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600
    locked = ole + "EncryptedPackage".encode("utf-16-le")
    with pytest.raises(BadInput) as refused:
        kind_of("ภาคี.xlsx", locked)
    assert refused.value.code == "sheet_locked"


def test_half_a_file_is_broken() -> None:
    content = book()
    assert refusal(content[: len(content) // 2]) == "sheet_broken"


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("ภาคี.pdf", b"%PDF-1.7", "file_kind"),
        ("ภาคี.xlsx", b"%PDF-1.7", "sheet_mismatch"),
        ("ภาคี.xls", b"<html><table><tr><td>x</td></tr></table>", "sheet_mismatch"),
        ("ภาคี.csv", b"PK\x03\x04 zip", "sheet_mismatch"),
        ("ภาคี.csv", b"a\x00b", "sheet_mismatch"),
        ("ภาคี.csv", b"", "file_empty"),
        ("ภาคี.csv", b"\r\n \n", "file_empty"),
        ("ภาคี.exe", b"MZ", "file_kind"),
    ],
)
def test_ending_and_content_must_agree(name: str, content: bytes, code: str) -> None:
    with pytest.raises(BadInput) as refused:
        if kind_of(name, content):
            pytest.fail("was taken")
    assert refused.value.code == code


def test_macros_are_not_run_only_left_aside() -> None:
    content = with_entry(book(), "xl/vbaProject.bin", b"Sub Auto_Open()")
    assert kind_of("ภาคี.xlsm", content) == "xlsx"
    assert read(content, "xlsx")[0].rows[1][0] == "ก"


def test_an_empty_workbook_says_so() -> None:
    workbook = Workbook()
    stream = BytesIO()
    workbook.save(stream)
    assert refusal(stream.getvalue()) == "sheet_empty"
