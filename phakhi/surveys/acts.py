"""The plain words of this room's official act and its facts (ledger pages)."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from phakhi.ledger.acts import add_acts, add_facts
from phakhi.surveys.models import Kind


def add_words() -> None:
    add_acts({"surveys.wave.close": _("Survey among partners closed")})
    add_facts(
        {
            "invited": _("Asked"),
            "answered": _("Answered"),
            "on_paper": _("of these on paper"),
            "wording": _("Version of the questions"),
            "wording_sha256": _("Fingerprint of the questions"),
            "network": _("Network"),
            "kind": _("Kind"),
            "year": _("Year"),
        },
        {"kind": Kind.choices},
    )
