"""The lives of a meeting and of its minutes."""

from __future__ import annotations

from typing import Any

from django.utils.translation import pgettext_lazy

from phakhi.bodies.keeping import keeps_body
from phakhi.core import flow
from phakhi.core.acting import Acting
from phakhi.core.flow import Flow, Transition


def keeps(acting: Acting, meeting: Any) -> bool:
    return keeps_body(acting, meeting.body)


def keeps_minutes(acting: Acting, minutes: Any) -> bool:
    return keeps_body(acting, minutes.meeting.body)


MEETING_FLOW = flow.register(
    Flow(
        name="meetings.Meeting",
        states={
            "planned": pgettext_lazy("meeting", "Planned"),
            "called": pgettext_lazy("meeting", "Called"),
            "open": pgettext_lazy("meeting", "In session"),
            "closed": pgettext_lazy("meeting", "Held"),
            "lapsed": pgettext_lazy("meeting", "Lapsed for want of a quorum"),
            "cancelled": pgettext_lazy("meeting", "Cancelled"),
        },
        start="planned",
        transitions=(
            Transition("planned", "call", keeps, "called"),
            Transition("planned", "cancel", keeps, "cancelled"),
            Transition("called", "call_anew", keeps, "called"),
            Transition("called", "open", keeps, "open"),
            Transition("called", "lapse", keeps, "lapsed"),
            Transition("called", "cancel", keeps, "cancelled"),
            Transition("open", "lapse", keeps, "lapsed"),
            Transition("open", "close", keeps, "closed"),
        ),
    )
)

MINUTES_FLOW = flow.register(
    Flow(
        name="meetings.Minutes",
        states={
            "draft": pgettext_lazy("minutes", "Draft"),
            "checked": pgettext_lazy("minutes", "Checked"),
            "circulating": pgettext_lazy("minutes", "With the members"),
            "approved": pgettext_lazy("minutes", "Approved"),
        },
        start="draft",
        transitions=(
            Transition("draft", "check", keeps_minutes, "checked"),
            Transition("checked", "reopen", keeps_minutes, "draft"),
            Transition("checked", "circulate", keeps_minutes, "circulating"),
            Transition("circulating", "reopen", keeps_minutes, "draft"),
            Transition("checked", "approve", keeps_minutes, "approved"),
            Transition("circulating", "approve", keeps_minutes, "approved"),
        ),
    )
)
