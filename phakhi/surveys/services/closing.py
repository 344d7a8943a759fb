"""Closing: the seals are opened once, what was said loses its names, and the key is thrown away."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils import timezone

from phakhi.core.acting import Acting
from phakhi.core.models import Link
from phakhi.ledger.services import enter
from phakhi.surveys.models import Answer, Invitation, Sheet, Wave
from phakhi.surveys.sealing import unseal
from phakhi.surveys.services.answering import place_of
from phakhi.surveys.services.links import PURPOSE
from phakhi.surveys.services.telling import tell_ties
from phakhi.surveys.services.unsigning import Judgement, keep_unsigned
from phakhi.surveys.states import WAVE_FLOW


@dataclass(frozen=True, slots=True)
class Counts:
    invited: int
    answered: int
    on_paper: int


@transaction.atomic
def close_wave(*, acting: Acting, wave: Wave) -> Wave:
    """There is no way back: afterwards nobody, with all tables before them, knows who said what."""
    named = Wave.objects.select_related("network", "province")
    wave = named.select_for_update(of=("self",)).get(pk=wave.pk)
    WAVE_FLOW.move(acting, wave, "close")
    counts = _counts(wave)
    wave.results = keep_unsigned(wave, list(_opened(wave)), counts.invited)
    tell_ties(acting, wave)
    _forget(wave)
    wave.invited, wave.answered = counts.invited, counts.answered
    wave.salt, wave.closed_on = b"", timezone.localdate()
    wave.save()
    enter(acting=acting, act="surveys.wave.close", subject=wave, facts=_facts(wave, counts))
    return wave


def _counts(wave: Wave) -> Counts:
    asked = Invitation.objects.filter(wave=wave)
    answered = asked.filter(state="answered")
    on_paper = answered.filter(typed_by__isnull=False).count()
    return Counts(asked.count(), answered.count(), on_paper)


def _opened(wave: Wave) -> Iterator[Judgement]:
    """Only what was sent: a questionnaire left half-way does not count."""
    sent = Answer.objects.filter(
        invitation__wave=wave, invitation__state="answered", is_done=True
    ).select_related("invitation")
    for answer in sent:
        said = unseal(wave, place_of(answer), answer.sealed)
        yield Judgement(str(answer.invitation_id), answer.invitation.sector, answer.step, said)
    for sheet in Sheet.objects.filter(wave=wave):
        for step, said in unseal(wave, str(sheet.pk), sheet.sealed).items():
            yield Judgement(str(sheet.pk), "", step, said)


def _forget(wave: Wave) -> None:
    """Links too: they name an invitation, and nobody needs them any more."""
    asked = Invitation.objects.filter(wave=wave)
    Link.objects.filter(purpose=PURPOSE, subject_id__in=asked.values("pk")).delete()
    Answer.objects.filter(invitation__wave=wave).delete()
    Sheet.objects.filter(wave=wave).delete()


def _facts(wave: Wave, counts: Counts) -> dict[str, Any]:
    return {
        "network": wave.network.public_code,
        "kind": wave.kind,
        "year": wave.year,
        "invited": counts.invited,
        "answered": counts.answered,
        "on_paper": counts.on_paper,
        "wording": wave.wording_version,
        "wording_sha256": wave.wording_sha256,
    }
