from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from allauth.socialaccount.models import SocialAccount
from cryptography.hazmat.primitives.asymmetric import rsa
from django.test import Client
from django.urls import reverse

from phakhi.accounts.models import User
from phakhi.parties import national_id
from phakhi.parties.services import register_party
from tests.accounts.oidc_provider import CLIENT, Provider, running_provider
from tests.factories import make_acting, make_province

pytestmark = pytest.mark.django_db
PID = "1234567890121"


@pytest.fixture
def provider(settings: Any) -> Iterator[Provider]:
    with running_provider() as running:
        settings.SOCIALACCOUNT_PROVIDERS = {
            "openid_connect": {
                "provider_class": "phakhi.accounts.oidc.HouseProvider",
                "APPS": [
                    {
                        "provider_id": "thaid",
                        "name": "ThaID",
                        "client_id": CLIENT,
                        "secret": "s",
                        "settings": {
                            "server_url": running.issuer,
                            "uid_field": "pid",
                            "scope": ["openid", "pid"],
                            "oauth_pkce_enabled": True,
                        },
                    }
                ],
            }
        }
        yield running


def go_through(client: Client, provider: Provider, **changes: str) -> Any:
    """From our button to the provider and back."""
    start = reverse("openid_connect_login", args=["thaid"])
    query = provider.saw(client.post(start)["Location"])
    back = {"code": "c", "state": query["state"]} | changes
    return client.get(reverse("openid_connect_callback", args=["thaid"]), back)


def is_in(client: Client) -> bool:
    return client.get(reverse("account_email")).status_code == 200


def test_a_person_comes_in_through_thaid_and_the_number_is_not_kept(provider: Provider) -> None:
    client = Client()
    assert go_through(client, provider).status_code == 302
    assert is_in(client)
    account = SocialAccount.objects.get()
    assert account.uid == national_id.keyed_hash(PID)
    assert account.extra_data == {}
    assert PID not in str(list(SocialAccount.objects.values()) + list(User.objects.values()))


def test_the_proven_number_finds_the_person_in_the_register(provider: Provider) -> None:
    person = register_party(acting=make_acting(), kind="person", name_th="ตัวอย่าง", number=PID)
    client = Client()
    go_through(client, provider)
    fields = {"name": "ตัวอย่าง ไทยดี", "province": make_province().pk}
    client.post(reverse("accounts:who"), fields)
    assert User.objects.get().person == person


def test_the_browser_is_sent_with_nonce_state_and_pkce_and_our_scope_only(
    provider: Provider,
) -> None:
    start = reverse("openid_connect_login", args=["thaid"]) + "?scope=address&auth_params=nonce%3Dx"
    query = provider.saw(Client().post(start)["Location"])
    assert {"nonce", "state", "code_challenge"} <= query.keys()
    assert set(query["scope"].split()) == {"openid", "pid"}
    assert query["nonce"] != "x"


def refused(provider: Provider, **changes: str) -> bool:
    client = Client()
    go_through(client, provider, **changes)
    return not is_in(client) and not SocialAccount.objects.exists()


@pytest.mark.parametrize(
    "bent",
    [
        {"aud": "another-client"},
        {"iss": "https://evil.example"},
        {"exp": 1_700_000_000},
        {"exp": None},
        {"nonce": "foreign"},
        {"nonce": None},
        {"nonce": ""},
        {"sub": None},
        {"pid": "1234567890122"},
    ],
    ids=str,
)
def test_a_bent_token_is_refused(provider: Provider, bent: dict[str, Any]) -> None:
    provider.claims |= bent
    assert refused(provider)


def test_an_unsigned_token_is_refused(provider: Provider) -> None:
    provider.sign = {"algorithm": "none", "key": None}
    assert refused(provider)


def test_a_token_signed_with_the_client_secret_is_refused(provider: Provider) -> None:
    provider.sign = {"algorithm": "HS256", "key": "s" * 32}
    assert refused(provider)


def test_a_token_of_a_foreign_key_is_refused(provider: Provider) -> None:
    other = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    provider.sign = {"algorithm": "RS256", "key": other}
    assert refused(provider)


def test_no_token_no_entry(provider: Provider) -> None:
    provider.without_id_token = True
    assert refused(provider)


def test_a_foreign_state_is_refused(provider: Provider) -> None:
    assert refused(provider, state="another-browser")


def test_user_info_of_somebody_else_is_not_believed(provider: Provider) -> None:
    provider.claims["pid"] = None
    provider.userinfo = {"sub": "person-2", "pid": PID}
    assert refused(provider)


def test_without_configuration_there_is_no_provider(settings: Any) -> None:
    assert settings.SOCIALACCOUNT_PROVIDERS["openid_connect"]["APPS"] == []
    assert Client().post(reverse("openid_connect_login", args=["thaid"])).status_code == 404
    assert "ThaID" not in Client().get(reverse("account_login")).content.decode()
