"""The plain words of this room's official acts (ledger pages)."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from phakhi.ledger.acts import add_acts, add_facts


def add_words() -> None:
    add_acts({"health.profile.keep": _("Profile of the nine factors kept for a year")})
    add_facts({"year_be": _("Fiscal year (B.E.)")})
