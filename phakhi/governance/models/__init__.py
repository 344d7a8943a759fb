from __future__ import annotations

from phakhi.governance.models.charters import Charter, CharterAdoption, CharterComment
from phakhi.governance.models.closing import ClosingReport
from phakhi.governance.models.members import NetworkMember, Via
from phakhi.governance.models.networks import GovernanceNetwork, sees_network
from phakhi.governance.models.proposals import AssignmentProposal
from phakhi.governance.models.steps import MemberStep, NetworkStep

__all__ = [
    "AssignmentProposal",
    "Charter",
    "CharterAdoption",
    "CharterComment",
    "ClosingReport",
    "GovernanceNetwork",
    "MemberStep",
    "NetworkMember",
    "NetworkStep",
    "Via",
    "sees_network",
]
