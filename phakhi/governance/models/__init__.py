from __future__ import annotations

from phakhi.governance.models.members import NetworkMember
from phakhi.governance.models.networks import GovernanceNetwork, sees_network

__all__ = ["GovernanceNetwork", "NetworkMember", "sees_network"]
