"""Decisions, matters handed up or down, open calls: their lives as tables (R002, R011, R027)."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from phakhi.core import flow
from phakhi.core.acting import Acting, Role
from phakhi.core.flow import Flow, Transition
from phakhi.core.permissions import same_province
from phakhi.networks.states import speaks_for


def is_registrar(acting: Acting, row: Any) -> bool:
    return same_province(acting, row) and acting.has(*Role.REGISTRARS)


def follows_up(acting: Acting, decision: Any) -> bool:
    """The office, or the member that accepted to carry it out."""
    owns = decision.owner is not None and speaks_for(acting, decision.owner)
    return is_registrar(acting, decision) or (same_province(acting, decision) and owns)


def answers_for_target(acting: Acting, referral: Any) -> bool:
    """The office, or whoever speaks for a member of the network that was asked."""
    mine = acting.own_parties
    members = referral.target.members.filter(state="active", actor__party__in=mine)
    is_inside = same_province(acting, referral) and bool(mine) and members.exists()
    return is_registrar(acting, referral) or is_inside


def is_applicant(acting: Acting, application: Any) -> bool:
    return same_province(acting, application) and speaks_for(acting, application.actor)


DECISION_FLOW = flow.register(
    Flow(
        name="governance.Decision",
        states={
            "open": pgettext_lazy("decision", "To be carried out"),
            "done": pgettext_lazy("decision", "Carried out"),
            "dropped": pgettext_lazy("decision", "Given up"),
        },
        start="open",
        transitions=(
            Transition("open", "finish", follows_up, "done"),
            Transition("open", "drop", is_registrar, "dropped"),
            Transition("done", "reopen", is_registrar, "open"),
            Transition("dropped", "reopen", is_registrar, "open"),
        ),
    )
)

REFERRAL_FLOW = flow.register(
    Flow(
        name="governance.Referral",
        states={
            "sent": pgettext_lazy("referral", "Waiting for an answer"),
            "taken_up": pgettext_lazy("referral", "Taken up"),
            "answered": pgettext_lazy("referral", "Answered"),
            "returned": pgettext_lazy("referral", "Sent back with a reason"),
        },
        start="sent",
        transitions=(
            Transition("sent", "take_up", answers_for_target, "taken_up"),
            Transition("sent", "answer", answers_for_target, "answered"),
            Transition("taken_up", "answer", answers_for_target, "answered"),
            Transition("sent", "return", answers_for_target, "returned"),
            Transition("taken_up", "return", answers_for_target, "returned"),
        ),
    )
)

CALL_FLOW = flow.register(
    Flow(
        name="governance.OpenCall",
        states={
            "draft": pgettext_lazy("call", "Being written"),
            "open": pgettext_lazy("call", "Open for applications"),
            "assessing": pgettext_lazy("call", "Being assessed"),
            "decided": pgettext_lazy("call", "Decided"),
            "cancelled": pgettext_lazy("call", "Cancelled"),
        },
        start="draft",
        transitions=(
            Transition("draft", "open", is_registrar, "open"),
            Transition("draft", "cancel", is_registrar, "cancelled"),
            Transition("open", "assess", is_registrar, "assessing"),
            Transition("open", "cancel", is_registrar, "cancelled"),
            Transition("assessing", "decide", is_registrar, "decided"),
            Transition("assessing", "cancel", is_registrar, "cancelled"),
        ),
    )
)

APPLICATION_FLOW = flow.register(
    Flow(
        name="governance.Application",
        states={
            "submitted": pgettext_lazy("application", "Received"),
            "selected": pgettext_lazy("application", "Selected"),
            "not_selected": pgettext_lazy("application", "Not selected"),
            "withdrawn": _("Taken back"),
        },
        start="submitted",
        transitions=(
            Transition("submitted", "select", is_registrar, "selected"),
            Transition("submitted", "pass_over", is_registrar, "not_selected"),
            Transition("submitted", "withdraw", is_applicant, "withdrawn"),
        ),
    )
)
