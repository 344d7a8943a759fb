"""The lives of a forum and of a question to an advisory board."""

from __future__ import annotations

from typing import Any

from django.utils.translation import pgettext_lazy

from phakhi.bodies.keeping import is_office, keeps_body
from phakhi.core import flow
from phakhi.core.acting import Acting
from phakhi.core.flow import Flow, Transition
from phakhi.networks.states import speaks_for


def convenes(acting: Acting, dialogue: Any) -> bool:
    """The office, or whoever speaks for the party that calls the forum together."""
    if is_office(acting, dialogue):
        return True
    return speaks_for(acting, dialogue.convenor)


def is_asked_board(acting: Acting, consultation: Any) -> bool:
    return keeps_body(acting, consultation.body)


def asks(acting: Acting, consultation: Any) -> bool:
    """The agency that asked, or the office for it from paper."""
    if is_office(acting, consultation):
        return True
    return speaks_for(acting, consultation.agency)


DIALOGUE_FLOW = flow.register(
    Flow(
        name="dialogues.Dialogue",
        states={
            "planned": pgettext_lazy("forum", "Being prepared"),
            "announced": pgettext_lazy("forum", "Announced"),
            "held": pgettext_lazy("forum", "Held"),
            "cancelled": pgettext_lazy("forum", "Cancelled"),
        },
        start="planned",
        transitions=(
            Transition("planned", "announce", convenes, "announced"),
            Transition("announced", "hold", convenes, "held"),
            Transition("planned", "cancel", convenes, "cancelled"),
            Transition("announced", "cancel", convenes, "cancelled"),
        ),
    )
)

CONSULTATION_FLOW = flow.register(
    Flow(
        name="dialogues.Consultation",
        states={
            "asked": pgettext_lazy("consultation", "Waits for the board's opinion"),
            "opined": pgettext_lazy("consultation", "Waits for the agency's reply"),
            "replied": pgettext_lazy("consultation", "Replied"),
            "withdrawn": pgettext_lazy("consultation", "Withdrawn"),
        },
        start="asked",
        transitions=(
            Transition("asked", "opine", is_asked_board, "opined"),
            Transition("opined", "reply", asks, "replied"),
            Transition("asked", "withdraw", asks, "withdrawn"),
        ),
    )
)
