"""The same list in every form an office sends it in."""

from __future__ import annotations

import zipfile
from datetime import date, datetime
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from phakhi.core.errors import BadInput
from phakhi.networks.imports.sheet.cells import clean
from phakhi.networks.imports.sheet.columns import fingerprint, meaning_of, suggest
from phakhi.networks.imports.sheet.delimiters import rows_of
from phakhi.networks.imports.sheet.identity import MASK, has_check_digit, mask_person_ids
from phakhi.networks.imports.sheet.kinds import kind_of
from phakhi.networks.imports.sheet.mojibake import is_garbled, mend
from phakhi.networks.imports.sheet.reading import read
from phakhi.networks.imports.sheet.shapes import Sheet
from phakhi.networks.imports.sheet.tables import find_table

THAI = st.text(st.characters(min_codepoint=0x0E01, max_codepoint=0x0E2E), min_size=1, max_size=12)
LINES = ["ชื่อหน่วยงาน,อำเภอ,จำนวนสมาชิก", '"กลุ่ม ""ก"", ข",ปากช่อง,"1,234"']


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp874"])
@pytest.mark.parametrize("mark", [",", ";", "\t", "|"])
def test_csv_in_any_encoding_with_any_delimiter(encoding: str, mark: str) -> None:
    rows = [["ชื่อหน่วยงาน", "อำเภอ", "สมาชิก"], ['กลุ่ม "ก"', "ปากช่อง", f"1{mark}234"]]
    text = "\r\n".join(
        mark.join(f'"{cell.replace(chr(34), chr(34) * 2)}"' for cell in r) for r in rows
    )
    assert rows_of(text.encode(encoding)) == rows


@given(st.lists(st.tuples(THAI, THAI), min_size=2, max_size=6))
def test_any_thai_comes_back_from_windows_874(cells: list[tuple[str, str]]) -> None:
    text = "\n".join(",".join(row) for row in cells)
    assert rows_of(text.encode("cp874")) == [list(row) for row in cells]


def test_a_latin_accent_in_utf8_stays() -> None:
    assert rows_of("name,place\ncafé,Zürich".encode())[1] == ["café", "Zürich"]


def test_hidden_characters_are_taken_out() -> None:
    assert clean("\ufeffกลุ่ม\u200b\u00a0 ก\u202e\u00ad ") == "กลุ่ม ก"
    assert clean("น้\u0e4dา") == clean("น\u0e49ำ") or clean("ส\u0e4dานัก") == "สำนัก"


@given(st.text(max_size=60))
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    assert clean(clean(text)) == clean(text)


def test_excel_types_become_texts() -> None:
    book = Workbook()
    book.active.append(["ชื่อหน่วยงาน", "โทร", "วันที่", "เวลา", "ใช่"])
    book.active.append(["ก", 812345678, date(2563, 3, 15), datetime(2020, 3, 15, 9, 30), True])
    book.active.append(["ข", 1.5, 1234567890123456789, None, False])
    stream = BytesIO()
    book.save(stream)
    rows = read(stream.getvalue(), "xlsx")[0].rows
    assert rows[1] == ["ก", "812345678", "2563-03-15", "2020-03-15 09:30", "TRUE"]
    assert rows[2][1] == "1.5"


def test_a_footer_a_total_and_a_repeated_heading_are_no_partners() -> None:
    rows = [
        ["ชื่อหน่วยงาน", "อำเภอ", "สมาชิก"],
        ["ก", "ปากช่อง", "1"],
        ["ชื่อหน่วยงาน", "อำเภอ", "สมาชิก"],
        ["ข", '"', "2"],
        ["รวมทั้งสิ้น", "", "3"],
        ["หมายเหตุ: ข้อมูลสมมติ", "", ""],
    ]
    table = find_table(Sheet("ก", rows))
    assert table is not None
    assert [row for row, _cells in table.body] == [2, 4]
    assert table.body[1][1][1] == "ปากช่อง"
    assert [one.code for one in table.notices] == ["row_heading_again", "row_total", "row_footer"]


def test_a_partner_whose_name_begins_with_total_is_one() -> None:
    rows = [["ชื่อหน่วยงาน", "อำเภอ"], ["รวมใจพัฒนา", "ปากช่อง"], ["รวมพลัง 5", "สีคิ้ว"]]
    table = find_table(Sheet("ก", rows))
    assert table is not None
    assert len(table.body) == 2


def test_columns_of_an_unknown_form_are_left_to_a_person() -> None:
    table = find_table(Sheet("ก", [["อะไรก็ไม่รู้", "ไม่เกี่ยว"], ["ก", "ข"]]))
    assert table is not None
    assert suggest(table.headings) == {}


def test_the_same_form_is_recognised_next_year() -> None:
    first = find_table(Sheet("ก", [["ชื่อหน่วยงาน", "อำเภอ"], ["ก", "ข"]]))
    later = find_table(Sheet("ข", [["รายชื่อปี ๒๕๗๐"], ["ชื่อหน่วยงาน ", "อำเภอ"], ["ค", "ง"]]))
    assert first is not None
    assert later is not None
    assert fingerprint(first.headings) == fingerprint(later.headings)


@given(THAI.filter(lambda text: len(text) > 3))
def test_garbled_thai_is_given_back(text: str) -> None:
    text = f"สำนักงาน{text}"
    spoilt = text.encode("cp874").decode("cp1252", errors="ignore")
    if text.encode("cp874").decode("cp1252", errors="replace") == spoilt:
        assert is_garbled(spoilt)
        assert mend(spoilt) == text


@given(st.text(st.characters(min_codepoint=0x0E01, max_codepoint=0x0E3A), max_size=30))
def test_sound_thai_is_never_called_garbled(text: str) -> None:
    assert not is_garbled(text)


@pytest.mark.parametrize("word", ["เธอและเน็ตเธอ", "เนินเธอ", "café", "Müller GmbH", "เน้นเธอเน้น"])
def test_words_that_look_garbled_are_not(word: str) -> None:
    assert not is_garbled(word)


@given(st.integers(10**11, 9 * 10**11 - 1))
def test_every_national_id_is_masked_however_it_is_written(number: int) -> None:
    digits = str(number)
    digits += next(str(d) for d in range(10) if has_check_digit(f"{digits}{d}"))
    dashed = f"{digits[0]}-{digits[1:5]}-{digits[5:10]}-{digits[10:12]}-{digits[12]}"
    thai = digits.translate(str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙"))
    for written in (digits, dashed, thai, dashed.replace("-", " ")):
        assert mask_person_ids(f"เลข {written}.") == f"เลข {MASK}."


@pytest.mark.parametrize(
    "text", ["0994000158378", "081-234-5678 081-234-5679", "12345678901234567"]
)
def test_other_numbers_stay(text: str) -> None:
    assert mask_person_ids(text) == text


def ods_of(cell: str) -> bytes:
    """The smallest OpenDocument sheet: two columns, a heading and one row."""
    names = (
        'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
        'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
        'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
        'xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"'
    )
    text = '<table:table-cell office:value-type="string"><text:p>{}</text:p></table:table-cell>'
    head = "".join(text.format(name) for name in ("ชื่อหน่วยงาน", "อำเภอ"))
    body = (
        f"<office:document-content {names}><office:body><office:spreadsheet>"
        f'<table:table table:name="ภาคี"><table:table-row>{head}</table:table-row>'
        f"<table:table-row>{text.format('กลุ่มตัวอย่าง')}{cell}</table:table-row>"
        "</table:table></office:spreadsheet></office:body></office:document-content>"
    )
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", body)
        archive.writestr("META-INF/manifest.xml", "<manifest/>")
    return stream.getvalue()


def test_an_opendocument_sheet_is_read() -> None:
    cell = '<table:table-cell office:value-type="string"><text:p>ปากช่อง</text:p></table:table-cell>'
    content = ods_of(cell)
    assert kind_of("ภาคี.ods", content) == "ods"
    assert read(content, "ods")[0].rows == [["ชื่อหน่วยงาน", "อำเภอ"], ["กลุ่มตัวอย่าง", "ปากช่อง"]]


def test_an_opendocument_sheet_with_a_failed_formula_is_sent_back() -> None:
    cell = '<table:table-cell calcext:value-type="error"><text:p>#REF!</text:p></table:table-cell>'
    with pytest.raises(BadInput) as refused:
        read(ods_of(cell), "ods")
    assert refused.value.code == "sheet_hidden_errors"


def test_an_opendocument_row_repeated_a_million_times_does_not_take_the_memory() -> None:
    cell = (
        '<table:table-cell office:value-type="string" table:number-columns-repeated="16000">'
        "<text:p>x</text:p></table:table-cell></table:table-row>"
        '<table:table-row table:number-rows-repeated="1000000">'
        '<table:table-cell office:value-type="string" table:number-columns-repeated="16000">'
        "<text:p>x</text:p></table:table-cell>"
    )
    with pytest.raises(BadInput) as refused:
        read(ods_of(cell), "ods")
    assert refused.value.code in ("sheet_bomb", "sheet_broken", "sheet_rows")


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("ชื่อหน่วยงาน (ไทย)", "name"), ("กลุ่ม/องค์กร", "name"), ("Organization Name", "name"),
        ("ชื่อ-สกุล ประธาน", "contact_name"), ("เบอร์โทรติดต่อ", "phone"), ("Tel.", "phone"),
        ("E-mail Address", "email"), ("อำเภอที่ตั้ง", "district"), ("จำนวนสมาชิกทั้งหมด", "members"),
        ("วันเดือนปีที่จดทะเบียน", "founded"), ("ทรัพยากรที่พร้อมสนับสนุน", "offers"), ("โทรสาร", ""),
        ("เลขประจำตัวประชาชน", ""), ("รหัสหน่วยงาน", ""), ("อายุ", ""), ("สถานะ", ""), ("", ""),
    ],
)  # fmt: skip
def test_headings_of_real_forms_are_understood(heading: str, field: str) -> None:
    assert meaning_of(heading)[0] == field
