"""The life of a letter that asks an agency for names."""

from __future__ import annotations

from django.utils.translation import pgettext_lazy

from phakhi.appointments.states.who import answers_for_agency, moves_orders
from phakhi.bodies.keeping import is_office
from phakhi.core import flow
from phakhi.core.flow import Flow, Transition

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
