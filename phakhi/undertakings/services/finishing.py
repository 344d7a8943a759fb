"""Reported as done, confirmed by the body's secretary, or sent back."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils import timezone

from phakhi.core.acting import Acting
from phakhi.core.permissions import authorise
from phakhi.undertakings.models import Undertaking
from phakhi.undertakings.services.answering import close_offers
from phakhi.undertakings.services.facts import announce_undertaking
from phakhi.undertakings.services.progress import keep_note, via_of
from phakhi.undertakings.services.steps import move, said
from phakhi.undertakings.services.uploads import Upload
from phakhi.undertakings.states import did_not_report, owner_or_paper
from phakhi.undertakings.vocabulary import Via


@transaction.atomic
def report_done(
    *,
    acting: Acting,
    undertaking: Undertaking,
    outcome: str,
    photo: Upload | None = None,
    via: str = Via.SIGNED,
    seen: int | None = None,
) -> Undertaking:
    authorise(owner_or_paper(acting, undertaking))
    what = said(outcome, "outcome_needed", "outcome")
    move(
        acting,
        undertaking,
        "report",
        seen=seen,
        via=via_of(acting, undertaking, via),
        outcome=what,
        percent=100,
        done_at=timezone.now(),
        done_by=acting.person_id,
    )
    keep_note(acting, undertaking, photo, via, text=what[:2000], percent=100)
    close_offers(undertaking)
    announce_undertaking(acting, undertaking, "reported")
    return undertaking


@transaction.atomic
def confirm_done(
    *, acting: Acting, undertaking: Undertaking, word: str = "", seen: int | None = None
) -> Undertaking:
    if undertaking.state == "done":
        authorise(did_not_report(acting, undertaking), "another_confirms")
    move(acting, undertaking, "confirm", seen=seen, reason=word, ended_at=timezone.now())
    announce_undertaking(acting, undertaking, "confirmed")
    return undertaking


@transaction.atomic
def send_back(
    *, acting: Acting, undertaking: Undertaking, reason: str, seen: int | None = None
) -> Undertaking:
    """Not yet: what is missing is said, and it goes on."""
    why = said(reason, field="reason")
    more: dict[str, Any] = {
        "done_at": None,
        "done_by": None,
        "percent": min(undertaking.percent, 90),
    }
    move(acting, undertaking, "send_back", seen=seen, reason=why, **more)
    announce_undertaking(acting, undertaking, "sent_back")
    return undertaking
