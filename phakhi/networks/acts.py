"""The plain words of this room's official acts and their facts (ledger pages)."""

from __future__ import annotations

from typing import Any

from django.utils.functional import lazy
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from phakhi.core.presets import SECTORS
from phakhi.ledger.acts import add_acts, add_facts
from phakhi.networks.states import ACTOR_FLOW
from phakhi.networks.vocabulary import Level

ACTS: dict[str, Any] = {
    "networks.actor.verify": _("Partner verified"),
    "networks.actor.reject": _("Partner not accepted"),
    "networks.actor.suspend": _("Partner suspended"),
    "networks.actor.resume": _("Partner's suspension lifted"),
    "networks.actor.end": _("Partner's membership ended"),
    "networks.actor.merge": _("Partner merged into another entry"),
    "networks.import.applied": _("Spreadsheet of partners taken in"),
    "networks.import.undone": _("Spreadsheet of partners taken back"),
}
FACTS: dict[str, Any] = {
    "codes_sha256": _("Fingerprint of the list of codes"),
    "created": _("Added"),
    "from": _("State before"),
    "kept": _("Kept"),
    "level": _("Level"),
    "merged": _("Merged"),
    "removed": _("Removed"),
    "restored": _("Restored"),
    "sector": _("Sector"),
    "skipped": _("Left out"),
    "to": _("State after"),
    "updated": _("Updated"),
}


def add_words() -> None:
    states = ACTOR_FLOW.choices()
    sectors = [(code, _sector(code)) for code in SECTORS]
    add_acts(ACTS)
    add_facts(FACTS, {"from": states, "to": states, "level": Level.choices, "sector": sectors})


def _sector_now(code: str) -> str:
    return SECTORS.label_of(code, get_language() or "th")


_sector = lazy(_sector_now, str)
