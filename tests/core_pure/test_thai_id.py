"""The national number is checked and forgotten."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from phakhi.core.thai import thai_digits
from phakhi.core.thai_id import WrongThaiId, check_digit, hash_thai_id, is_thai_id

KEY = bytes(range(32))
TWELVE = st.text(alphabet="0123456789", min_size=12, max_size=12)
INVENTED = "0000000000001"  # no district has code 00 00


def test_the_check_digit_is_that_of_the_registration_office():
    assert check_digit("000000000000") == 1
    assert check_digit("123456789012") == 1


@given(TWELVE)
def test_one_number_in_ten_is_right_and_typing_does_not_matter(twelve):
    number = twelve + str(check_digit(twelve))
    spaced = f" {number[0]}-{number[1:5]}-{number[5:10]}-{number[10:12]}-{number[12]} "
    assert is_thai_id(number)
    assert is_thai_id(thai_digits(spaced))
    assert sum(is_thai_id(twelve + str(digit)) for digit in range(10)) == 1


@given(TWELVE, st.integers(0, 11), st.integers(1, 9))
def test_one_wrong_digit_is_mostly_noticed(twelve, place, change):
    """Sums that differ by ten share a check digit (0 and 10), so not always."""
    wrong = twelve[:place] + str((int(twelve[place]) + change) % 10) + twelve[place + 1 :]
    if check_digit(wrong) != check_digit(twelve):
        assert not is_thai_id(wrong + str(check_digit(twelve)))


@pytest.mark.parametrize("typed", ["", "1", "1234567890123", "12345678901234", "abcdefghijklm"])
def test_other_text_is_no_number(typed):
    assert not is_thai_id(typed)
    with pytest.raises(WrongThaiId) as refused:
        hash_thai_id(typed, key=KEY)
    assert not refused.value.params


def test_only_a_keyed_hash_and_four_digits_remain():
    kept = hash_thai_id("0-0000-00000-00-1", key=KEY)
    assert kept == hash_thai_id(thai_digits(INVENTED), key=KEY)
    assert kept.last4 == "0001"
    assert len(kept.keyed_hash) == 64
    assert INVENTED not in kept.keyed_hash
    assert kept.keyed_hash != hash_thai_id(INVENTED, key=bytes(32)).keyed_hash
    with pytest.raises(ValueError, match="32"):
        hash_thai_id(INVENTED, key=b"short")
