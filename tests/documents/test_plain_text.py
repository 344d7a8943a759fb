from __future__ import annotations

import pytest

from phakhi.documents.plain import to_text
from tests.documents import samples


@pytest.mark.parametrize("kind", samples.every_kind())
def test_plain_text_is_clean_and_ends_with_one_line_break(kind: str):
    said = to_text(samples.every_kind()[kind])
    assert said.endswith("\n")
    assert "\n\n\n" not in said
    assert not {"\u200b", "\u2060"} & set(said)


def test_an_invitation_says_what_when_where_and_the_agenda():
    said = to_text(samples.notice())
    for words in (
        "เรียน หัวหน้าส่วนราชการ",
        "เวลา 09.30 – 12.00 น.",
        samples.PLACE,
        "ระเบียบวาระที่ 5 เรื่องเพื่อพิจารณา",
    ):
        assert words in said


def test_lines_to_write_on_are_left_out():
    said = to_text(samples.attendance(3))
    assert said.rstrip().endswith("คณะทำงาน")
    assert "4." not in said


def test_an_order_without_a_day_of_its_own_takes_effect_when_it_is_signed():
    assert "ทั้งนี้ ตั้งแต่บัดนี้เป็นต้นไป" in to_text(samples.order(effective_on=None))
