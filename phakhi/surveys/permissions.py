"""Who may see and change what of this room (each view predicate ⇔ its `visible_to`)."""

from __future__ import annotations

from phakhi.core.acting import Acting, Role
from phakhi.core.permissions import same_province, views
from phakhi.governance.models import GovernanceNetwork
from phakhi.governance.permissions import can_view_network
from phakhi.surveys.models import Answer, Invitation, Wave
from phakhi.surveys.states import answers, runs_surveys, types


@views(Wave)
def can_view_wave(acting: Acting, wave: Wave) -> bool:
    if not same_province(acting, wave) or not can_view_network(acting, wave.network):
        return False
    return acting.is_staff or wave.state != "draft"


@views(Invitation)
def can_view_invitation(acting: Acting, invitation: Invitation) -> bool:
    if not same_province(acting, invitation):
        return False
    return acting.is_staff or answers(acting, invitation)


@views(Answer)
def can_view_answer(acting: Acting, answer: Answer) -> bool:
    """No officer, no administrator: only those who speak for the partner that answers."""
    return same_province(acting, answer) and answers(acting, answer.invitation)


def can_make_wave(acting: Acting, network: GovernanceNetwork) -> bool:
    return same_province(acting, network) and acting.has(*Role.REGISTRARS)


def can_run(acting: Acting, wave: Wave) -> bool:
    return runs_surveys(acting, wave)


def can_follow(acting: Acting, wave: Wave) -> bool:
    """Who has answered, not what: for those who write reminders and those who look on."""
    return same_province(acting, wave) and acting.is_staff


def can_type(acting: Acting, invitation: Invitation) -> bool:
    return types(acting, invitation)
