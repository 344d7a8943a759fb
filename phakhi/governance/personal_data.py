"""What this room's tables hold on persons, and what the audit hashes."""

from __future__ import annotations

from phakhi.accounts.datamap import declare, declare_harmless
from phakhi.core import audit
from phakhi.governance.models import (
    Application,
    Assessor,
    AssignmentProposal,
    Charter,
    CharterAdoption,
    CharterComment,
    ClosingReport,
    Criterion,
    Decision,
    FollowUp,
    GovernanceNetwork,
    MemberStep,
    NetworkMember,
    NetworkStep,
    OpenCall,
    Referral,
    Score,
)


def declare_governance() -> None:
    _networks()
    _members()
    _charters()
    _work()
    _calls()


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


def _work() -> None:
    declare(Decision, {"text": "text", "basis": "text", "outcome": "text"})
    declare(Decision, {"body_name": "text", "recorded_by": "person"})
    declare(FollowUp, {"text": "text", "by_person": "person"})
    declare(Referral, {"text": "text", "answer": "text", "raised_by": "person"})


def _calls() -> None:
    declare(OpenCall, {"text": "text", "record": "text"})
    declare_harmless(OpenCall, "title")
    declare_harmless(Criterion, "label")
    declare(Assessor, {"person": "person"})
    declare(Application, {"motivation": "text", "conflict": "text", "reason": "text"})
    declare(Application, {"applied_by": "person"})


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
    for model in (Decision, FollowUp, Referral, OpenCall, Criterion, Assessor, Score):
        audit.register(model)
    audit.register(Application, personal=("motivation", "conflict", "reason"))
