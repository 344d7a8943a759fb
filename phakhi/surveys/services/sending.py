"""Links go out by e-mail, by LINE, on paper; a new one kills the old one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from phakhi.core import events
from phakhi.core.acting import Acting
from phakhi.core.errors import WrongState
from phakhi.core.permissions import authorise
from phakhi.networks.services.contacts import contacts_of
from phakhi.parties.models import ContactPoint
from phakhi.surveys.letters import send_invitation
from phakhi.surveys.models import Invitation, Wave
from phakhi.surveys.permissions import can_run
from phakhi.surveys.services.links import fresh_token, remember_form, revoke_links
from phakhi.surveys.states import WAITING, answers

Address = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Sent:
    """One link; `url` is known now and never again."""

    invitation: Invitation
    url: str
    email: str


@transaction.atomic
def issue_link(*, acting: Acting, invitation: Invitation, address: Address) -> Sent:
    """For one partner, to be handed over by the officer; whoever has answered keeps theirs."""
    authorise(can_run(acting, invitation.wave))
    if not invitation.wave.is_open or invitation.state not in WAITING:
        raise WrongState("survey_answered_already")
    remember_form(invitation.wave, address)
    events.record(acting, "surveys.link.made", invitation)
    return _sent(acting, invitation, address, email="")


@transaction.atomic
def send_links(*, acting: Acting, wave: Wave, address: Address, is_mailed: bool) -> list[Sent]:
    """To every partner that has not answered; by e-mail where one is known, if `is_mailed`."""
    authorise(can_run(acting, wave))
    if not wave.is_open:
        raise WrongState("wave_not_open")
    remember_form(wave, address)
    waiting = Invitation.objects.filter(wave=wave).waiting()
    named = waiting.select_related("wave__network", "actor__party", "province")
    sent = [
        _sent(acting, one, address, email=_email_of(one) if is_mailed else "")
        for one in named.order_by("actor__sort_key", "pk")
    ]
    events.record(acting, "surveys.links.sent", wave, {"count": len(sent)})
    return sent


@transaction.atomic
def remind(*, acting: Acting, wave: Wave, address: Address) -> list[Sent]:
    """By e-mail only: a link nobody hands over would silence the one that is in LINE already."""
    authorise(can_run(acting, wave))
    if not wave.is_open:
        raise WrongState("wave_not_open")
    waiting = Invitation.objects.filter(wave=wave).waiting()
    named = waiting.select_related("wave__network", "actor__party", "province")
    reached = [(one, email) for one in named if (email := _email_of(one))]
    sent = [_sent(acting, one, address, email=email) for one, email in reached]
    Wave.objects.filter(pk=wave.pk).update(reminded_on=timezone.localdate())
    events.record(acting, "surveys.reminders.sent", wave, {"count": len(sent)})
    return sent


def open_own(*, acting: Acting, invitation: Invitation) -> str:
    """A representative who is signed in gets a link of their own; others stay alive."""
    authorise(answers(acting, invitation))
    if not invitation.wave.is_open:
        raise WrongState("wave_not_open")
    events.record(acting, "surveys.link.made", invitation)
    return fresh_token(acting, invitation)


def _sent(acting: Acting, invitation: Invitation, address: Address, *, email: str) -> Sent:
    revoke_links(invitation)
    url = address(fresh_token(acting, invitation))
    Invitation.objects.filter(pk=invitation.pk).update(
        links_sent=F("links_sent") + 1, last_sent_on=timezone.localdate()
    )
    if email:
        send_invitation(to=email, invitation=invitation, url=url)
    return Sent(invitation, url, email)


def _email_of(invitation: Invitation) -> str:
    known = ContactPoint.objects.filter(contacts_of(invitation.actor), kind="email")
    return str(known.order_by("pk").values_list("value", flat=True).first() or "")
