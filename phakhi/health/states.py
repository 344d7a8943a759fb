"""The life of what should be done about a weakness (R009, R144)."""

from __future__ import annotations

from typing import Any

from django.utils.translation import pgettext_lazy

from phakhi.core import flow
from phakhi.core.acting import Acting
from phakhi.core.flow import Flow, Transition
from phakhi.governance.states import is_coordinator

OPEN_IMPROVEMENTS = ("found", "proposed", "taken")


def coordinates(acting: Acting, improvement: Any) -> bool:
    return is_coordinator(acting, improvement)


def anybody(_acting: Acting, _improvement: Any) -> bool:
    """The partner's answer and the next reading move it: both were authorised where they began."""
    return True


IMPROVEMENT_FLOW = flow.register(
    Flow(
        name="health.Improvement",
        states={
            "found": pgettext_lazy("improvement", "Nobody asked yet"),
            "proposed": pgettext_lazy("improvement", "Waiting for the partner's answer"),
            "taken": pgettext_lazy("improvement", "Taken on"),
            "done": pgettext_lazy("improvement", "Done"),
            "dismissed": pgettext_lazy("improvement", "Not pursued"),
            "lapsed": pgettext_lazy("improvement", "No longer needed"),
        },
        start="found",
        transitions=(
            Transition("found", "propose", coordinates, "proposed"),
            Transition("proposed", "accepted", anybody, "taken"),
            Transition("proposed", "refused", anybody, "found"),
            Transition("found", "finish", coordinates, "done"),
            Transition("proposed", "finish", coordinates, "done"),
            Transition("taken", "finish", coordinates, "done"),
            Transition("found", "dismiss", coordinates, "dismissed"),
            Transition("dismissed", "reopen", coordinates, "found"),
            Transition("found", "lapse", anybody, "lapsed"),
        ),
    )
)
