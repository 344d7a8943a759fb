"""An undertaking ends before its time: handed back by its owner, withdrawn by its body."""

from __future__ import annotations

from django.db import transaction

from phakhi.core.acting import Acting
from phakhi.undertakings.models import Undertaking
from phakhi.undertakings.services.answering import close_offers, over_now, word_kept
from phakhi.undertakings.services.facts import announce_undertaking
from phakhi.undertakings.services.steps import move, said
from phakhi.undertakings.services.uploads import Upload
from phakhi.undertakings.vocabulary import Via


@transaction.atomic
def hand_back(
    *,
    acting: Acting,
    undertaking: Undertaking,
    reason: str,
    via: str = Via.SIGNED,
    upload: Upload | None = None,
    seen: int | None = None,
) -> Undertaking:
    """Taken on, and yet it cannot: said in time, so that the body finds another."""
    why = said(reason, field="reason")
    word = word_kept(acting, undertaking, via, upload)
    move(acting, undertaking, "hand_back", seen=seen, reason=why, **over_now(), **word)
    close_offers(undertaking)
    announce_undertaking(acting, undertaking, "handed_back")
    return undertaking


@transaction.atomic
def withdraw_undertaking(
    *, acting: Acting, undertaking: Undertaking, reason: str, seen: int | None = None
) -> Undertaking:
    """By the body: the matter is settled otherwise, or was asked in error."""
    why = said(reason, field="reason")
    move(acting, undertaking, "withdraw", seen=seen, reason=why, **over_now())
    close_offers(undertaking)
    announce_undertaking(acting, undertaking, "withdrawn")
    return undertaking
