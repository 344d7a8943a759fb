"""Who asks: one person per role."""

from __future__ import annotations

from django.test import Client

from phakhi.accounts.models import User
from phakhi.accounts.step_up import DEMO_KEY
from tests.gates.world import World

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


def sign_in_as(client: Client, role: str, world: World) -> None:
    if role == "stranger":
        return
    client.force_login(
        User.objects.get(username=ACCOUNTS[role]), "phakhi.accounts.backends.PasswordBackend"
    )
    if role != "officer_without_second_step":
        session = client.session
        session[DEMO_KEY] = True
        session.save()
