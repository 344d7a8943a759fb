"""The rules of a catalogue entry that the platform can check by itself (R029)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from phakhi.core.labels import label
from phakhi.exchange.models import StateResource
from phakhi.networks.models import Actor
from phakhi.networks.states import State


@dataclass(frozen=True, slots=True)
class Check:
    """One rule in words, and whether the partner fulfils it."""

    rule: Any
    is_met: bool


def checks_of(entry: StateResource, asker: Actor) -> list[Check]:
    checks = [Check(_("A verified partner of the province"), asker.state == State.VERIFIED)]
    if entry.sectors:
        names = ", ".join(label("sectors", code) for code in entry.sectors)
        rule = _("Sector: %(sectors)s") % {"sectors": names}
        checks.append(Check(rule, asker.sector in entry.sectors))
    if entry.needs_registration:
        checks.append(Check(_("Registered, with its number"), bool(asker.registration_no)))
    if entry.area_codes:
        checks.append(Check(_("Works in the area"), works_in(asker, entry.area_codes)))
    return checks


def works_in(asker: Actor, areas: list[str]) -> bool:
    """Stands or works in one of them, a part of it, or the whole province."""
    places = {asker.area_code, *asker.area_codes} - {""}
    return any(
        place.startswith(area) or (place in asker.area_codes and area.startswith(place))
        for place in places
        for area in areas
    )


def is_barred(checks: list[Check]) -> bool:
    return not all(check.is_met for check in checks)
