from __future__ import annotations

import os
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from django.urls import reverse
from playwright.sync_api import Browser, Page, expect

from phakhi.core.acting import Role
from tests.factories import make_province
from tests.factories_parties import PASSWORD, make_user

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
# Playwright's synchronous door keeps an event loop in this thread; nothing here is async.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "1")
PHONE = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


@pytest.fixture
def page(browser: Browser) -> Any:
    """A browser on a phone with a screen lock."""
    context = browser.new_context()
    page = context.new_page()
    device = context.new_cdp_session(page)
    device.send("WebAuthn.enable")
    device.send("WebAuthn.addVirtualAuthenticator", {"options": PHONE})
    yield page
    context.close()


def test_an_officer_sets_up_a_passkey_and_works_with_it(page: Page, live_server: Any) -> None:
    user, slug = make_user(Role.OFFICER), make_province().slug
    _sign_in_by_password(page, live_server.url, user.username)
    page.goto(f"{live_server.url}/th/{slug}/people/")
    assert page.url.startswith(live_server.url + reverse("accounts:two_step_needed"))
    _add_passkey(page, live_server.url)
    assert Authenticator.objects.filter(user=user, type="webauthn").exists()
    page.goto(live_server.url + reverse("account_logout"))
    page.locator("main form button[type=submit]").click()
    page.goto(f"{live_server.url}{reverse('account_login')}?next=/th/{slug}/people/")
    page.locator("#passkey_login").click()
    page.wait_for_url(f"{live_server.url}/th/{slug}/people/")
    expect(page.locator("h1")).to_be_visible()


def _sign_in_by_password(page: Page, address: str, username: str) -> None:
    page.goto(address + reverse("account_login"))
    page.locator("#id_login").fill(username)
    page.locator("#id_password").fill(PASSWORD)
    page.locator("main form[method=post] button[type=submit]").first.click()
    page.wait_for_url("**/account/")


def _add_passkey(page: Page, address: str) -> None:
    page.goto(address + reverse("mfa_add_webauthn"))
    if page.locator("#id_password").count():
        page.locator("#id_password").fill(PASSWORD)
        page.locator("main form button[type=submit]").first.click()
    page.locator("#id_name").fill("โทรศัพท์ของฉัน")
    page.locator("#id_passwordless").check()
    page.locator("#mfa_webauthn_add").click()
    page.wait_for_url("**/recovery-codes/**")
