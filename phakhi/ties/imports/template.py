"""Empty lists to fill in: Thai headings, the words to choose from, one example row."""

from __future__ import annotations

from typing import Any

from django.http import FileResponse
from openpyxl import Workbook
from openpyxl.styles import Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from phakhi.core.exports import book_file
from phakhi.core.presets import FREQUENCIES, INTENSITIES, TIE_KINDS
from phakhi.ties.imports.fields import FIELDS

EXAMPLES = {
    "pairs": {
        "a": "องค์กรตัวอย่างหนึ่ง (ลบแถวนี้ก่อนส่ง)", "b": "องค์กรตัวอย่างสอง", "kind": "ทำงานร่วมกัน",
        "since": "1/10/2568", "frequency": "ทุกเดือน", "intensity": "ประสานงานกัน",
        "evidence": "รายงานการประชุมร่วม",
    },
    "together": {
        "a": "องค์กรตัวอย่างหนึ่ง (ลบแถวนี้ก่อนส่ง)", "event": "เวทีประจำปีตัวอย่าง", "since": "15/3/2568",
        "evidence": "บัญชีลงชื่อ",
    },
}  # fmt: skip
LISTS = {"kind": TIE_KINDS, "frequency": FREQUENCIES, "intensity": INTENSITIES}
ROWS = 2000


def template_file(shape: str) -> FileResponse:
    book = Workbook()
    sheet: Any = book.active
    sheet.title, sheet.freeze_panes = "ความสัมพันธ์", "A2"
    fields = FIELDS[shape]
    sheet.append([field.th for field in fields])
    sheet.append([EXAMPLES[shape].get(field.key) for field in fields])
    for number, field in enumerate(fields, 1):
        cell = sheet.cell(1, number)
        cell.font = Font(bold=True)
        cell.fill = PatternFill("solid", fgColor="F6DDB5" if field.is_needed else "DDEBE8")
        sheet.column_dimensions[get_column_letter(number)].width = 30
        _restrict(sheet, field.key, number)
    name = "แบบกรอกความสัมพันธ์.xlsx" if shape == "pairs" else "แบบกรอกผู้เข้าร่วม.xlsx"
    return book_file(book, name)


def _restrict(sheet: Any, key: str, number: int) -> None:
    """A drop-down that warns and lets be; a list longer than Excel takes is left out."""
    if key not in LISTS:
        return
    words = ",".join(term.th for term in LISTS[key].values())
    if len(words) > 250:
        return
    choice = DataValidation(
        type="list", formula1=f'"{words}"', allow_blank=True, errorStyle="warning"
    )
    sheet.add_data_validation(choice)
    letter = get_column_letter(number)
    choice.add(f"{letter}2:{letter}{ROWS}")
