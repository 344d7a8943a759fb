from __future__ import annotations

import pytest
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError

from phakhi.accounts.models import User
from phakhi.accounts.passwords import GuessablePasswordValidator


@pytest.mark.parametrize(
    "weak",
    [
        "aaaaaaaaaa", "1212121212", "1234567890", "abcdefghijkl", "password2569!", "โคราช2569!!",
        "ภาคีภาคีภาคี", "กขคงจฉชซฌญ", "korat1234567", "999999999999", "iloveyou1234",
    ],
)  # fmt: skip
def test_what_a_guesser_tries_first_is_refused(weak: str) -> None:
    with pytest.raises(ValidationError):
        GuessablePasswordValidator().validate(weak)


@pytest.mark.parametrize("short", ["", "สั้นไป", "8charact"])
def test_a_password_has_ten_characters(short: str) -> None:
    with pytest.raises(ValidationError):
        validate_password(short)


@pytest.mark.parametrize(
    "good", ["ข้าวเหนียวมะม่วง สามจาน", "correct horse battery staple", "ก" + "ยาวมากๆ " * 40]
)
def test_a_sentence_is_enough_and_nothing_is_too_long(good: str) -> None:
    validate_password(good, User(username="someone"))


def test_the_own_name_is_not_a_password() -> None:
    with pytest.raises(ValidationError):
        validate_password("somchai.jaidee", User(username="somchai.jaidee"))
