from __future__ import annotations

from phakhi.governance.models.calls import (
    Application,
    Assessor,
    Criterion,
    OpenCall,
    Score,
)
from phakhi.governance.models.charters import Charter, CharterAdoption, CharterComment
from phakhi.governance.models.closing import ClosingReport
from phakhi.governance.models.decisions import Decision, FollowUp
from phakhi.governance.models.members import NetworkMember, Via
from phakhi.governance.models.networks import GovernanceNetwork, sees_network
from phakhi.governance.models.proposals import AssignmentProposal
from phakhi.governance.models.referrals import Referral
from phakhi.governance.models.steps import MemberStep, NetworkStep

__all__ = [
    "Application",
    "Assessor",
    "AssignmentProposal",
    "Charter",
    "CharterAdoption",
    "CharterComment",
    "ClosingReport",
    "Criterion",
    "Decision",
    "FollowUp",
    "GovernanceNetwork",
    "MemberStep",
    "NetworkMember",
    "NetworkStep",
    "OpenCall",
    "Referral",
    "Score",
    "Via",
    "sees_network",
]
