"""The role matrix: activities down, the six parties across, partners in the cells (R041)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from phakhi.core.acting import Acting
from phakhi.core.presets import PARTIES
from phakhi.formation.defaults import PARTY_OF_DEFAULT
from phakhi.formation.models import NetworkActivity, RoleCell
from phakhi.formation.vocabulary import PARTS
from phakhi.governance.models import AssignmentProposal, GovernanceNetwork
from phakhi.governance.queries import Share


@dataclass(frozen=True, slots=True)
class ActivityRow:
    """`cells` per party; `offered` is the party that S2 has in mind for it."""

    activity: NetworkActivity
    cells: list[tuple[str, list[RoleCell]]]
    offered: str
    is_led: bool

    @property
    def waiting(self) -> int:
        rows = (cell for _party, cells in self.cells for cell in cells)
        return sum(cell.answer == "proposed" for cell in rows)


def rows_of(acting: Acting, network: GovernanceNetwork) -> list[ActivityRow]:
    activities = NetworkActivity.objects.visible_to(acting).filter(network=network)
    by: dict[Any, list[RoleCell]] = defaultdict(list)
    for cell in cells_seen(acting, network):
        by[cell.activity_id].append(cell)
    led = set(_led(network))
    return [
        ActivityRow(row, _by_party(by[row.pk]), _offered(row), row.pk in led)
        for row in activities.select_related("group")
    ]


def cells_seen(acting: Acting, network: GovernanceNetwork) -> list[RoleCell]:
    """Whoever leads first."""
    seen = RoleCell.objects.visible_to(acting).filter(activity__network=network)
    rows = seen.standing().select_related(
        "actor__party", "actor__province", "proposal", "activity__group"
    )
    return sorted(rows, key=lambda cell: PARTS.codes.index(cell.part))


def _led(network: GovernanceNetwork) -> Iterable[Any]:
    cells = RoleCell.objects.filter(activity__network=network, part="leads")
    return cells.accepted().values_list("activity", flat=True)


def _by_party(cells: list[RoleCell]) -> list[tuple[str, list[RoleCell]]]:
    """A partner stands under the first of its parties."""
    return [
        (party, [cell for cell in cells if next(iter(cell.actor.six_parties), "") == party])
        for party in PARTIES
    ]


def _offered(activity: NetworkActivity) -> str:
    offered = PARTY_OF_DEFAULT.get(activity.default_key)
    return offered.party if offered else ""


def roles_share(network: GovernanceNetwork) -> Share:
    """R009: how many of the proposed roles were accepted; refusals of earlier asks count, too."""
    asked = network.proposals.filter(source_type=RoleCell._meta.label_lower)
    states = list(asked.values_list("state", flat=True))
    yes, no = states.count("accepted"), states.count("refused")
    return Share(yes, yes + no, states.count("proposed"))


def refusals(acting: Acting, network: GovernanceNetwork) -> Iterable[Any]:
    """With the reasons, for staff and for the partner itself."""
    seen = AssignmentProposal.objects.visible_to(acting).filter(network=network, state="refused")
    mine = seen.filter(source_type__startswith="formation.")
    return mine.select_related("actor__party", "actor__province").order_by("-state_since")[:30]
