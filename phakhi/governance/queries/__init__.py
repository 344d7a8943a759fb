from __future__ import annotations

from phakhi.governance.queries.members import (
    Share,
    acceptance_rate,
    member_actor_ids,
    members_of,
    network_or_404,
    networks_of,
)

__all__ = [
    "Share",
    "acceptance_rate",
    "member_actor_ids",
    "members_of",
    "network_or_404",
    "networks_of",
]
