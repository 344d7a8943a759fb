from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from phakhi.core.form_fields import BahtField, ThaiDateField


@pytest.mark.parametrize("typed", ["21/11/2569", "๒๑/๑๑/๒๕๖๙", "21 พ.ย. 2569", "2026-11-21"])
def test_a_date_is_read_as_people_write_it(typed: str) -> None:
    assert ThaiDateField().clean(typed) == date(2026, 11, 21)


@pytest.mark.parametrize("typed", ["31/2/2569", "พรุ่งนี้เช้า ๆ", "11/2569"])
def test_what_is_no_date_is_said_so(typed: str) -> None:
    with pytest.raises(ValidationError):
        ThaiDateField().clean(typed)


def test_a_stored_date_comes_back_in_the_buddhist_era(thai: None) -> None:
    assert ThaiDateField().prepare_value(date(2026, 11, 21)) == "21/11/2569"


@pytest.mark.parametrize("typed", ["1,250,000.50", "๑,๒๕๐,๐๐๐.๕๐", "1 250 000.5"])
def test_money_is_read_with_commas_and_thai_digits(typed: str) -> None:
    assert BahtField().clean(typed) == Decimal("1250000.50")


@pytest.mark.parametrize("typed", ["-1", "1.005", "บาท"])
def test_money_finer_than_a_satang_or_below_nothing_is_refused(typed: str) -> None:
    with pytest.raises(ValidationError):
        BahtField().clean(typed)
