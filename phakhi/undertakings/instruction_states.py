"""The life of ข้อสั่งการ: given, acknowledged (รับทราบ), reported, closed."""

from __future__ import annotations

from typing import Any

from django.utils.translation import pgettext_lazy

from phakhi.bodies.keeping import is_office
from phakhi.core import flow
from phakhi.core.acting import Acting, Role
from phakhi.core.flow import Flow, Transition
from phakhi.core.permissions import same_province
from phakhi.undertakings.reach import answers_for


def is_governor(acting: Acting, row: Any) -> bool:
    return same_province(acting, row) and acting.has(Role.GOVERNOR)


def commands(acting: Acting, row: Any) -> bool:
    """The governor; the office writes, sends and closes in the governor's name."""
    return is_governor(acting, row) or is_office(acting, row)


def is_unit(acting: Acting, row: Any) -> bool:
    return answers_for(acting, row, row.unit)


def unit_or_paper(acting: Acting, row: Any) -> bool:
    return is_unit(acting, row) or is_office(acting, row)


INSTRUCTION_FLOW = flow.register(
    Flow(
        name="undertakings.Instruction",
        states={
            "draft": pgettext_lazy("instruction", "Being written"),
            "given": pgettext_lazy("instruction", "Given, not acknowledged yet"),
            "acknowledged": pgettext_lazy("instruction", "Acknowledged"),
            "reported": pgettext_lazy("instruction", "Reported"),
            "closed": pgettext_lazy("instruction", "Closed"),
            "withdrawn": pgettext_lazy("instruction", "Withdrawn"),
        },
        start="draft",
        transitions=(
            Transition("draft", "give", commands, "given"),
            Transition("draft", "withdraw", commands, "withdrawn"),
            Transition("given", "acknowledge", unit_or_paper, "acknowledged"),
            Transition("given", "withdraw", commands, "withdrawn"),
            Transition("acknowledged", "report", unit_or_paper, "reported"),
            Transition("acknowledged", "withdraw", commands, "withdrawn"),
            Transition("reported", "close", commands, "closed"),
            Transition("reported", "send_back", commands, "acknowledged"),
        ),
    )
)
