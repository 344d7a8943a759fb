"""The lives of a network, a membership and a proposal, as tables (R001, R005, R009, R010)."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from phakhi.core import flow
from phakhi.core.acting import Acting, Role
from phakhi.core.flow import Flow, Transition
from phakhi.core.permissions import same_province
from phakhi.governance.hindrances import (
    can_dissolve_now,
    is_ready_to_act,
    is_ready_to_form,
    takes_members,
)
from phakhi.networks.states import speaks_for


def is_coordinator(acting: Acting, network: Any) -> bool:
    """The provincial office is the coordinating core, not the commander (R008)."""
    return same_province(acting, network) and acting.has(*Role.REGISTRARS)


def coordinates(acting: Acting, member: Any) -> bool:
    return is_coordinator(acting, member)


def is_the_partner(acting: Acting, member: Any) -> bool:
    return same_province(acting, member) and speaks_for(acting, member.actor)


def partner_or_paper(acting: Acting, member: Any) -> bool:
    """The partner itself, or the office that types in its signed paper."""
    return is_the_partner(acting, member) or is_coordinator(acting, member)


NETWORK_FLOW = flow.register(
    Flow(
        name="governance.GovernanceNetwork",
        states={
            "draft": pgettext_lazy("network", "Being prepared"),
            "formed": pgettext_lazy("network", "Formed"),
            "active": pgettext_lazy("network", "Active"),
            "transformed": pgettext_lazy("network", "Turned into a successor"),
            "dissolved": pgettext_lazy("network", "Dissolved"),
        },
        start="draft",
        transitions=(
            Transition("draft", "form", is_coordinator, "formed", is_ready_to_form),
            Transition("formed", "activate", is_coordinator, "active", is_ready_to_act),
            Transition("active", "renew", is_coordinator, "active"),
            Transition("active", "transform", is_coordinator, "transformed"),
            Transition("active", "dissolve", is_coordinator, "dissolved", can_dissolve_now),
            Transition("formed", "dissolve", is_coordinator, "dissolved", can_dissolve_now),
            Transition("draft", "dissolve", is_coordinator, "dissolved", can_dissolve_now),
        ),
    )
)

MEMBER_FLOW = flow.register(
    Flow(
        name="governance.NetworkMember",
        states={
            "nominated": _("Nominated"),
            "interested": _("Asked to join"),
            "invited": _("Invited"),
            "active": pgettext_lazy("member", "Member"),
            "declined": pgettext_lazy("member", "Declined"),
            "not_selected": _("Not selected"),
            "withdrawn": _("Withdrew"),
            "ended": pgettext_lazy("member", "Membership over"),
        },
        start="invited",
        transitions=(
            Transition("nominated", "invite", coordinates, "invited", takes_members),
            Transition("interested", "invite", coordinates, "invited", takes_members),
            Transition("nominated", "pass_over", coordinates, "not_selected"),
            Transition("interested", "pass_over", coordinates, "not_selected"),
            Transition("interested", "take_back", is_the_partner, "withdrawn"),
            Transition("invited", "remind", coordinates, "invited", takes_members),
            Transition("invited", "accept", partner_or_paper, "active", takes_members),
            Transition("invited", "decline", partner_or_paper, "declined"),
            Transition("invited", "recall", coordinates, "not_selected"),
            Transition("declined", "invite", coordinates, "invited", takes_members),
            Transition("not_selected", "invite", coordinates, "invited", takes_members),
            Transition("active", "withdraw", partner_or_paper, "withdrawn"),
            Transition("active", "end", coordinates, "ended"),
            Transition("withdrawn", "invite", coordinates, "invited", takes_members),
            Transition("ended", "invite", coordinates, "invited", takes_members),
        ),
    )
)


def proposes(acting: Acting, proposal: Any) -> bool:
    return is_coordinator(acting, proposal) or (
        acting.is_signed_in and proposal.proposed_by == acting.person_id
    )


PROPOSAL_FLOW = flow.register(
    Flow(
        name="governance.AssignmentProposal",
        states={
            "proposed": pgettext_lazy("proposal", "Waiting for the partner"),
            "accepted": pgettext_lazy("proposal", "Accepted"),
            "refused": pgettext_lazy("proposal", "Refused"),
            "withdrawn": pgettext_lazy("proposal", "Taken back"),
        },
        start="proposed",
        transitions=(
            Transition("proposed", "accept", is_the_partner, "accepted"),
            Transition("proposed", "refuse", is_the_partner, "refused"),
            Transition("proposed", "take_back", proposes, "withdrawn"),
        ),
    )
)
