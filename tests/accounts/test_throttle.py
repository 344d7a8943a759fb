from __future__ import annotations

import pytest
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from phakhi.accounts.models import Throttle
from tests.accounts.signing_in import sign_in
from tests.factories_parties import PASSWORD, make_user

pytestmark = pytest.mark.django_db
WRONG = "not the password"


def test_guessing_stops_at_the_guesser_and_not_at_the_person() -> None:
    user, guesser, person = make_user(), Client(REMOTE_ADDR="192.0.2.1"), Client()
    for _ in range(5):
        sign_in(guesser, user, WRONG)
    assert sign_in(guesser, user, PASSWORD).status_code == 200
    assert sign_in(person, user, PASSWORD).status_code == 302


def test_guessing_from_many_addresses_stops_too_except_where_the_person_was_before() -> None:
    user, home = make_user(), "198.51.100.7"
    assert sign_in(Client(REMOTE_ADDR=home), user).status_code == 302
    for number in range(50):
        sign_in(Client(REMOTE_ADDR=f"192.0.2.{number}"), user, WRONG)
    assert sign_in(Client(REMOTE_ADDR="192.0.2.200"), user, PASSWORD).status_code == 200
    assert sign_in(Client(REMOTE_ADDR=home), user, PASSWORD).status_code == 302


def test_a_forged_forwarding_header_changes_nothing() -> None:
    user = make_user()
    for number in range(5):
        sign_in(Client(HTTP_X_FORWARDED_FOR=f"192.0.2.{number}"), user, WRONG)
    assert sign_in(Client(HTTP_X_FORWARDED_FOR="192.0.2.99"), user, PASSWORD).status_code == 200


def test_registering_is_limited() -> None:
    answers = [Client().post(reverse("account_signup"), {}).status_code for _ in range(31)]
    assert answers[-1] == 429


def test_attempts_are_counted_in_the_database_without_names() -> None:
    user = make_user(username="somebody")
    sign_in(Client(), user, WRONG)
    assert Throttle.objects.exists()
    assert not Throttle.objects.filter(key__contains="somebody").exists()


def test_the_cache_keeps_its_word() -> None:
    assert cache.add("a", 1, timeout=60)
    assert not cache.add("a", 2, timeout=60)
    assert cache.get("a") == 1
    cache.set("a", {"ก": [1]}, timeout=60)
    assert cache.get("a") == {"ก": [1]}
    assert cache.touch("a", -1)
    assert cache.get("a", "gone") == "gone"
    assert cache.add("a", 3, timeout=60)
    assert cache.delete("a")
    assert not cache.delete("a")
