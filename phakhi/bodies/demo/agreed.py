"""Which body of the agreed structure each of the demo's bodies came from."""

from __future__ import annotations

from uuid import UUID

from phakhi.formation.models import Structure
from phakhi.governance.models import GovernanceNetwork

KINDS = {
    "board_of_directors": "board",
    "steering_committee": "steering",
    "joint_scrutiny_committee": "scrutiny",
    "intergovernmental_management_team": "imt",
}


def agreed_ids(network: GovernanceNetwork) -> dict[str, UUID]:
    structure = Structure.objects.filter(network=network, state="agreed").first()
    if structure is None:
        return {}
    found: dict[str, UUID] = {}
    for row in structure.bodies.select_related("group"):
        theme = row.group.theme if row.group else ""
        key = f"spg_{theme}" if theme else KINDS.get(row.kind, "")
        if key:
            found.setdefault(key, row.pk)
    return found
