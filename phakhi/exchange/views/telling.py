"""The life of a request, an exchange or an application as pictures and history."""

from __future__ import annotations

from typing import Any

from django.utils.translation import pgettext_lazy

from phakhi.core.http import Request
from phakhi.exchange.queries.shown import name_of

WORDS: dict[str, Any] = {
    "ask": pgettext_lazy("step", "Asked"),
    "receive": pgettext_lazy("step", "Received"),
    "answer": pgettext_lazy("step", "Answered"),
    "forward": pgettext_lazy("step", "Passed on"),
    "ask_more": pgettext_lazy("step", "Asked for more information"),
    "give_more": pgettext_lazy("step", "Gave more information"),
    "solved": pgettext_lazy("step", "Confirmed as solved"),
    "unsolved": pgettext_lazy("step", "Not solved: brought to the governor's office"),
    "ask_again": pgettext_lazy("step", "The governor's office asked again"),
    "close": pgettext_lazy("step", "Closed"),
    "withdraw": pgettext_lazy("step", "Withdrawn"),
    "propose": pgettext_lazy("step", "Proposed"),
    "commit": pgettext_lazy("step", "Promised"),
    "refuse": pgettext_lazy("step", "Refused"),
    "deliver_part": pgettext_lazy("step", "Handed over in part"),
    "deliver": pgettext_lazy("step", "Handed over"),
    "confirm": pgettext_lazy("step", "Confirmed"),
    "dispute": pgettext_lazy("step", "Disputed"),
    "cancel": pgettext_lazy("step", "Called off"),
    "grant": pgettext_lazy("step", "Granted"),
    "appeal": pgettext_lazy("step", "Appealed"),
    "report": pgettext_lazy("step", "Reported"),
}
REQUEST_PHASES = (
    (pgettext_lazy("phase", "Asked"), ("asked",)),
    (pgettext_lazy("phase", "Received"), ("received", "needs_info")),
    (pgettext_lazy("phase", "Answered"), ("answered", "escalated")),
    (pgettext_lazy("phase", "Solved or closed"), ("closed", "withdrawn")),
)
EXCHANGE_PHASES = (
    (pgettext_lazy("phase", "Proposed"), ("proposed", "refused", "cancelled")),
    (pgettext_lazy("phase", "Promised"), ("committed",)),
    (pgettext_lazy("phase", "Handed over"), ("delivering", "delivered", "disputed")),
    (pgettext_lazy("phase", "Confirmed"), ("done",)),
)
USE_PHASES = (
    (pgettext_lazy("phase", "Asked"), ("asked", "appealed", "withdrawn")),
    (pgettext_lazy("phase", "Decided"), ("granted", "refused")),
    (pgettext_lazy("phase", "Reported"), ("reported",)),
)
PHASES = {
    "facilitationrequest": REQUEST_PHASES,
    "resourceexchange": EXCHANGE_PHASES,
    "userequest": USE_PHASES,
}


def phases(thing: Any) -> list[dict[str, Any]]:
    rows = PHASES[thing._meta.model_name]
    now = next(number for number, (_label, states) in enumerate(rows) if thing.state in states)
    tense = {-1: "past", 0: "now", 1: "next"}
    return [
        {"label": label, "state": tense[(number > now) - (number < now)]}
        for number, (label, _states) in enumerate(rows)
    ]


def history(request: Request, steps: list[Any], *, notes: bool) -> list[dict[str, Any]]:
    """`notes`: the reader is of the answering side or the office."""
    return [
        {
            "at": step.on,
            "what": WORDS.get(step.act, step.act),
            "note": step.note,
            "inside": step.inside if notes else "",
            "speaker": step.speaker if notes else "",
            "via": step.get_via_display() if step.via != "signed" else "",
            "owner": name_of(request.acting, step.owner) if hasattr(step, "owner") else "",
        }
        for step in steps
    ]
