"""The lives of an undertaking, a change of its terms, a referral and an instruction (R009)."""

from __future__ import annotations

from typing import Any

from django.utils.translation import pgettext_lazy

from phakhi.bodies.keeping import keeps_body
from phakhi.core import flow
from phakhi.core.acting import Acting
from phakhi.core.flow import Flow, Transition
from phakhi.undertakings.reach import answers_for


def keeps(acting: Acting, row: Any) -> bool:
    """The secretary of the body, or the office."""
    return keeps_body(acting, row.body)


def is_owner(acting: Acting, row: Any) -> bool:
    return answers_for(acting, row, row.owner)


def owner_or_paper(acting: Acting, row: Any) -> bool:
    """The owner itself, or the secretary who types in what it signed on paper."""
    return is_owner(acting, row) or keeps(acting, row)


def did_not_report(acting: Acting, row: Any) -> bool:
    """Neither by hand nor as the owner's voice, which a link does not name."""
    is_another = row.done_by is None or row.done_by != acting.person_id
    return is_another and not is_owner(acting, row)


def confirms(acting: Acting, row: Any) -> bool:
    """Whoever reported it done does not confirm it."""
    return did_not_report(acting, row) and keeps(acting, row)


UNDERTAKING_FLOW = flow.register(
    Flow(
        name="undertakings.Undertaking",
        states={
            "open": pgettext_lazy("undertaking", "Without an owner"),
            "proposed": pgettext_lazy("undertaking", "Waiting for the owner's answer"),
            "accepted": pgettext_lazy("undertaking", "Taken on"),
            "working": pgettext_lazy("undertaking", "Under way"),
            "done": pgettext_lazy("undertaking", "Reported as done"),
            "confirmed": pgettext_lazy("undertaking", "Carried out"),
            "refused": pgettext_lazy("undertaking", "Not taken on"),
            "withdrawn": pgettext_lazy("undertaking", "Withdrawn"),
        },
        start="open",
        transitions=(
            Transition("open", "propose", keeps, "proposed"),
            Transition("proposed", "accept", owner_or_paper, "accepted"),
            Transition("proposed", "agree", keeps, "accepted"),
            Transition("proposed", "refuse", owner_or_paper, "refused"),
            Transition("accepted", "begin", owner_or_paper, "working"),
            Transition("accepted", "report", owner_or_paper, "done"),
            Transition("working", "report", owner_or_paper, "done"),
            Transition("accepted", "hand_back", owner_or_paper, "refused"),
            Transition("working", "hand_back", owner_or_paper, "refused"),
            Transition("done", "confirm", confirms, "confirmed"),
            Transition("done", "send_back", keeps, "working"),
            Transition("open", "withdraw", keeps, "withdrawn"),
            Transition("proposed", "withdraw", keeps, "withdrawn"),
            Transition("accepted", "withdraw", keeps, "withdrawn"),
            Transition("working", "withdraw", keeps, "withdrawn"),
        ),
    )
)
