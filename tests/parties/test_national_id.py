from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from phakhi.core.errors import BadInput
from phakhi.parties import national_id
from phakhi.parties.models import Party
from phakhi.parties.services import register_party
from tests.factories import make_acting, make_province

twelve = st.integers(10**11, 9 * 10**11 - 1).map(str)


def numbered(first_twelve: str = "123456789012") -> str:
    return first_twelve + national_id.check_digit(first_twelve)


def test_a_known_check_digit() -> None:
    assert national_id.is_valid("1101700230703") == (national_id.check_digit("110170023070") == "3")
    assert numbered("123456789012") == "1234567890121"


@given(twelve)
def test_one_wrong_digit_is_always_found(first: str) -> None:
    good = numbered(first)
    assert national_id.is_valid(good)
    for place in range(1, 13):
        wrong = good[:place] + str((int(good[place]) + 1) % 10) + good[place + 1 :]
        assert not national_id.is_valid(wrong) or national_id.check_digit(wrong[:12]) == wrong[12]


@pytest.mark.parametrize("typed", ["1-2345-67890-12-1", "๑๒๓๔๕๖๗๘๙๐๑๒๑", "1234567890121"])
def test_it_is_read_as_people_write_it(typed: str) -> None:
    assert national_id.keyed_hash(typed) == national_id.keyed_hash("1234567890121")


@pytest.mark.parametrize("wrong", ["", "123", "1234567890122", "0000000000001", "x234567890121"])
def test_what_is_no_number_is_refused(wrong: str) -> None:
    with pytest.raises(BadInput):
        national_id.keyed_hash(wrong)


@pytest.mark.django_db
def test_only_a_keyed_hash_and_four_digits_are_kept() -> None:
    person = register_party(
        acting=make_acting(), kind="person", name_th="ตัวอย่าง ที่หนึ่ง", number=numbered()
    )
    row = Party.objects.filter(pk=person.pk).values().get()
    assert numbered() not in str(row)
    assert row["national_id_last4"] == "0121"
    assert len(row["national_id_hash"]) == 64


@pytest.mark.django_db
def test_one_number_is_one_person_in_a_province() -> None:
    register_party(acting=make_acting(), kind="person", name_th="ก", number=numbered())
    with pytest.raises(BadInput) as refusal:
        register_party(acting=make_acting(), kind="person", name_th="ข", number=numbered())
    assert refusal.value.code == "national_id_taken"
    there = make_acting(province=make_province("56"))
    register_party(acting=there, kind="person", name_th="ก", number=numbered())
