"""Money in words."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pythainlp.util import bahttext, num_to_thaiword

from phakhi.core.thai import baht_text, number_text


@pytest.mark.parametrize(
    ("amount", "text"),
    [
        ("0", "ศูนย์บาทถ้วน"),
        ("1", "หนึ่งบาทถ้วน"),
        ("11", "สิบเอ็ดบาทถ้วน"),
        ("20", "ยี่สิบบาทถ้วน"),
        ("21.21", "ยี่สิบเอ็ดบาทยี่สิบเอ็ดสตางค์"),
        ("101", "หนึ่งร้อยเอ็ดบาทถ้วน"),
        ("0.50", "ห้าสิบสตางค์"),
        ("-0.01", "ลบหนึ่งสตางค์"),
        ("-1234.5", "ลบหนึ่งพันสองร้อยสามสิบสี่บาทห้าสิบสตางค์"),
        ("1000001", "หนึ่งล้านเอ็ดบาทถ้วน"),
        ("84400000", "แปดสิบสี่ล้านสี่แสนบาทถ้วน"),
        ("21000000", "ยี่สิบเอ็ดล้านบาทถ้วน"),
        ("1000000000000", "หนึ่งล้านล้านบาทถ้วน"),
    ],
)
def test_an_amount_is_said(amount, text):
    assert baht_text(Decimal(amount)) == text


@given(st.integers(0, 10**18))
def test_pythainlp_says_the_same_number(number):
    assert number_text(number) == num_to_thaiword(number)


@given(st.integers(100, 10**12))
def test_pythainlp_says_the_same_money(satang):
    assert baht_text(Decimal(satang) / 100) == bahttext(satang / 100)


def test_a_part_of_a_satang_is_refused():
    with pytest.raises(ValueError, match="satang"):
        baht_text(Decimal("0.001"))
