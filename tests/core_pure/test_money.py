"""Money as it is typed, written and shared out."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from phakhi.core.money import UnreadableMoney, format_money, parse_money, split_by_shares

AMOUNTS = st.decimals(Decimal("-9999999999999"), Decimal("9999999999999"), places=2)


@pytest.mark.parametrize(
    ("typed", "baht"),
    [
        ("1,234.50", "1234.50"),
        ("๑,๒๓๔ บาท", "1234"),
        ("1.2 ล้าน", "1200000"),
        ("1.2 ล้านบาท", "1200000"),
        ("2 ล้าน 5 แสน บาท", "2500000"),
        ("84.4 ล้าน", "84400000"),
        ("3 หมื่นล้าน", "30000000000"),
        ("฿ 500", "500"),
        ("1,234.- บาท", "1234"),
        ("100 บาท 50 สตางค์", "100.50"),
        ("50 สตางค์", "0.50"),
        ("500 บาทถ้วน", "500"),
        ("-20", "-20"),
        ("(1,000)", "-1000"),
        ("ลบ 5 บาท", "-5"),
        ("1.5 million", "1500000"),
        ("0", "0"),
    ],
)
def test_typed_money_is_read(typed, baht):
    assert parse_money(typed) == Decimal(baht)


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("", "money_empty"),
        ("ประมาณหนึ่งแสน", "money_unreadable"),
        ("12,34", "money_unreadable"),
        ("1.234,50", "money_unreadable"),
        ("1,2345", "money_unreadable"),
        ("5 แสน 2 ล้าน", "money_unreadable"),
        ("5 ล้าน 200", "money_unreadable"),
        ("1-2 ล้าน", "money_unreadable"),
        ("0.005", "money_too_fine"),
        ("1e9", "money_unreadable"),
        ("99,999,999,999,999", "money_too_large"),
    ],
)
def test_unclear_money_is_asked_back(typed, code):
    with pytest.raises(UnreadableMoney) as refused:
        parse_money(typed)
    assert refused.value.code == code
    assert refused.value.params == {"text": typed}


@given(AMOUNTS, st.sampled_from(["th", "en"]), st.sampled_from(["arabic", "thai"]), st.booleans())
def test_what_we_write_we_read(amount, lang, digits, unit):
    assert parse_money(format_money(amount, lang, digits, unit=unit)) == amount


def test_money_is_written_as_offices_do():
    assert format_money(Decimal("1234.5")) == "1,234.50 บาท"
    assert format_money(Decimal("1234.00"), digits="thai") == "๑,๒๓๔ บาท"
    assert format_money(1234, "en") == "1,234 baht"


@given(st.text())
@example("9" * 40)
def test_any_text_is_read_or_refused(text):
    try:
        assert parse_money(text) == parse_money(text).quantize(Decimal("0.01"))
    except UnreadableMoney as refused:
        assert refused.code.startswith("money_")


@given(AMOUNTS, st.lists(st.integers(0, 1000), min_size=1, max_size=12).filter(any))
def test_shares_add_up_to_the_satang(total, shares):
    parts = split_by_shares(total, shares)
    assert sum(parts) == total
    for part, share in zip(parts, shares, strict=True):
        assert abs(part - total * share / sum(shares)) < Decimal("0.01")
        assert share or not part


def test_the_larger_remainder_gets_the_satang():
    hundred = Decimal(100)
    assert split_by_shares(hundred, [1, 1, 1]) == [
        Decimal("33.34"),
        Decimal("33.33"),
        Decimal("33.33"),
    ]
    with pytest.raises(ValueError, match="shares"):
        split_by_shares(hundred, [0, 0])
