"""The lives of a nomination, an appointment order and a letter that asks for names."""

from __future__ import annotations

from typing import Any

from django.utils.translation import pgettext_lazy

from phakhi.bodies.keeping import is_office
from phakhi.core import flow
from phakhi.core.acting import Acting, Role
from phakhi.core.flow import Flow, Transition
from phakhi.core.permissions import same_province

LIVING = ("asked", "accepted", "cleared")
IN_FORCE = ("in_force", "amended")
ISSUED = ("signed", *IN_FORCE, "replaced", "revoked", "expired")


def is_nominee(acting: Acting, nomination: Any) -> bool:
    """The person itself, whoever holds the post, or who speaks for the party."""
    if not same_province(acting, nomination) or not acting.is_signed_in:
        return False
    if nomination.person_id:
        return bool(nomination.person_id in acting.own_parties)
    organisation = nomination.post.organisation_id if nomination.post_id else nomination.party_id
    return acting.represents(organisation)


def nominee_or_office(acting: Acting, nomination: Any) -> bool:
    return is_nominee(acting, nomination) or is_office(acting, nomination)


def proposer_or_office(acting: Acting, nomination: Any) -> bool:
    mine = acting.is_signed_in and nomination.proposed_by == acting.person_id
    return (mine and same_province(acting, nomination)) or is_office(acting, nomination)


def moves_orders(acting: Acting, order: Any) -> bool:
    """The governor who signs, or the office by which what was signed takes its course."""
    return same_province(acting, order) and acting.has(Role.GOVERNOR, *Role.REGISTRARS)


NOMINATION_FLOW = flow.register(
    Flow(
        name="appointments.Nomination",
        states={
            "asked": pgettext_lazy("nomination", "Waiting for the nominee"),
            "accepted": pgettext_lazy("nomination", "Nominee said yes"),
            "declined": pgettext_lazy("nomination", "Nominee said no"),
            "cleared": pgettext_lazy("nomination", "Checked, ready for an order"),
            "seated": pgettext_lazy("nomination", "Appointed"),
            "passed_over": pgettext_lazy("nomination", "Not put forward"),
            "withdrawn": pgettext_lazy("nomination", "Taken back"),
        },
        start="asked",
        transitions=(
            Transition("asked", "accept", nominee_or_office, "accepted"),
            Transition("asked", "remind", is_office, "asked"),
            Transition("asked", "decline", nominee_or_office, "declined"),
            Transition("accepted", "decline", nominee_or_office, "declined"),
            Transition("cleared", "decline", nominee_or_office, "declined"),
            Transition("accepted", "clear", is_office, "cleared"),
            Transition("asked", "pass_over", is_office, "passed_over"),
            Transition("accepted", "pass_over", is_office, "passed_over"),
            Transition("cleared", "pass_over", is_office, "passed_over"),
            Transition("asked", "withdraw", proposer_or_office, "withdrawn"),
            Transition("accepted", "withdraw", proposer_or_office, "withdrawn"),
            Transition("cleared", "withdraw", proposer_or_office, "withdrawn"),
            Transition("cleared", "seat", moves_orders, "seated"),
        ),
    )
)

ORDER_FLOW = flow.register(
    Flow(
        name="appointments.AppointmentOrder",
        states={
            "drafted": pgettext_lazy("order", "Being drafted"),
            "signed": pgettext_lazy("order", "Signed, waits for its day"),
            "in_force": pgettext_lazy("order", "In force"),
            "amended": pgettext_lazy("order", "In force as amended"),
            "replaced": pgettext_lazy("order", "Replaced"),
            "revoked": pgettext_lazy("order", "Revoked"),
            "expired": pgettext_lazy("order", "Expired"),
            "withdrawn": pgettext_lazy("order", "Given up"),
        },
        start="drafted",
        transitions=(
            Transition("drafted", "sign", moves_orders, "signed"),
            Transition("drafted", "withdraw", is_office, "withdrawn"),
            Transition("signed", "take_force", moves_orders, "in_force"),
            Transition("in_force", "amend", moves_orders, "amended"),
            Transition("amended", "amend", moves_orders, "amended"),
            *(
                Transition(from_, act, moves_orders, to)
                for from_ in ("signed", *IN_FORCE)
                for act, to in (("replace", "replaced"), ("revoke", "revoked"))
            ),
            Transition("in_force", "expire", moves_orders, "expired"),
            Transition("amended", "expire", moves_orders, "expired"),
        ),
    )
)


def answers_for_agency(acting: Acting, request: Any) -> bool:
    speaks = same_province(acting, request) and acting.represents(request.party_id)
    return speaks or is_office(acting, request)


NAMES_FLOW = flow.register(
    Flow(
        name="appointments.NamesRequest",
        states={
            "drafted": pgettext_lazy("names", "Letter being prepared"),
            "sent": pgettext_lazy("names", "Waiting for names"),
            "answered": pgettext_lazy("names", "Names have come"),
            "closed": pgettext_lazy("names", "Closed"),
        },
        start="drafted",
        transitions=(
            Transition("drafted", "send", moves_orders, "sent"),
            Transition("sent", "remind", is_office, "sent"),
            Transition("sent", "answer", answers_for_agency, "answered"),
            Transition("answered", "answer", is_office, "answered"),
            Transition("drafted", "close", is_office, "closed"),
            Transition("sent", "close", is_office, "closed"),
            Transition("answered", "close", is_office, "closed"),
        ),
    )
)
