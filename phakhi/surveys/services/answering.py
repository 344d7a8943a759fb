"""What a partner does with its link: say who answers, choose, judge, send, correct."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from phakhi.core import events
from phakhi.core.acting import Acting
from phakhi.core.errors import BadInput, WrongState
from phakhi.surveys.models import Answer, Invitation, Wave
from phakhi.surveys.queries.roster import MOST, can_be_chosen
from phakhi.surveys.sealing import hand_of, seal
from phakhi.surveys.states import INVITATION_FLOW


@transaction.atomic
def introduce_speaker(
    *, acting: Acting, invitation: Invitation, speaker: str, speaker_post: str
) -> Invitation:
    """Who holds the telephone, and on whose behalf."""
    _move(acting, invitation, "begin")
    invitation.speaker, invitation.speaker_post = speaker, speaker_post
    invitation.save(update_fields=["state", "speaker", "speaker_post"])
    return invitation


@transaction.atomic
def choose_partners(*, acting: Acting, invitation: Invitation, actors: Collection[UUID]) -> None:
    """Sets the list of whom one worked with; what was said of one left out goes with it."""
    _move(acting, invitation, "begin")
    chosen = set(actors)
    if len(chosen) > MOST:
        raise BadInput("roster_full", most=MOST)
    allowed = set(can_be_chosen(invitation).filter(pk__in=chosen).values_list("pk", flat=True))
    if chosen - allowed:
        raise BadInput("roster_unknown")
    had = Answer.objects.filter(invitation=invitation)
    had.exclude(about__in=chosen).delete()
    new = chosen - set(had.values_list("about", flat=True))
    Answer.objects.bulk_create(_empty(invitation, pk) for pk in sorted(new))
    invitation.save(update_fields=["state"])


def _empty(invitation: Invitation, about: UUID) -> Answer:
    return Answer(
        province_id=invitation.province_id, invitation=invitation, step=str(about), about_id=about
    )


@transaction.atomic
def keep_step(
    *,
    acting: Acting,
    invitation: Invitation,
    step: str,
    facts: Mapping[str, Any],
    judged: Mapping[str, Any],
    hand: str = "",
) -> Answer:
    """Saved after every step. `hand` is the browser's secret; without it nothing is shown again.

    Judgements left empty on another telephone keep those that were given before.
    """
    _move(acting, invitation, "begin")
    invitation.save(update_fields=["state"])
    answer = _row_of(invitation, step)
    mark = hand_of(hand, invitation.pk)
    answer.facts, answer.is_done = dict(facts), True
    is_taken_back = bool(facts.get("none")) or bool(mark and answer.hand == mark)
    if any(judged.values()) or not answer.sealed or is_taken_back:
        answer.sealed = seal(invitation.wave, place_of(answer), dict(judged))
        answer.hand = mark
    answer.save()
    return answer


def _row_of(invitation: Invitation, step: str) -> Answer:
    """Of the roster only what was chosen; the other kinds make their few rows as they go."""
    found = Answer.objects.select_for_update().filter(invitation=invitation, step=step).first()
    if found is None and invitation.wave.kind == "relationship":
        raise BadInput("roster_unknown")
    return found or Answer(province_id=invitation.province_id, invitation=invitation, step=step)


def place_of(answer: Answer) -> str:
    return f"{answer.invitation_id}:{answer.step}"


@transaction.atomic
def submit_answers(*, acting: Acting, invitation: Invitation) -> Invitation:
    """May be done again until the wave closes: the last answers count."""
    if not _is_anything_said(invitation):
        raise WrongState("survey_nothing_said")
    is_first = invitation.state != "answered"
    _move(acting, invitation, "submit")
    invitation.answered_on = invitation.answered_on or timezone.localdate()
    invitation.save(update_fields=["state", "answered_on"])
    if is_first:
        events.record(acting, "surveys.invitation.answered", invitation)
    return invitation


def _is_anything_said(invitation: Invitation) -> bool:
    """Nobody on the roster is an answer, too, once the roster was looked at."""
    if invitation.wave.kind == "relationship":
        return invitation.state in ("begun", "answered")
    return Answer.objects.filter(invitation=invitation, is_done=True).exists()


@transaction.atomic
def decline_survey(*, acting: Acting, invitation: Invitation) -> Invitation:
    """R010: nobody must; no reminder follows, and the link stays open for a change of mind."""
    _move(acting, invitation, "decline")
    Answer.objects.filter(invitation=invitation).delete()
    invitation.save(update_fields=["state"])
    events.record(acting, "surveys.invitation.declined", invitation)
    return invitation


def hold_open(invitation: Invitation) -> None:
    """Waits for a closing that runs, and refuses after it: a closed wave takes nothing more."""
    wave = Wave.objects.select_for_update(no_key=True).get(pk=invitation.wave_id)
    if not wave.is_open or wave.closes_on < timezone.localdate():
        raise WrongState("wave_not_open")


def _move(acting: Acting, invitation: Invitation, act: str) -> None:
    hold_open(invitation)
    INVITATION_FLOW.move(acting, invitation, act)
