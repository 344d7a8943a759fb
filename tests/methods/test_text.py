"""What looks the same is the same id."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from phakhi.core.thai import normalise
from phakhi.methods.text import comparable


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("น\u0e4d้า", "น้ำ"),
        ("น้\u0e4dา", "น้ำ"),
        ("กำ้", "ก้ำ"),
        ("ท่ี", "ที่"),
        ("ปี\u200bใหม่\ufeff", "ปีใหม่"),
        (" อบต. ", "อบต."),
        ("\u00a0ก\u3000", "ก"),
        ("Cafe\u0301", "Café"),
    ],
)
def test_slips_of_typing_make_no_other_id(one, other):
    assert comparable(one) == comparable(other)


@pytest.mark.parametrize(("one", "other"), [("a", "A"), ("01", "1"), ("ก ข", "กข"), ("แ", "เเ")])
def test_what_the_contract_does_not_name_stays_different(one, other):
    assert comparable(one) != comparable(other)


THAI = st.text(alphabet="กำาิีุู่้๊์เแ \u0e4d\u200b")


@given(st.text() | THAI)
def test_it_is_settled_after_once(text):
    assert comparable(comparable(text)) == comparable(text)


@given(THAI)
def test_the_house_mends_no_less(text):
    assert normalise(comparable(text)) == normalise(text)
