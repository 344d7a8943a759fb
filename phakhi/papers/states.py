"""The life of an official paper: drafted, up the chain, signed, in the world."""

from __future__ import annotations

from typing import Any

from django.utils.translation import pgettext_lazy

from phakhi.core import flow
from phakhi.core.acting import Acting, Role
from phakhi.core.flow import Flow, Transition
from phakhi.core.permissions import same_province
from phakhi.papers.hands import has_the_hand
from phakhi.papers.kinds import PAPER_KINDS


def drafts(acting: Acting, paper: Any) -> bool:
    return same_province(acting, paper) and PAPER_KINDS[paper.kind].may_draft(acting, paper)


def signs(acting: Acting, paper: Any) -> bool:
    return same_province(acting, paper) and PAPER_KINDS[paper.kind].may_sign(acting, paper)


def enters(acting: Acting, paper: Any) -> bool:
    """A named officer, for whoever decided on paper."""
    return same_province(acting, paper) and acting.has(*Role.REGISTRARS)


def takes_back(acting: Acting, paper: Any) -> bool:
    """Whoever drafts it, and whoever would have to sign it."""
    return drafts(acting, paper) or signs(acting, paper)


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
            Transition("draft", "issue_unsigned", drafts, "issued"),
            Transition("circulating", "agree", has_the_hand, "circulating"),
            Transition("circulating", "agree_last", has_the_hand, "ready"),
            Transition("circulating", "return", has_the_hand, "draft"),
            Transition("circulating", "enter_agreed", enters, "circulating"),
            Transition("circulating", "enter_agreed_last", enters, "ready"),
            Transition("circulating", "enter_returned", enters, "draft"),
            Transition("circulating", "take_back", drafts, "draft"),
            Transition("ready", "take_back", takes_back, "draft"),
            Transition("ready", "sign", signs, "issued"),
            Transition("ready", "enter_signed", drafts, "issued"),
            Transition("ready", "issue_unsigned", drafts, "issued"),
            Transition("draft", "withdraw", drafts, "withdrawn"),
            Transition("circulating", "withdraw", drafts, "withdrawn"),
            Transition("ready", "withdraw", drafts, "withdrawn"),
        ),
    )
)
