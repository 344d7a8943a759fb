"""What is sent: the invitation by e-mail, and the same words to forward in LINE."""

from __future__ import annotations

from typing import Any

from django.core.mail import send_mail
from django.db import transaction
from django.utils.translation import get_language, override
from django.utils.translation import gettext as _

from phakhi.core.thai import format_date
from phakhi.surveys.models import Invitation, Wave


def message(invitation: Invitation, url: str) -> str:
    wave = invitation.wave
    return _(
        "%(partner)s is asked to answer: %(what)s\n"
        "Network: %(network)s\n"
        "On the phone, no password, about %(minutes)s minutes. Until %(day)s.\n"
        "Nobody sees who judged whom.\n%(url)s"
    ) % {
        "partner": invitation.actor.party.name,
        "what": wave.get_kind_display(),
        "network": wave.network.name,
        "minutes": minutes_of(wave),
        "day": format_date(wave.closes_on, get_language() or "th"),
        "url": url,
    }


def minutes_of(wave: Wave) -> int:
    """What a person with a thumb needs (how-to/run-a-survey)."""
    return {"relationship": 8, "leadership": 3}.get(wave.kind, 6)


def send_invitation(*, to: str, invitation: Invitation, url: str) -> None:
    """After commit, in Thai: a mail server that is down loses nothing, the link is shown, too."""
    with override("th"):
        subject = _("Survey of the network: %(partner)s") % {
            "partner": invitation.actor.party.name.replace("\n", " ").replace("\r", " ")
        }
        body = message(invitation, url)

    def deliver(_nothing: Any = None) -> None:
        send_mail(subject, body, None, [to], fail_silently=True)

    transaction.on_commit(deliver)
