"""Who may see and change networks and memberships (each view predicate ⇔ its `visible_to`)."""

from __future__ import annotations

from phakhi.core.acting import Acting, Role
from phakhi.core.permissions import same_province, views
from phakhi.governance.charter_states import SHOWN_CHARTERS
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
from phakhi.governance.models.members import SHOWN_MEMBERS
from phakhi.governance.states import is_coordinator, is_the_partner
from phakhi.networks.permissions import can_view_actor


@views(GovernanceNetwork)
def can_view_network(acting: Acting, network: GovernanceNetwork) -> bool:
    if not same_province(acting, network):
        return False
    return acting.is_staff or network.state != "draft" or is_asked(acting, network)


def is_asked(acting: Acting, network: GovernanceNetwork) -> bool:
    """Somebody speaks for a partner that was nominated, invited or is a member."""
    mine = acting.own_parties
    return bool(mine) and network.members.filter(actor__party__in=mine).exists()


def is_member(acting: Acting, network: GovernanceNetwork) -> bool:
    """Speaks for an active member."""
    mine = acting.own_parties
    members = network.members.filter(state="active", actor__party__in=mine)
    return same_province(acting, network) and bool(mine) and members.exists()


@views(NetworkMember)
def can_view_member(acting: Acting, member: NetworkMember) -> bool:
    if not same_province(acting, member):
        return False
    if acting.is_staff or is_the_partner(acting, member):
        return True
    is_open = member.state in SHOWN_MEMBERS and can_view_network(acting, member.network)
    return is_open and can_view_actor(acting, member.actor)


def sees_reasons(acting: Acting, member: NetworkMember) -> bool:
    return same_province(acting, member) and (acting.is_staff or is_the_partner(acting, member))


@views(MemberStep)
def can_view_member_step(acting: Acting, step: MemberStep) -> bool:
    return same_province(acting, step) and sees_reasons(acting, step.member)


@views(NetworkStep)
def can_view_network_step(acting: Acting, step: NetworkStep) -> bool:
    return same_province(acting, step) and acting.is_staff


@views(AssignmentProposal)
def can_view_proposal(acting: Acting, proposal: AssignmentProposal) -> bool:
    if not same_province(acting, proposal):
        return False
    return acting.is_staff or is_the_partner(acting, proposal)


@views(Charter)
def can_view_charter(acting: Acting, charter: Charter) -> bool:
    if not same_province(acting, charter):
        return False
    if acting.is_staff or is_member(acting, charter.network):
        return True
    return charter.state in SHOWN_CHARTERS and can_view_network(acting, charter.network)


@views(CharterAdoption)
@views(CharterComment)
def can_view_of_charter(acting: Acting, row: CharterAdoption | CharterComment) -> bool:
    if not same_province(acting, row):
        return False
    return acting.is_staff or is_member(acting, row.charter.network)


@views(ClosingReport)
def can_view_closing(acting: Acting, report: ClosingReport) -> bool:
    if not same_province(acting, report):
        return False
    is_out = report.published_on is not None and can_view_network(acting, report.network)
    return acting.is_staff or is_out


@views(Decision)
def can_view_decision(acting: Acting, decision: Decision) -> bool:
    if not same_province(acting, decision):
        return False
    if acting.is_staff or is_member(acting, decision.network):
        return True
    return decision.is_public and can_view_network(acting, decision.network)


@views(FollowUp)
def can_view_follow_up(acting: Acting, row: FollowUp) -> bool:
    return same_province(acting, row) and can_view_decision(acting, row.decision)


@views(Referral)
def can_view_referral(acting: Acting, referral: Referral) -> bool:
    if not same_province(acting, referral):
        return False
    ends = (referral.source, referral.target)
    if acting.is_staff or any(is_member(acting, network) for network in ends):
        return True
    return referral.is_public and all(can_view_network(acting, network) for network in ends)


@views(OpenCall)
def can_view_call(acting: Acting, call: OpenCall) -> bool:
    if not same_province(acting, call):
        return False
    is_out = call.state != "draft" and can_view_network(acting, call.network)
    return acting.is_staff or is_out


@views(Criterion)
def can_view_criterion(acting: Acting, criterion: Criterion) -> bool:
    return same_province(acting, criterion) and can_view_call(acting, criterion.call)


@views(Assessor)
def can_view_assessor(acting: Acting, assessor: Assessor) -> bool:
    return same_province(acting, assessor) and acting.is_staff


@views(Application)
def can_view_application(acting: Acting, application: Application) -> bool:
    if not same_province(acting, application):
        return False
    return acting.is_staff or is_the_partner(acting, application)


@views(Score)
def can_view_score(acting: Acting, score: Score) -> bool:
    """R027: nobody scores with an eye on what the others gave."""
    if not same_province(acting, score) or not acting.is_staff:
        return False
    is_own = acting.is_signed_in and score.assessor.person_id == acting.person_id
    waits = Assessor.objects.filter(call=score.assessor.call_id, finished_at=None).exists()
    return is_own or not waits


def can_coordinate(acting: Acting, network: GovernanceNetwork) -> bool:
    return is_coordinator(acting, network)


def can_create_network(acting: Acting) -> bool:
    return acting.has(*Role.REGISTRARS)


def can_propose_to(acting: Acting, network: GovernanceNetwork) -> bool:
    """The coordinator, or one member to another: nobody outside gives the network work."""
    return can_coordinate(acting, network) or is_member(acting, network)
