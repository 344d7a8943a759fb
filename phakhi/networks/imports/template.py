"""An empty form to fill in: Thai headings, lists to choose from, one example row."""

from __future__ import annotations

from typing import Any

from django.http import FileResponse
from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from phakhi.areas.models import Area
from phakhi.core import presets
from phakhi.core.exports import book_file
from phakhi.core.models import Province
from phakhi.networks.imports.sheet.fields import BY_KEY

COLUMNS = (
    "name", "level", "sector", "kind", "district", "subdistrict", "address", "contact_name",
    "contact_post", "phone", "email", "mission", "activities", "topics", "work_areas",
    "target_groups", "offers", "needs", "founded", "members", "juristic_id", "registration",
    "website", "note",
)  # fmt: skip
EXAMPLE = {
    "name": "กลุ่มเกษตรอินทรีย์ตัวอย่าง (ลบแถวนี้ก่อนส่ง)",
    "level": "กลุ่ม",
    "sector": "ภาคประชาชนและชุมชน",
    "kind": "วิสาหกิจชุมชน",
    "address": "เลขที่ ๙ หมู่ที่ ๑",
    "contact_name": "นางตัวอย่าง สมมติ",
    "contact_post": "ประธาน",
    "phone": "081-000-0000",
    "email": "example@example.or.th",
    "mission": "รวมกลุ่มปลูกและขายผลผลิตอินทรีย์",
    "activities": "อบรมเกษตรกร, ตลาดนัดสีเขียว",
    "topics": "การเกษตร, สุขภาพ",
    "work_areas": "ทั้งจังหวัด",
    "target_groups": "เกษตรกร, ผู้สูงอายุ",
    "offers": "องค์ความรู้ 2 หลักสูตร, สถานที่ 1 แห่ง",
    "needs": "งบประมาณ 50,000 บาท",
    "founded": "2560",
    "members": 35,
}
TEXT_COLUMNS = ("phone", "juristic_id", "registration", "founded")
ROWS = 2000


def template_file(province: Province) -> FileResponse:
    book = Workbook()
    sheet: Any = book.active
    sheet.title, sheet.freeze_panes = "ภาคี", "B2"
    _head(sheet)
    district = Area.objects.filter(level="district", code__startswith=province.code).first()
    example = EXAMPLE | {"district": district.name_th if district else ""}
    sheet.append([example.get(key) for key in COLUMNS])
    _offer_lists(book, sheet, province)
    return book_file(book, "แบบกรอกรายชื่อภาคี.xlsx")


def _head(sheet: Any) -> None:
    sheet.append([BY_KEY[key].th for key in COLUMNS])
    for number, key in enumerate(COLUMNS, 1):
        cell = sheet.cell(1, number)
        cell.font, cell.alignment = Font(bold=True), Alignment(wrap_text=True, vertical="top")
        cell.fill = PatternFill("solid", fgColor="DDEBE8" if key != "name" else "F6DDB5")
        cell.comment = Comment(BY_KEY[key].en, "Phakhi")
        letter = get_column_letter(number)
        sheet.column_dimensions[letter].width = 34 if key in ("name", "mission") else 18
        if key in TEXT_COLUMNS:  # or Excel eats the leading 0
            sheet.column_dimensions[letter].number_format = "@"
            for row in range(2, 200):
                sheet.cell(row, number).number_format = "@"


def _offer_lists(book: Workbook, sheet: Any, province: Province) -> None:
    lists = book.create_sheet("รายการให้เลือก")
    districts = Area.objects.filter(level="district", code__startswith=province.code)
    offered = {
        "level": [term.th for term in presets.ACTOR_LEVELS.values()],
        "sector": [term.th for term in presets.SECTORS.values()],
        "kind": [term.th for term in presets.SUB_TYPES.values()],
        "district": list(districts.order_by("sort_key").values_list("name_th", flat=True)),
        "topics": [term.th for term in presets.TOPICS.values()],
        "offers": [term.th for term in presets.RESOURCES.values()],
        "target_groups": [term.th for term in presets.POPULATIONS.values()],
    }
    for number, (key, texts) in enumerate(offered.items(), 1):
        lists.cell(1, number, BY_KEY[key].th).font = Font(bold=True)
        for row, text in enumerate(texts, 2):
            lists.cell(row, number, text)
        if key in ("level", "sector", "kind", "district") and texts:
            _restrict(sheet, key, get_column_letter(number), len(texts) + 1)


def _restrict(sheet: Any, key: str, letter: str, last: int) -> None:
    """A drop-down that warns and lets be: the platform offers repair anyway."""
    source = f"'รายการให้เลือก'!${letter}$2:${letter}${last}"
    choice = DataValidation(type="list", formula1=source, allow_blank=True, errorStyle="warning")
    column = get_column_letter(COLUMNS.index(key) + 1)
    sheet.add_data_validation(choice)
    choice.add(f"{column}2:{column}{ROWS}")
