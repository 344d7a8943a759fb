"""The life of a change of terms: asked, then agreed or not (R009)."""

from __future__ import annotations

from typing import Any

from django.utils.translation import pgettext_lazy

from phakhi.core import flow
from phakhi.core.acting import Acting
from phakhi.core.flow import Flow, Transition
from phakhi.undertakings.states import keeps, owner_or_paper


def owns_change(acting: Acting, change: Any) -> bool:
    return owner_or_paper(acting, change.undertaking)


def keeps_change(acting: Acting, change: Any) -> bool:
    return keeps(acting, change.undertaking)


CHANGE_FLOW = flow.register(
    Flow(
        name="undertakings.DueChange",
        states={
            "asked": pgettext_lazy("change of terms", "Asked for"),
            "allowed": pgettext_lazy("change of terms", "Agreed"),
            "declined": pgettext_lazy("change of terms", "Not agreed"),
            "taken_back": pgettext_lazy("change of terms", "Taken back"),
        },
        start="asked",
        transitions=(
            Transition("asked", "allow", keeps_change, "allowed"),
            Transition("asked", "decline", keeps_change, "declined"),
            Transition("asked", "take_back", owns_change, "taken_back"),
        ),
    )
)
