from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import translation

from phakhi.accounts.demo import load_people
from phakhi.core.models import Province
from tests.accounts.signing_in import demo_client
from tests.factories import make_province
from tests.factories_parties import make_party, make_post, make_term

pytestmark = pytest.mark.django_db

STRANGER = [
    "account_login",
    "account_signup",
    "account_reset_password",
    "account_reset_password_done",
    "account_email_verification_sent",
    "account_inactive",
    "accounts:demo",
]
OWN = [
    "accounts:home",
    "accounts:consents",
    "accounts:my_data",
    "accounts:two_step_needed",
    "account_logout",
    "mfa_index",
    "mfa_list_webauthn",
    "usersessions_list",
    "socialaccount_connections",
]
STAFF = [
    "persons",
    "home",
    "new_person",
    "organisations",
    "roles",
    "grant_role",
    "requests",
    "enter_request",
]


def scenario() -> dict[str, list[dict[str, str]]]:
    return {"organisations": [{"id": f"O{n:02}", "th": f"องค์กร {n}"} for n in range(40)]}


@pytest.fixture
def demo(django_db_setup: None) -> Province:
    province = make_province()
    load_people(province, scenario())
    return province


@pytest.mark.parametrize("language", ["th", "en"])
@pytest.mark.parametrize("name", STRANGER)
def test_a_stranger_opens(name: str, language: str, client: Client) -> None:
    with translation.override(language):
        answer = client.get(reverse(name))
    assert answer.status_code == 200, name
    assert answer.content.decode().count("<h1") == 1


@pytest.mark.parametrize("name", OWN)
def test_a_citizen_opens(name: str, demo: Province) -> None:
    client = demo_client("demo-30-citizen")
    answer = client.get(reverse(name))
    assert answer.status_code in (200, 302), name
    if answer.status_code == 200:
        assert answer.content.decode().count("<h1") == 1


@pytest.mark.parametrize("name", STAFF)
def test_staff_open(name: str, demo: Province) -> None:
    admins = ("roles", "grant_role")
    client = demo_client("demo-30-system_admin" if name in admins else "demo-30-strategy_officer")
    answer = client.get(reverse(f"people:{name}", kwargs={"province": demo.slug}))
    assert answer.status_code == 200, name
    assert answer.content.decode().count("<h1") == 1


def test_an_officer_opens_the_posts_of_an_organisation(demo: Province) -> None:
    client, post = demo_client("demo-30-strategy_officer"), make_post(make_party(province=demo))
    term = make_term(post)
    pages = [
        ("posts", post.organisation_id),
        ("new_post", post.organisation_id),
        ("new_delegate", post.organisation_id),
        ("person", term.person_id),
        ("paper_consent", term.person_id),
        ("new_term", post.pk),
        ("end_term", term.pk),
    ]
    for name, pk in pages:
        answer = client.get(reverse(f"people:{name}", kwargs={"province": demo.slug, "pk": pk}))
        assert answer.status_code == 200, name
