from __future__ import annotations

import unicodedata

import pytest
from django.test import Client
from django.urls import reverse

from tests.accounts.signing_in import sign_in, signed_in
from tests.factories_parties import PASSWORD, make_user

pytestmark = pytest.mark.django_db
NEW = "ส้มตำปูปลาร้า สองครก"


def is_in(client: Client) -> bool:
    return client.get(reverse("accounts:home")).status_code == 200


def test_a_person_signs_in_by_user_name_or_email_in_any_case() -> None:
    make_user(username="somchai", email="somchai@example.org")
    for login in ("somchai", "SOMCHAI", "Somchai@Example.org"):
        client = Client()
        client.post(reverse("account_login"), {"login": login, "password": PASSWORD})
        assert is_in(client), login


def test_a_known_and_an_unknown_account_get_the_same_refusal(client: Client) -> None:
    user = make_user(username="known")
    wrong = sign_in(client, user, "not this one at all")
    nobody = client.post(reverse("account_login"), {"login": "known", "password": "x" * 12})
    stranger = client.post(reverse("account_login"), {"login": "stranger", "password": "x" * 12})
    assert wrong.status_code == stranger.status_code == nobody.status_code == 200
    assert _said(stranger, "stranger") == _said(nobody, "known")


def test_a_refused_sign_in_is_logged_without_the_name(client: Client, caplog) -> None:
    with caplog.at_level("INFO", logger="phakhi.refusals"):
        sign_in(client, make_user(username="secretname"), "not this one at all")
    assert "refused sign_in" in caplog.text
    assert "secretname" not in caplog.text


def _said(answer, login: str) -> str:
    return str(answer.context["form"].errors).replace(login, "")


def test_a_closed_account_does_not_open(client: Client) -> None:
    user = make_user(is_active=False)
    sign_in(client, user)
    assert not is_in(client)


def test_closing_an_account_ends_its_sessions() -> None:
    user = make_user()
    client = signed_in(user)
    user.is_active = False
    user.save()
    assert not is_in(client)


def test_thai_passwords_match_however_the_keyboard_composed_them(client: Client) -> None:
    user = make_user(password="กรุงเก่า café นํ้าใส ๒๕๖๙")
    assert (
        sign_in(client, user, unicodedata.normalize("NFD", "กรุงเก่า café นํ้าใส ๒๕๖๙")).status_code
        == 302
    )
    assert not user.check_password("กรุงเก่า cafe นํ้าใส ๒๕๖๙")


def test_nothing_of_a_long_password_is_cut_off() -> None:
    user = make_user(password="ยาว" * 60)
    assert user.check_password("ยาว" * 60)
    assert not user.check_password("ยาว" * 59)


def test_the_session_key_changes_at_sign_in(client: Client) -> None:
    client.get(reverse("account_login"))
    before = client.session.session_key
    sign_in(client, make_user())
    assert client.session.session_key not in (None, before)


def test_a_cookie_is_dead_after_signing_out() -> None:
    client = signed_in(make_user())
    old = dict(client.cookies)
    client.post(reverse("account_logout"))
    thief = Client()
    thief.cookies.update(old)
    assert not is_in(thief)


def test_changing_the_password_ends_the_other_sessions() -> None:
    user = make_user()
    here, there = signed_in(user), signed_in(user)
    fields = {"oldpassword": PASSWORD, "password1": NEW, "password2": NEW}
    here.post(reverse("account_reauthenticate"), {"password": PASSWORD})
    assert here.post(reverse("account_change_password"), fields).status_code == 302
    assert is_in(here)
    assert not is_in(there)


def test_a_person_ends_all_other_sessions() -> None:
    user = make_user()
    here, there = signed_in(user), signed_in(user)
    here.post(reverse("usersessions_list"))
    assert is_in(here)
    assert not is_in(there)


@pytest.mark.parametrize(
    "target",
    [
        "//evil.example",
        "/\\evil.example",
        "https:evil.example",
        "https://evil.example",
        "%0d%0aX:1",
    ],
)
def test_no_one_is_sent_elsewhere_after_signing_in(target: str) -> None:
    user = make_user()
    answer = Client().post(
        reverse("account_login"), {"login": user.username, "password": PASSWORD, "next": target}
    )
    assert "evil" not in answer["Location"]
    switched = signed_in(user).post(reverse("accounts:switch"), {"next": target})
    assert "evil" not in switched["Location"]


def test_signed_in_pages_are_not_stored() -> None:
    answer = signed_in(make_user()).get(reverse("accounts:home"))
    assert "no-store" in answer["Cache-Control"]


def test_a_stranger_is_asked_to_sign_in() -> None:
    for name in ("accounts:home", "accounts:consents", "accounts:my_data", "mfa_index"):
        assert Client().get(reverse(name)).status_code == 302
