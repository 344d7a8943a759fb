"""A spreadsheet as an office has it: 500 invented partners, two sheets, 40 planted faults."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from io import BytesIO
from typing import Any

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

PUBLIC, PEOPLE = "ภาครัฐและท้องถิ่น", "ภาคประชาชน"
PLACES = (
    ("ในเมือง", "เมืองนครราชสีมา"), ("หมูสี", "ปากช่อง"), ("หนองสาหร่าย", "ปากช่อง"),
    ("ลาดบัวขาว", "สีคิ้ว"), ("สีคิ้ว", "สีคิ้ว"), ("ในเมือง", "พิมาย"), ("ขามเฒ่า", "โนนสูง"),
    ("บัวใหญ่", "บัวใหญ่"), ("เมืองปัก", "ปักธงชัย"), ("โชคชัย", "โชคชัย"),
)  # fmt: skip
PHONES = ("081-234-5678", "๐๘๙ ๘๗๖ ๕๔๓๒", "0-4424-3798", 812345678, "โทร. 044243798 ต่อ 12")
YEARS = (2563, "๒๕๕๐", "พ.ศ. 2545", "15 มี.ค. 2558", "1/4/2560", 2001)
PERSON_ID = "1101700207366"


@dataclass(frozen=True, slots=True)
class Planted:
    """A fault put in on purpose, and the text that repairs it (None: a decision is needed)."""

    code: str
    heading: str
    value: Any
    repair: str | None = ""
    sheet: str = PUBLIC
    row: int = 0


BAD_TEXT = "สำนักงาน".encode().decode("cp874", errors="replace")
FAULTS: tuple[Planted, ...] = (
    Planted("name_missing", "ชื่อหน่วยงาน/องค์กร", None, "สำนักงานตัวอย่างที่เติมชื่อแล้ว"),
    Planted("name_missing", "ชื่อหน่วยงาน/องค์กร", " \u200b\u00a0", "สำนักงานตัวอย่างที่เติมชื่อแล้ว สอง"),
    Planted("name_is_none", "ชื่อหน่วยงาน/องค์กร", "นาย", "นายตัวอย่าง สมมติ"),
    Planted("name_is_none", "ชื่อหน่วยงาน/องค์กร", "๑๒๓", "สำนักงานตัวอย่างที่ ๑๒๓"),
    Planted("kind_unknown", "ประเภท", "หน่วยงานแบบใหม่", "ส่วนราชการ"),
    Planted("kind_unknown", "ประเภท", "เทสบานตำบน", "เทศบาลตำบล"),
    Planted("district_unknown", "ที่ตั้ง / อำเภอ", "ปากซ่อง", "ปากช่อง"),
    Planted("district_unknown", "ที่ตั้ง / อำเภอ", "กขคง", "สีคิ้ว"),
    Planted("subdistrict_unknown", "ที่ตั้ง / ตำบล", "หนองไม่มีจริง", ""),
    Planted("subdistrict_elsewhere", "ที่ตั้ง / ตำบล", "ลาดบัวขาว", "หมูสี"),
    Planted("area_other_province", "ที่ตั้ง / อำเภอ", "ดอกคำใต้", "ปากช่อง"),
    Planted("area_other_province", "ที่ตั้ง / อำเภอ", "อ.แม่ใจ", "ปากช่อง"),
    Planted("date_unreadable", "ปีที่ก่อตั้ง (พ.ศ.)", "นานมาแล้ว"),
    Planted("date_unreadable", "ปีที่ก่อตั้ง (พ.ศ.)", "31/2/2560", "28/2/2560"),
    Planted("date_future", "ปีที่ก่อตั้ง (พ.ศ.)", 2590, "2559"),
    Planted("era_confused", "ปีที่ก่อตั้ง (พ.ศ.)", "ค.ศ. 2563", "พ.ศ. 2563"),
    Planted("era_confused", "ปีที่ก่อตั้ง (พ.ศ.)", 1477, "พ.ศ. 2563"),
    Planted("phone_bad", "ผู้ประสานงาน / โทรศัพท์", "081-234-56", "081-234-5678"),
    Planted("phone_bad", "ผู้ประสานงาน / โทรศัพท์", "ถามที่สำนักงาน"),
    Planted("formula_error", "ผู้ประสานงาน / โทรศัพท์", "#REF!", "0812345678"),
    Planted("formula_error", "ปีที่ก่อตั้ง (พ.ศ.)", "#N/A"),
    Planted("person_id_found", "ผู้ประสานงาน / ชื่อ", f"นางตัวอย่าง {PERSON_ID}", "นางตัวอย่าง"),
    Planted("garbled", "ชื่อหน่วยงาน/องค์กร", "ÊÓ¹Ñ¡§Ò¹µÑÇÍÂèÒ§", "สำนักงานตัวอย่างที่อ่านไม่ออก"),
    Planted("contradiction_sector", "ภาคส่วน", "ภาคธุรกิจ", "ภาครัฐ"),
    Planted("email_bad", "อีเมล", "name@@example.go.th", "name@example.go.th", PEOPLE),
    Planted("email_bad", "อีเมล", "ไม่มีอีเมลนะ", "", PEOPLE),
    Planted("sector_unknown", "Sector", "ภาคอื่นใด", "ภาคประชาชน", PEOPLE),
    Planted("juristic_bad", "เลขทะเบียนนิติบุคคล", "0994000158379", "0994000158378", PEOPLE),
    Planted("id_scientific", "เลขทะเบียนนิติบุคคล", "9.94E+11", "", PEOPLE),
    Planted("resource_unknown", "ทรัพยากรที่สนับสนุน", "กำลังใจ", "บุคลากร 3 คน", PEOPLE),
    Planted("number_bad", "จำนวนสมาชิก", "สามสิบกว่า", "30", PEOPLE),
    Planted("number_negative", "จำนวนสมาชิก", -30, "30", PEOPLE),
    Planted("work_area_unknown", "พื้นที่ดำเนินงาน", "ดาวอังคาร", "ทั้งจังหวัด", PEOPLE),
    Planted("area_ambiguous", "ตำบล", "ในเมือง", "ต.ในเมือง อ.พิมาย", PEOPLE),
    Planted("too_long", "หน่วย", "ก" * 60, "แห่ง", PEOPLE),
    Planted("contradiction_area", "ที่อยู่", "ต.โชคชัย อ.โชคชัย", "เลขที่ ๑", PEOPLE),
    Planted("twin_in_file", "ชื่อกลุ่ม", "กลุ่มตัวอย่าง ๑", None, PEOPLE),
    Planted("twin_in_file", "ชื่อกลุ่ม", "กลุ่ม ตัวอย่าง  2", None, PEOPLE),
    Planted("twin_in_register", "ชื่อกลุ่ม", "อบต.ตัวอย่างเดิม", None, PEOPLE),
    Planted("twin_in_register", "ชื่อกลุ่ม", "องค์การบริหารส่วนตำบล ตัวอย่างเดิม", None, PEOPLE),
)  # fmt: skip
PUBLIC_ROWS, PEOPLE_ROWS = 300, 200


@cache
def dirty_workbook() -> tuple[bytes, list[Planted]]:
    """The file, and where each fault was put."""
    book = Workbook()
    first, second = book.active, book.create_sheet(PEOPLE)
    assert isinstance(first, Worksheet)
    first.title = PUBLIC
    planted = [*_fill_public(first), *_fill_people(second)]
    hidden = book.create_sheet("ร่างเก่า")
    hidden.append(["ชื่อหน่วยงาน", "อำเภอ"])
    hidden.append(["หน่วยงานที่ซ่อนไว้ (ตัวอย่าง)", "ปากช่อง"])
    hidden.sheet_state = "hidden"
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue(), planted


def _fill_public(sheet: Worksheet) -> Iterator[Planted]:
    """Two title rows, a heading in two merged rows, numbers of columns, a totals row."""
    sheet.append(["ทะเบียนภาคีเครือข่าย จังหวัดนครราชสีมา (ข้อมูลสมมติ)"])
    sheet.merge_cells("A1:J1")
    sheet.append(["ข้อมูล ณ วันที่ ๑ ตุลาคม ๒๕๖๙"])
    sheet.append(
        ["ที่", "ชื่อหน่วยงาน/องค์กร", "ภาคส่วน", "ประเภท", "ที่ตั้ง", None, "ผู้ประสานงาน", None, None,
         "ปีที่ก่อตั้ง (พ.ศ.)"]
    )  # fmt: skip
    sheet.append([None, None, None, None, "ตำบล", "อำเภอ", "ชื่อ", "ตำแหน่ง", "โทรศัพท์"])
    for column in "ABCDJ":
        sheet.merge_cells(f"{column}3:{column}4")
    sheet.merge_cells("E3:F3")
    sheet.merge_cells("G3:I3")
    sheet.append([f"({number})" for number in range(1, 11)])
    headings = [
        "ที่", "ชื่อหน่วยงาน/องค์กร", "ภาคส่วน", "ประเภท", "ที่ตั้ง / ตำบล", "ที่ตั้ง / อำเภอ", "ผู้ประสานงาน / ชื่อ",
        "ผู้ประสานงาน / ตำแหน่ง", "ผู้ประสานงาน / โทรศัพท์", "ปีที่ก่อตั้ง (พ.ศ.)",
    ]  # fmt: skip
    yield from _fill(sheet, headings, PUBLIC, PUBLIC_ROWS, _public_row)
    last = sheet.max_row
    for at in (40, 90):  # a district merged over three rows of one district
        for row in range(at, at + 3):
            sheet.cell(row, 5).value = "หมูสี"
            sheet.cell(row, 6).value = "ปากช่อง" if row == at else None
        sheet.merge_cells(start_row=at, end_row=at + 2, start_column=6, end_column=6)
    sheet.append(["รวม", None, None, None, None, None, None, None, None, last - 5])


def _fill_people(sheet: Worksheet) -> Iterator[Planted]:
    """English headings among Thai ones, other order, numbers that Excel made of texts."""
    headings = [
        "No.", "Sector", "ชื่อกลุ่ม", "ตำบล", "อำเภอ", "ที่อยู่", "อีเมล", "จำนวนสมาชิก", "เลขทะเบียนนิติบุคคล",
        "ทรัพยากรที่สนับสนุน", "จำนวน", "หน่วย", "พื้นที่ดำเนินงาน", "กิจกรรม", "กลุ่มเป้าหมาย",
    ]  # fmt: skip
    sheet.append(headings)
    yield from _fill(sheet, headings, PEOPLE, PEOPLE_ROWS, _people_row)
    sheet.append(["หมายเหตุ ข้อมูลทั้งหมดเป็นข้อมูลสมมติ"])


def _fill(
    sheet: Worksheet, headings: list[str], name: str, count: int, make: Any
) -> Iterator[Planted]:
    faults = [fault for fault in FAULTS if fault.sheet == name]
    step = count // len(faults)
    for number in range(1, count + 1):
        cells = dict(zip(headings, make(number), strict=True))
        place, rest = divmod(number - 7, step)
        fault = faults[place] if rest == 0 and 0 <= place < len(faults) else None
        if fault:
            cells |= _around(fault)
            cells[fault.heading] = fault.value
        sheet.append(list(cells.values()))
        if fault:
            row = sheet.max_row
            _spoil(sheet, row, fault)
            yield replace(fault, row=row)


def _around(fault: Planted) -> dict[str, Any]:
    """What the rest of the row must say so that this one fault shows."""
    if fault.code in ("subdistrict_elsewhere", "district_unknown", "area_other_province"):
        return {
            "ที่ตั้ง / ตำบล": "",
            "ที่ตั้ง / อำเภอ": "ปากช่อง",
        }
    if fault.code == "contradiction_area":
        return {"ตำบล": "หมูสี", "อำเภอ": "ปากช่อง"}
    if fault.code == "area_ambiguous":
        return {"อำเภอ": None}
    if fault.code == "twin_in_register":
        return {"ตำบล": "หมูสี", "อำเภอ": "ปากช่อง"}
    if fault.code == "twin_in_file":
        number = 1 if "๑" in str(fault.value) else 2
        place = PLACES[number % len(PLACES)]
        return {"ตำบล": place[0], "อำเภอ": place[1]}
    return {}


def _spoil(sheet: Worksheet, row: int, fault: Planted) -> None:
    """A failed formula is a cell of its own kind, not a text."""
    if fault.code == "formula_error":
        column = {"ผู้ประสานงาน / โทรศัพท์": 9, "ปีที่ก่อตั้ง (พ.ศ.)": 10}[fault.heading]
        sheet.cell(row, column).data_type = "e"


def _public_row(number: int) -> list[Any]:
    subdistrict, district = PLACES[number % len(PLACES)]
    kinds = ("ส่วนราชการ", "อบต.", "เทศบาลตำบล", "รัฐวิสาหกิจ", None)
    return [
        number, f"สำนักงานตัวอย่างที่ {number} ต.{subdistrict}", "ภาครัฐ" if number % 2 else "หน่วยงานรัฐ",
        kinds[number % 5], subdistrict, f"อ.{district}" if number % 3 else district,
        f"นายตัวอย่าง ที่{number}", "หัวหน้างาน", PHONES[number % 5], YEARS[number % 6],
    ]  # fmt: skip


def _people_row(number: int) -> list[Any]:
    subdistrict, district = PLACES[number % len(PLACES)]
    return [
        number, "ภาคประชาชน" if number % 2 else "Third sector", f"กลุ่มตัวอย่าง {number}", subdistrict,
        district, f"หมู่ที่ {number % 12 + 1}", f"group{number}@example.or.th", number % 90 + 5,
        "0994000158378" if number % 9 == 0 else None,
        ("งบประมาณ", "ห้องประชุม", "บุคลากร")[number % 3],
        number * 10, ("บาท", "ห้อง", "คน")[number % 3], "ทั้งจังหวัด" if number % 4 else f"อ.{district}",
        "1. ปลูกป่า 2. ทำฝาย", "ผู้สูงอายุ, เยาวชน",
    ]  # fmt: skip
