"""The plain words of this room's official acts and their facts (ledger pages)."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.utils.translation import gettext_lazy as _

from phakhi.accounts.models.consents import Channel
from phakhi.accounts.models.grants import ROLE_NAMES
from phakhi.ledger.acts import add_acts, add_facts

ACTS: dict[str, Any] = {
    "accounts.invited": _("Person invited to open an account"),
    "accounts.role_granted": _("Role given"),
    "accounts.role_confirmed": _("Role confirmed by a second person"),
    "accounts.role_revoked": _("Role taken back"),
    "accounts.consent_text_published": _("Consent text published"),
    "accounts.consent_given": _("Consent given"),
    "accounts.consent_withdrawn": _("Consent withdrawn"),
    "accounts.subject_request_closed": _("A person's request about their data answered"),
}
FACTS: dict[str, Any] = {
    "channel": _("Way it was given"),
    "edition": _("Edition"),
    "language": _("Language"),
    "purpose": _("Purpose"),
    "role": _("Role"),
    "sha256": _("Fingerprint of the text"),
    "text": _("Fingerprint of the text"),
}


def add_words() -> None:
    add_acts(ACTS)
    add_facts(
        FACTS,
        {"role": ROLE_NAMES.items(), "channel": Channel.choices, "language": settings.LANGUAGES},
    )
