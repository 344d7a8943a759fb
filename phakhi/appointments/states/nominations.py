"""The life of a nomination."""

from __future__ import annotations

from django.utils.translation import pgettext_lazy

from phakhi.appointments.states.who import moves_orders, nominee_or_office, proposer_or_office
from phakhi.bodies.keeping import is_office
from phakhi.core import flow
from phakhi.core.flow import Flow, Transition

LIVING = ("asked", "accepted", "cleared")

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
