"""Who asks: one person per role, signed in once for each file of tests."""

from __future__ import annotations

import time

from django.conf import settings
from django.test import Client

from phakhi.accounts.middleware import BEGAN, SEEN, STAFF
from phakhi.accounts.models import User
from phakhi.accounts.step_up import DEMO_KEY

ACCOUNTS = {
    "citizen": "demo-30-citizen",
    "member": "demo-30-lao_member",
    "other_member": "demo-30-cso_member",
    "field_officer": "demo-30-field_officer",
    "officer": "demo-30-strategy_officer",
    "office_head": "demo-30-provincial_office_head",
    "governor": "demo-30-governor",
    "auditor": "demo-30-auditor",
    "system_admin": "demo-30-system_admin",
    "officer_elsewhere": "demo-56-strategy_officer",
    "officer_without_second_step": "demo-30-strategy_officer",
}
ROLES = ("stranger", *ACCOUNTS)
STRANGERS = frozenset({"stranger"})
AN_HOUR = 60 * 60


def sign_everyone_in() -> dict[str, str]:
    """Session key of each role. The limits' marks are set, so that no answer has to save them."""
    return {role: _session_of(role) for role in ACCOUNTS}


def _session_of(role: str) -> str:
    client = Client()
    user = User.objects.get(username=ACCOUNTS[role])
    client.force_login(user, "phakhi.accounts.backends.PasswordBackend")
    session, now = client.session, time.time()
    session[DEMO_KEY] = role != "officer_without_second_step"
    session[BEGAN], session[SEEN], session[STAFF] = now, now + AN_HOUR, True
    session.save()
    return str(session.session_key)


def sign_in_as(client: Client, role: str, sessions: dict[str, str]) -> None:
    if role not in STRANGERS:
        client.cookies[settings.SESSION_COOKIE_NAME] = sessions[role]
