from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from phakhi.documents.flow import GLUE, MAY_BREAK, NO_BREAK, flowing, held


def _words(text: str) -> list[str]:
    return flowing(text).replace(NO_BREAK, "").split(MAY_BREAK)


def test_a_line_may_end_between_words_only():
    assert _words("คณะทำงานขับเคลื่อนการพัฒนา") == ["คณะทำงาน", "ขับเคลื่อน", "การพัฒนา"]


@pytest.mark.parametrize(
    "text",
    [
        "อื่น ๆ",
        "พ.ศ. ๒๕๗๐",
        "มาตรา ๕๗",
        "ข้อ ๓",
        "ที่ ๕",
        "๑๐ คน",
        "๔๕ ล้านบาท",
        "๑ ตุลาคม",
        "๐๙.๓๐ น.",
        "ชั้น ๒",
    ],
)
def test_a_number_stays_with_its_word(text: str):
    assert flowing(text).replace(NO_BREAK, "") == text.replace(" ", GLUE)


@pytest.mark.parametrize("name", ["หนองสาหร่าย", "ปากช่อง", "ไทยสามัคคี", "เมืองนครราชสีมา"])
def test_the_name_of_a_place_is_not_torn(name: str):
    assert name in _words(f"นายกองค์การบริหารส่วนตำบล{name}")


@pytest.mark.parametrize("text", ["ครั้งที่", "วันที่", "ฉบับที่"])
def test_an_ordinal_is_not_torn(text: str):
    assert MAY_BREAK not in flowing(text)


def test_an_address_is_not_torn():
    assert MAY_BREAK not in flowing("https://meet.example.go.th/j/98765432100")


def test_a_run_without_end_is_cut():
    assert flowing("x" * 100).count(MAY_BREAK) >= 3


def test_a_name_ends_a_line_at_its_space_only():
    assert MAY_BREAK not in held(flowing("นางสาวกานดา พูนทรัพย์"))


@given(st.text(alphabet="กขคงจาิ่้์ำเแโใไๆฯ ๑๒ab./@-", max_size=80))
def test_marks_are_all_that_is_added(text: str):
    plain = flowing(text).replace(MAY_BREAK, "").replace(NO_BREAK, "").replace(GLUE, " ")
    assert plain == text
