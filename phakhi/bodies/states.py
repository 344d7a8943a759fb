"""The life of a body."""

from __future__ import annotations

from django.utils.translation import pgettext_lazy

from phakhi.bodies.keeping import is_office
from phakhi.core import flow
from phakhi.core.flow import Flow, Transition

BODY_FLOW = flow.register(
    Flow(
        name="bodies.Body",
        states={
            "planned": pgettext_lazy("body", "Being prepared"),
            "active": pgettext_lazy("body", "At work"),
            "ended": pgettext_lazy("body", "Ended"),
        },
        start="planned",
        transitions=(
            Transition("planned", "establish", is_office, "active"),
            Transition("active", "end", is_office, "ended"),
            Transition("planned", "end", is_office, "ended"),
        ),
    )
)
