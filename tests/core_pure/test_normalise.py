"""Text that looks the same is stored the same."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pythainlp.util import normalize as pythainlp_normalise

from phakhi.core.thai import normalise, thai_digits
from phakhi.core.thai.digits import arabic_digits

THAI = st.text(alphabet=[chr(c) for c in range(0xE01, 0xE5C) if c not in range(0xE3B, 0xE3F)])
ANYTHING = st.text() | THAI | st.text(alphabet="กาำิีุู่้๊เแ \n\u0e4d\u200b")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("เเปลก", "แปลก"),
        ("น\u0e4d้า", "น้ำ"),
        ("น้\u0e4dา", "น้ำ"),
        ("กำ้", "ก้ำ"),
        ("ท่ี", "ที่"),
        ("ทีี่่", "ที่"),
        ("ปี\u200bใหม่\ufeff", "ปีใหม่"),
        ("ก\u00a0ข\u3000ค", "ก ข ค"),
        ("  ก\t\n ข ", "ก ข"),
        ("ส านักงานจังหวัด", "สำนักงานจังหวัด"),
        ("องค์การบริหารส่วนต าบล", "องค์การบริหารส่วนตำบล"),
        ("น ้า", "น้ำ"),
        ("พ ุ่ม", "พุ่ม"),
        ("ที\uf70a", "ที่"),
        ("ฤๅษี", "ฤๅษี"),
        ("นๅย", "นาย"),
        ("a  b", "a b"),
    ],
)
def test_slips_of_keyboards_fonts_and_pdf_files_are_repaired(typed, meant):
    assert normalise(typed) == meant


def test_lines_are_kept_where_asked():
    assert normalise("ก  ข \r\n\n\n\n ค\n", keep_newlines=True) == "ก ข\n\nค"


@given(ANYTHING)
def test_normalising_twice_changes_nothing(text):
    once = normalise(text)
    assert normalise(once) == once
    lines = normalise(text, keep_newlines=True)
    assert normalise(lines, keep_newlines=True) == lines


@given(ANYTHING)
def test_nothing_invisible_and_no_double_space_is_left(text):
    kept = normalise(text)
    assert kept.isprintable()
    assert "  " not in kept
    assert kept == kept.strip()


@pytest.mark.parametrize("word", ["เเปลก", "นํ้า", "เก่ิน", "กำ้", "กุ่", "พ ุ่มดอกไม้", "ดีีีี"])
def test_pythainlp_agrees(word):
    assert normalise(word) == pythainlp_normalise(word)


@given(st.text())
def test_digits_go_there_and_back(text):
    assert arabic_digits(thai_digits(text)) == arabic_digits(text)
