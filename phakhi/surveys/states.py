"""The lives of a wave and of an invitation, as tables."""

from __future__ import annotations

from typing import Any

from django.utils.translation import pgettext_lazy

from phakhi.core import flow
from phakhi.core.acting import Acting, Role
from phakhi.core.flow import Flow, Transition
from phakhi.core.permissions import same_province


def runs_surveys(acting: Acting, thing: Any) -> bool:
    return same_province(acting, thing) and acting.has(*Role.REGISTRARS)


def answers(acting: Acting, invitation: Any) -> bool:
    """The services have looked at the link, or it is a representative; both carry the party."""
    return same_province(acting, invitation) and acting.represents(invitation.actor.party_id)


def types(acting: Acting, invitation: Any) -> bool:
    return same_province(acting, invitation) and acting.has(Role.FIELD, *Role.REGISTRARS)


def checks(acting: Acting, invitation: Any) -> bool:
    """Any officer but the one who typed it (the database holds that, too)."""
    is_another = acting.is_signed_in and acting.person_id != invitation.typed_by
    return types(acting, invitation) and is_another


WAVE_FLOW = flow.register(
    Flow(
        name="surveys.Wave",
        states={
            "draft": pgettext_lazy("survey", "Being prepared"),
            "open": pgettext_lazy("survey", "Open for answers"),
            "closed": pgettext_lazy("survey", "Closed"),
        },
        start="draft",
        transitions=(
            Transition("draft", "open", runs_surveys, "open"),
            Transition("open", "close", runs_surveys, "closed"),
        ),
    )
)

INVITATION_FLOW = flow.register(
    Flow(
        name="surveys.Invitation",
        states={
            "invited": pgettext_lazy("survey", "Not begun"),
            "begun": pgettext_lazy("survey", "Begun, not sent yet"),
            "typed": pgettext_lazy("survey", "Typed from paper, waiting for the second officer"),
            "answered": pgettext_lazy("survey", "Answered"),
            "declined": pgettext_lazy("survey", "Does not want to answer"),
        },
        start="invited",
        transitions=(
            Transition("invited", "begin", answers, "begun"),
            Transition("declined", "begin", answers, "begun"),
            Transition("begun", "begin", answers, "begun"),
            Transition("answered", "begin", answers, "answered"),
            Transition("begun", "submit", answers, "answered"),
            Transition("answered", "submit", answers, "answered"),
            Transition("invited", "decline", answers, "declined"),
            Transition("begun", "decline", answers, "declined"),
            Transition("invited", "type", types, "typed"),
            Transition("declined", "type", types, "typed"),
            Transition("typed", "type", types, "typed"),
            Transition("typed", "check", checks, "answered"),
            Transition("typed", "return", checks, "invited"),
        ),
    )
)
WAITING = ("invited", "begun")
