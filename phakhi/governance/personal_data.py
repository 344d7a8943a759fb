"""What this room's tables hold on persons, and what the audit hashes."""

from __future__ import annotations

from phakhi.accounts.datamap import declare, declare_harmless
from phakhi.core import audit
from phakhi.governance.models import (
    AssignmentProposal,
    Charter,
    CharterAdoption,
    CharterComment,
    ClosingReport,
    GovernanceNetwork,
    MemberStep,
    NetworkMember,
    NetworkStep,
)


def declare_governance() -> None:
    _networks()
    _members()
    _charters()


def _networks() -> None:
    declare_harmless(
        GovernanceNetwork,
        *("public_code", "name_th", "name_en", "main_purpose", "other_purposes", "level"),
        *("area_code", "area_codes", "special_domains"),
    )
    declare(GovernanceNetwork, {"shared_goal": "text", "ends_when": "text", "details": "text"})
    declare(ClosingReport, {"reached": "text", "handed_over": "text", "lessons": "text"})
    declare(ClosingReport, {"left_open": "text", "written_by": "person"})
    _step(NetworkStep)


def _members() -> None:
    declare(NetworkMember, {"reason": "text", "purpose_note": "text", "handed_over": "text"})
    declare(NetworkMember, {"invited_by": "person", "answered_by": "person"})
    declare(NetworkMember, {"speaker": "name", "speaker_post": "text"})
    declare_harmless(NetworkMember, "consent_version")
    _step(MemberStep)
    declare(AssignmentProposal, {"what": "text", "reason": "text"})
    declare(AssignmentProposal, {"proposed_by": "person", "answered_by": "person"})
    declare_harmless(AssignmentProposal, "source_type", "source_id")


def _charters() -> None:
    declare(Charter, {"text": "text", "note": "text", "proposed_by": "person"})
    declare(CharterAdoption, {"reason": "text", "answered_by": "person"})
    declare(CharterComment, {"text": "text", "by_person": "person"})


def _step(model: type[MemberStep] | type[NetworkStep]) -> None:
    declare(model, {"by_person": "person", "reason": "text"})
    declare_harmless(model, "act", "from_state", "to_state", "by_post")


def audit_governance() -> None:
    audit.register(GovernanceNetwork)
    audit.register(NetworkMember, personal=("reason", "purpose_note", "handed_over", "speaker"))
    audit.register(MemberStep, personal=("reason",))
    audit.register(NetworkStep, personal=("reason",))
    audit.register(AssignmentProposal, personal=("reason",))
    audit.register(Charter)
    audit.register(CharterAdoption, personal=("reason",))
    audit.register(CharterComment, personal=("text",))
    audit.register(ClosingReport)
