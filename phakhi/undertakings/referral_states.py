"""The life of a matter that one body asks another (R053)."""

from __future__ import annotations

from typing import Any

from django.utils.translation import pgettext_lazy

from phakhi.bodies.keeping import chairs, keeps_body
from phakhi.core import flow
from phakhi.core.acting import Acting
from phakhi.core.flow import Flow, Transition


def sends(acting: Acting, referral: Any) -> bool:
    return keeps_body(acting, referral.source)


def replies(acting: Acting, referral: Any) -> bool:
    return keeps_body(acting, referral.target) or chairs(acting, referral.target)


REFERRAL_FLOW = flow.register(
    Flow(
        name="undertakings.BodyReferral",
        states={
            "sent": pgettext_lazy("body referral", "Waiting for a reply"),
            "taken_up": pgettext_lazy("body referral", "Taken up"),
            "replied": pgettext_lazy("body referral", "Replied"),
            "refused": pgettext_lazy("body referral", "Sent back with a reason"),
            "noted": pgettext_lazy("body referral", "Heard by the body that asked"),
            "withdrawn": pgettext_lazy("body referral", "Taken back"),
        },
        start="sent",
        transitions=(
            Transition("sent", "take_up", replies, "taken_up"),
            Transition("sent", "reply", replies, "replied"),
            Transition("taken_up", "reply", replies, "replied"),
            Transition("sent", "refuse", replies, "refused"),
            Transition("taken_up", "refuse", replies, "refused"),
            Transition("sent", "withdraw", sends, "withdrawn"),
            Transition("taken_up", "withdraw", sends, "withdrawn"),
            Transition("replied", "note", sends, "noted"),
            Transition("refused", "note", sends, "noted"),
        ),
    )
)
