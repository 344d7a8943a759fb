"""The life of a network and of a membership, as tables (R001, R005, R010)."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from phakhi.core import flow
from phakhi.core.acting import Acting, Role
from phakhi.core.flow import Flow, Transition
from phakhi.core.permissions import same_province
from phakhi.networks.states import speaks_for


def is_coordinator(acting: Acting, network: Any) -> bool:
    """The provincial office is the coordinating core, not the commander (R008)."""
    return same_province(acting, network) and acting.has(*Role.REGISTRARS)


def coordinates(acting: Acting, member: Any) -> bool:
    return is_coordinator(acting, member)


def is_the_partner(acting: Acting, member: Any) -> bool:
    return same_province(acting, member) and speaks_for(acting, member.actor)


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
            Transition("draft", "form", is_coordinator, "formed"),
            Transition("formed", "activate", is_coordinator, "active"),
            Transition("active", "renew", is_coordinator, "active"),
            Transition("active", "transform", is_coordinator, "transformed"),
            Transition("active", "dissolve", is_coordinator, "dissolved"),
            Transition("formed", "dissolve", is_coordinator, "dissolved"),
            Transition("draft", "dissolve", is_coordinator, "dissolved"),
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
            Transition("nominated", "invite", coordinates, "invited"),
            Transition("interested", "invite", coordinates, "invited"),
            Transition("nominated", "pass_over", coordinates, "not_selected"),
            Transition("interested", "pass_over", coordinates, "not_selected"),
            Transition("invited", "accept", is_the_partner, "active"),
            Transition("invited", "decline", is_the_partner, "declined"),
            Transition("declined", "invite", coordinates, "invited"),
            Transition("active", "withdraw", is_the_partner, "withdrawn"),
            Transition("active", "end", coordinates, "ended"),
            Transition("withdrawn", "invite", coordinates, "invited"),
        ),
    )
)
