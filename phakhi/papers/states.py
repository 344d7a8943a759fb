"""The life of an official paper: drafted, up the chain, signed, in the world."""

from __future__ import annotations

from typing import Any

from django.utils.translation import pgettext_lazy

from phakhi.core import flow
from phakhi.core.acting import Acting
from phakhi.core.flow import Flow, Transition
from phakhi.papers.kinds import PAPER_KINDS


def drafts(acting: Acting, paper: Any) -> bool:
    return PAPER_KINDS[paper.kind].may_draft(acting, paper)


def signs(acting: Acting, paper: Any) -> bool:
    return PAPER_KINDS[paper.kind].may_sign(acting, paper)


PAPER_FLOW = flow.register(
    Flow(
        name="papers.Paper",
        states={
            "draft": pgettext_lazy("paper", "Draft"),
            "circulating": pgettext_lazy("paper", "Going up the chain"),
            "ready": pgettext_lazy("paper", "Ready to sign"),
            "issued": pgettext_lazy("paper", "Issued"),
            "withdrawn": pgettext_lazy("paper", "Withdrawn"),
        },
        start="draft",
        transitions=(
            Transition("draft", "send_up", drafts, "circulating"),
            Transition("draft", "ready", drafts, "ready"),
            Transition("circulating", "send_back", drafts, "draft"),
            Transition("circulating", "ready", drafts, "ready"),
            Transition("ready", "send_back", drafts, "draft"),
            Transition("ready", "issue", signs, "issued"),
            Transition("draft", "withdraw", drafts, "withdrawn"),
            Transition("circulating", "withdraw", drafts, "withdrawn"),
            Transition("ready", "withdraw", drafts, "withdrawn"),
        ),
    )
)
