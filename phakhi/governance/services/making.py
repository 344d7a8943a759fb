"""A network is begun as a draft and its particulars kept (R001, R007, R011)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import transaction

from phakhi.core import events, versions
from phakhi.core.acting import Acting
from phakhi.core.errors import BadInput, WrongState
from phakhi.core.permissions import authorise
from phakhi.core.presets import AREA_LEVELS, PURPOSES
from phakhi.governance.codes import new_code
from phakhi.governance.models import GovernanceNetwork
from phakhi.governance.permissions import can_coordinate, can_create_network

FIELDS = frozenset(
    {
        "name_th", "name_en", "main_purpose", "other_purposes", "level", "area_code",
        "area_codes", "is_special_area", "special_domains", "parent", "coordinator",
        "shared_goal", "ends_when", "term_ends_on", "details", "idle_after_days",
        "members_needed", "needs_charter",
    }
)  # fmt: skip


@transaction.atomic
def create_network(
    *, acting: Acting, values: Mapping[str, Any], public_code: str = "", is_demo: bool = False
) -> GovernanceNetwork:
    """`public_code` is given only by the demo, so that its addresses can be written down."""
    authorise(can_create_network(acting))
    network = GovernanceNetwork(province=acting.province, is_demo=is_demo)
    network.public_code = public_code or new_code(acting.province)
    _fill(network, values)
    network.save(force_insert=True)
    events.record(acting, "governance.network.created", network)
    return network


@transaction.atomic
def update_network(
    *, acting: Acting, network: GovernanceNetwork, seen: int, values: Mapping[str, Any]
) -> GovernanceNetwork:
    authorise(can_coordinate(acting, network))
    if network.state in ("transformed", "dissolved"):
        raise WrongState("network_over")
    versions.claim(network, seen)
    _fill(network, values)
    network.save()
    events.record(acting, "governance.network.updated", network, {"fields": sorted(values)})
    return network


def _fill(network: GovernanceNetwork, values: Mapping[str, Any]) -> None:
    for name in values.keys() & FIELDS:
        setattr(network, name, values[name])
    if network.main_purpose not in PURPOSES or network.level not in AREA_LEVELS:
        raise BadInput(field="main_purpose")
    if unknown := set(network.other_purposes) - PURPOSES.keys():
        raise BadInput(field="other_purposes", unknown=sorted(unknown))
    network.other_purposes = [p for p in network.other_purposes if p != network.main_purpose]
    _refuse_circle(network)


def _refuse_circle(network: GovernanceNetwork) -> None:
    """A network below itself would have no top to raise anything to."""
    above = network.parent
    while above is not None:
        if above.pk == network.pk:
            raise BadInput("network_circle")
        above = above.parent
