"""The lives of a facilitation request and of an exchange of resources, as tables (R147, R065)."""

from __future__ import annotations

from typing import Any

from django.utils.translation import pgettext_lazy

from phakhi.core import flow
from phakhi.core.acting import Acting, Role
from phakhi.core.flow import Flow, Transition
from phakhi.core.permissions import same_province
from phakhi.networks.states import speaks_for


def is_office(acting: Acting, row: Any) -> bool:
    """Types in what came on paper; never decides for a partner without one."""
    return same_province(acting, row) and acting.has(*Role.REGISTRARS)


def is_asker(acting: Acting, row: Any) -> bool:
    return same_province(acting, row) and speaks_for(acting, row.asker)


def is_owner(acting: Acting, row: Any) -> bool:
    return same_province(acting, row) and speaks_for(acting, row.owner)


def asker_or_paper(acting: Acting, row: Any) -> bool:
    return is_asker(acting, row) or is_office(acting, row)


def owner_or_paper(acting: Acting, row: Any) -> bool:
    return is_owner(acting, row) or is_office(acting, row)


def is_governors_office(acting: Acting, row: Any) -> bool:
    return is_office(acting, row) or (same_province(acting, row) and acting.has(Role.GOVERNOR))


WAITING = ("asked", "received")
OPEN = (*WAITING, "needs_info", "answered", "escalated")

REQUEST_FLOW = flow.register(
    Flow(
        name="exchange.FacilitationRequest",
        states={
            "asked": pgettext_lazy("request", "Asked"),
            "received": pgettext_lazy("request", "Received by the office"),
            "needs_info": pgettext_lazy("request", "The office asks for more"),
            "answered": pgettext_lazy("request", "Answered"),
            "escalated": pgettext_lazy("request", "With the governor's office"),
            "closed": pgettext_lazy("request", "Closed"),
            "withdrawn": pgettext_lazy("request", "Withdrawn"),
        },
        start="asked",
        transitions=(
            Transition("asked", "receive", owner_or_paper, "received"),
            *(Transition(s, "answer", owner_or_paper, "answered") for s in (*WAITING, "escalated")),
            *(Transition(s, "forward", owner_or_paper, "asked") for s in WAITING),
            *(Transition(s, "ask_more", owner_or_paper, "needs_info") for s in WAITING),
            Transition("needs_info", "give_more", asker_or_paper, "received"),
            Transition("answered", "solved", asker_or_paper, "closed"),
            Transition("answered", "unsolved", asker_or_paper, "escalated"),
            Transition("escalated", "ask_again", is_governors_office, "asked"),
            Transition("escalated", "close", is_governors_office, "closed"),
            *(
                Transition(s, "withdraw", asker_or_paper, "withdrawn")
                for s in (*WAITING, "needs_info", "escalated")
            ),
        ),
    )
)


def is_giver(acting: Acting, row: Any) -> bool:
    return same_province(acting, row) and speaks_for(acting, row.giver)


def is_receiver(acting: Acting, row: Any) -> bool:
    return same_province(acting, row) and speaks_for(acting, row.receiver)


def giver_or_paper(acting: Acting, row: Any) -> bool:
    return is_giver(acting, row) or is_office(acting, row)


def receiver_or_paper(acting: Acting, row: Any) -> bool:
    return is_receiver(acting, row) or is_office(acting, row)


def either_side(acting: Acting, row: Any) -> bool:
    return is_giver(acting, row) or is_receiver(acting, row) or is_office(acting, row)


PROMISED = ("committed", "delivering", "delivered", "disputed")
SETTLED = ("done",)
# What the public may read of it, if both sides agreed.
SHOWN_EXCHANGES = (*PROMISED, *SETTLED)
DELIVERABLE = ("committed", "delivering", "disputed")
CONFIRMABLE = ("delivering", "delivered", "disputed")

EXCHANGE_FLOW = flow.register(
    Flow(
        name="exchange.ResourceExchange",
        states={
            "proposed": pgettext_lazy("exchange", "Proposed"),
            "committed": pgettext_lazy("exchange", "Promised"),
            "delivering": pgettext_lazy("exchange", "Handed over in part"),
            "delivered": pgettext_lazy("exchange", "Handed over, waiting for confirmation"),
            "disputed": pgettext_lazy("exchange", "Disputed"),
            "done": pgettext_lazy("exchange", "Confirmed"),
            "refused": pgettext_lazy("exchange", "Refused"),
            "cancelled": pgettext_lazy("exchange", "Called off"),
        },
        start="proposed",
        transitions=(
            Transition("proposed", "commit", giver_or_paper, "committed"),
            Transition("proposed", "refuse", either_side, "refused"),
            *(Transition(s, "deliver_part", giver_or_paper, "delivering") for s in DELIVERABLE),
            *(Transition(s, "deliver", giver_or_paper, "delivered") for s in DELIVERABLE),
            *(Transition(s, "confirm", receiver_or_paper, "done") for s in CONFIRMABLE),
            Transition("delivering", "dispute", receiver_or_paper, "disputed"),
            Transition("delivered", "dispute", receiver_or_paper, "disputed"),
            Transition("proposed", "cancel", either_side, "cancelled"),
            Transition("committed", "cancel", either_side, "cancelled"),
        ),
    )
)

ENTRY_FLOW = flow.register(
    Flow(
        name="exchange.StateResource",
        states={
            "draft": pgettext_lazy("catalogue", "Draft"),
            "open": pgettext_lazy("catalogue", "Open"),
            "closed": pgettext_lazy("catalogue", "Not open now"),
        },
        start="draft",
        transitions=(
            Transition("draft", "publish", owner_or_paper, "open"),
            Transition("open", "close", owner_or_paper, "closed"),
            Transition("closed", "publish", owner_or_paper, "open"),
        ),
    )
)


def decides(acting: Acting, use: Any) -> bool:
    """The partner whose resource it is, or the office that types in its letter."""
    return same_province(acting, use) and owner_or_paper(acting, use.entry)


GRANTED = ("granted", "reported")
USE_FLOW = flow.register(
    Flow(
        name="exchange.UseRequest",
        states={
            "asked": pgettext_lazy("application", "Waiting for a decision"),
            "granted": pgettext_lazy("application", "Granted"),
            "refused": pgettext_lazy("application", "Refused"),
            "appealed": pgettext_lazy("application", "Appealed"),
            "reported": pgettext_lazy("application", "Reported"),
            "withdrawn": pgettext_lazy("application", "Withdrawn"),
        },
        start="asked",
        transitions=(
            Transition("asked", "grant", decides, "granted"),
            Transition("asked", "refuse", decides, "refused"),
            Transition("refused", "appeal", asker_or_paper, "appealed"),
            Transition("appealed", "grant", decides, "granted"),
            Transition("appealed", "refuse", decides, "refused"),
            Transition("granted", "report", asker_or_paper, "reported"),
            Transition("asked", "withdraw", asker_or_paper, "withdrawn"),
            Transition("granted", "withdraw", asker_or_paper, "withdrawn"),
        ),
    )
)
