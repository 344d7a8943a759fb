"""Links of a questionnaire live until the wave closes; whoever has one speaks for the partner."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from django.utils import timezone

from phakhi.core import links
from phakhi.core.acting import Acting
from phakhi.core.models import Link
from phakhi.surveys.models import Invitation, Wave

PURPOSE = "surveys.answer"
PLACEHOLDER = "TOKEN"


def entry_of(acting: Acting, token: str) -> Invitation:
    link = links.look_at(token, purpose=PURPOSE, province=acting.province)
    named = Invitation.objects.select_related("wave__network__province", "actor__party", "province")
    found = named.filter(pk=link.subject_id, wave__state="open").first()
    invitation: Invitation | None = found
    if invitation is None or invitation.wave.closes_on < timezone.localdate():
        raise links.DeadLink
    return invitation


def speaker_of(invitation: Invitation) -> Acting:
    """Nobody by name, even if an officer is signed in on the same telephone."""
    stranger = Acting.stranger(invitation.province)
    return replace(stranger, party_ids=frozenset({invitation.actor.party_id}))


def fresh_token(acting: Acting, invitation: Invitation) -> str:
    days = max(1, (invitation.wave.closes_on - timezone.localdate()).days + 1)
    return links.issue(acting=acting, purpose=PURPOSE, subject=invitation, days=days)


def revoke_links(*invitations: Invitation) -> None:
    living = Link.objects.filter(
        purpose=PURPOSE, subject_id__in=[one.pk for one in invitations], revoked_at=None
    )
    living.update(revoked_at=timezone.now())


def remember_form(wave: Wave, address: Callable[[str], str]) -> None:
    """The house has no fixed name: at night links look as they did when an officer sent them."""
    form = address(PLACEHOLDER)
    Wave.objects.filter(pk=wave.pk).exclude(link_form=form).update(link_form=form)


def remembered_address(wave: Wave) -> Callable[[str], str]:
    return lambda token: wave.link_form.replace(PLACEHOLDER, token)
