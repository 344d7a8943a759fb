"""The owner's word: it takes it on, or does not and says why; nobody is ordered (R009)."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django.db import transaction
from django.utils import timezone

from phakhi.core.acting import Acting
from phakhi.core.permissions import authorise
from phakhi.parties.models import Party
from phakhi.undertakings.models import DueChange, Undertaking
from phakhi.undertakings.services.facts import announce_undertaking
from phakhi.undertakings.services.steps import move, said
from phakhi.undertakings.services.uploads import Upload, word_of
from phakhi.undertakings.states import is_owner, owner_or_paper
from phakhi.undertakings.vocabulary import Via


def as_party(acting: Acting, party: Party) -> Acting:
    """Whoever holds the party's link speaks for this party, and for nobody else."""
    return replace(acting, roles=frozenset(), party_ids=frozenset({party.pk}))


@transaction.atomic
def accept_undertaking(
    *,
    acting: Acting,
    undertaking: Undertaking,
    speaker: str = "",
    speaker_post: str = "",
    via: str = Via.SIGNED,
    upload: Upload | None = None,
    seen: int | None = None,
) -> Undertaking:
    word = word_kept(acting, undertaking, via, upload)
    named = {"speaker": speaker, "speaker_post": speaker_post}
    now = timezone.now()
    move(acting, undertaking, "accept", seen=seen, accepted_at=now, **named, **word)
    close_offers(undertaking)
    announce_undertaking(acting, undertaking, "accepted")
    return undertaking


@transaction.atomic
def refuse_undertaking(
    *,
    acting: Acting,
    undertaking: Undertaking,
    reason: str,
    via: str = Via.SIGNED,
    upload: Upload | None = None,
    seen: int | None = None,
) -> Undertaking:
    """The reason is kept and shown to the body, not to the public."""
    why = said(reason, field="reason")
    word = word_kept(acting, undertaking, via, upload)
    move(acting, undertaking, "refuse", seen=seen, reason=why, **over_now(), **word)
    close_offers(undertaking)
    announce_undertaking(acting, undertaking, "refused")
    return undertaking


def word_kept(acting: Acting, row: Undertaking, via: str, upload: Upload | None) -> dict[str, Any]:
    """How the owner's word came: the link, the account, or the paper an officer typed in."""
    authorise(owner_or_paper(acting, row))
    scan = word_of(acting, is_owner(acting, row), upload)
    how = Via.PAPER if scan else via
    return {"via": how, "answered_via": how, "answered_by": acting.person_id, "scan": scan}


def over_now() -> dict[str, Any]:
    return {"ended_at": timezone.now()}


def close_offers(row: Undertaking) -> None:
    open_ones = DueChange.objects.filter(undertaking=row, state="asked")
    open_ones.update(state="taken_back", answered_at=timezone.now())
