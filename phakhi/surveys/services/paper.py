"""An answer on paper is two sheets: one with the name, one without, never typed together."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils import timezone

from phakhi.core import events
from phakhi.core.acting import Acting
from phakhi.core.errors import BadInput, WrongState
from phakhi.core.files import SCANS, keep_upload
from phakhi.core.permissions import authorise
from phakhi.surveys.models import Answer, Invitation, Sheet, Wave
from phakhi.surveys.permissions import can_run
from phakhi.surveys.queries.roster import MOST, can_be_chosen
from phakhi.surveys.sealing import seal
from phakhi.surveys.services.answering import hold_open
from phakhi.surveys.states import INVITATION_FLOW

ON_PAPER = ("typed", "answered")


@transaction.atomic
def type_answer(
    *,
    acting: Acting,
    invitation: Invitation,
    speaker: str,
    speaker_post: str,
    facts: Mapping[UUID, Mapping[str, Any]],
    upload: UploadedFile[Any] | None = None,
) -> Invitation:
    """The sheet with the name: who answered, and (for the roster) who works with whom."""
    hold_open(invitation)
    INVITATION_FLOW.move(acting, invitation, "type")
    _refuse_strangers(invitation, facts)
    if upload is not None:
        invitation.scan = keep_upload(
            acting=acting, upload=upload, kinds=SCANS, purpose="surveys.paper"
        )
    invitation.speaker, invitation.speaker_post = speaker, speaker_post
    invitation.typed_by, invitation.checked_by = acting.person_id, None
    invitation.save()
    Answer.objects.filter(invitation=invitation).delete()
    Answer.objects.bulk_create(
        Answer(
            province_id=invitation.province_id,
            invitation=invitation,
            step=str(pk),
            about_id=pk,
            is_done=True,
            facts=dict(said),
        )
        for pk, said in facts.items()
    )
    events.record(acting, "surveys.paper.typed", invitation)
    return invitation


def _refuse_strangers(invitation: Invitation, facts: Mapping[UUID, Any]) -> None:
    if len(facts) > MOST:
        raise BadInput("roster_full", most=MOST)
    if can_be_chosen(invitation).filter(pk__in=list(facts)).count() != len(facts):
        raise BadInput("roster_unknown")


@transaction.atomic
def check_typed(*, acting: Acting, invitation: Invitation, agrees: bool) -> Invitation:
    """Another officer held the scan beside it; a difference sends it back to be typed again."""
    authorise(invitation.typed_by != acting.person_id, "second_check_by_another")
    hold_open(invitation)
    INVITATION_FLOW.move(acting, invitation, "check" if agrees else "return")
    if agrees:
        invitation.checked_by = acting.person_id
        invitation.answered_on = timezone.localdate()
    else:
        invitation.typed_by = None
        Answer.objects.filter(invitation=invitation).delete()
    invitation.save()
    events.record(acting, "surveys.paper.checked", invitation, {"agrees": agrees})
    return invitation


@transaction.atomic
def add_sheet(*, acting: Acting, wave: Wave, judged: Mapping[str, Mapping[str, Any]]) -> None:
    """The sheet without a name: as many as there are named ones; no event, no audit, no time.

    `judged` is {step: judgements}; for the roster the step is the partner's id.
    """
    authorise(can_run(acting, wave))
    wave = Wave.objects.select_for_update().get(pk=wave.pk)
    if not wave.is_open:
        raise WrongState("wave_not_open")
    if sheets_left(wave) < 1:
        raise WrongState("too_many_sheets")
    sheet = Sheet(province_id=wave.province_id, wave=wave)
    sheet.sealed = seal(wave, str(sheet.pk), {step: dict(said) for step, said in judged.items()})
    sheet.save(force_insert=True)


def sheets_left(wave: Wave) -> int:
    named = Invitation.objects.filter(wave=wave, typed_by__isnull=False, state__in=ON_PAPER)
    return named.count() - Sheet.objects.filter(wave=wave).count()
