"""Whom a network takes, as its own rule says (R021)."""

from __future__ import annotations

from collections.abc import Mapping

from django.db import transaction

from phakhi.core import events, versions
from phakhi.core.acting import Acting
from phakhi.core.errors import BadInput
from phakhi.core.permissions import authorise
from phakhi.core.presets import PARTIES
from phakhi.formation.models import CompositionRule
from phakhi.formation.permissions import can_form
from phakhi.governance.models import GovernanceNetwork

MOST = 999


@transaction.atomic
def set_composition(
    *,
    acting: Acting,
    network: GovernanceNetwork,
    least: Mapping[str, int],
    in_groups: Mapping[str, int],
    state_at_most: int | None,
    note: str = "",
    seen: int | None = None,
) -> CompositionRule:
    """0 means that this party is not asked for here."""
    authorise(can_form(acting, network))
    rule, _ = CompositionRule.objects.get_or_create(
        network=network, defaults={"province": network.province}
    )
    if seen:
        versions.claim(rule, seen)
    rule.least, rule.in_groups = _checked(least), _checked(in_groups)
    rule.state_at_most, rule.note = state_at_most, note
    rule.save(update_fields=["least", "in_groups", "state_at_most", "note"])
    events.record(acting, "formation.composition.set", rule, {"network": str(network.pk)})
    return rule


def _checked(numbers: Mapping[str, int]) -> dict[str, int]:
    if not all(0 <= number <= MOST for number in numbers.values()):
        raise BadInput("composition_number")
    return {party: int(numbers.get(party, 0)) for party in PARTIES}
