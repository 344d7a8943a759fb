"""Other terms: asked by the owner, allowed by the body; before the yes it is a counter-proposal."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone

from phakhi.core import events, versions
from phakhi.core.acting import Acting
from phakhi.core.errors import BadInput, WrongState
from phakhi.core.permissions import authorise
from phakhi.undertakings.change_states import CHANGE_FLOW
from phakhi.undertakings.models import DueChange, Undertaking
from phakhi.undertakings.services.facts import announce_undertaking
from phakhi.undertakings.services.locking import locked
from phakhi.undertakings.services.steps import keep_step, move, said
from phakhi.undertakings.services.uploads import Upload, word_of
from phakhi.undertakings.states import is_owner, owner_or_paper
from phakhi.undertakings.vocabulary import Via

MAY_ASK = ("proposed", "accepted", "working")


@transaction.atomic
def ask_change(
    *,
    acting: Acting,
    undertaking: Undertaking,
    why: str,
    due_on: date | None = None,
    text: str = "",
    via: str = Via.SIGNED,
    upload: Upload | None = None,
) -> DueChange:
    row = locked(undertaking)
    authorise(owner_or_paper(acting, row))
    if row.state not in MAY_ASK:
        raise WrongState("terms_stand")
    _check(row, due_on, text)
    scan = word_of(acting, is_owner(acting, row), upload)
    change = DueChange(
        province=acting.province,
        undertaking=row,
        due_on=due_on,
        text=text.strip(),
        why=said(why, field="why"),
        is_counter=row.state == "proposed",
        via=Via.PAPER if scan else via,
        asked_by=acting.person_id,
    )
    _save_once(change)
    keep_step(acting, row, "ask_change", before=row.state, reason=why, via=change.via)
    events.record(acting, "undertakings.change.asked", change)
    return change


@transaction.atomic
def allow_change(
    *, acting: Acting, change: DueChange, answer: str = "", seen: int | None = None
) -> DueChange:
    """Terms offered instead of a yes become a yes on these terms."""
    row = locked(change.undertaking)
    if row.state not in MAY_ASK:
        raise WrongState("terms_stand")
    if change.due_on is not None and change.due_on < timezone.localdate():
        raise BadInput("terms_day_is_past")
    _answer(acting, change, "allow", answer, seen, old_due_on=row.due_on, old_text=row.text)
    new: dict[str, Any] = {"due_on": change.due_on or row.due_on, "text": change.text or row.text}
    if row.state == "proposed":
        now, who = timezone.now(), change.asked_by
        said_by: dict[str, Any] = {"answered_via": change.via, "answered_by": who}
        first: dict[str, Any] = {"original_due_on": new["due_on"]}
        move(acting, row, "agree", reason=answer, accepted_at=now, **said_by, **first, **new)
        announce_undertaking(acting, row, "accepted")
    else:
        _set_terms(acting, row, answer, new)
        announce_undertaking(acting, row, "terms_changed")
    change.undertaking = row
    return change


@transaction.atomic
def decline_change(
    *, acting: Acting, change: DueChange, answer: str, seen: int | None = None
) -> DueChange:
    _answer(acting, change, "decline", said(answer, field="answer"), seen)
    row = change.undertaking
    keep_step(acting, row, "decline_change", before=row.state, reason=answer)
    return change


@transaction.atomic
def take_back_change(*, acting: Acting, change: DueChange, seen: int | None = None) -> DueChange:
    _answer(acting, change, "take_back", "", seen)
    return change


def _answer(
    acting: Acting, change: DueChange, act: str, answer: str, seen: int | None, **more: Any
) -> None:
    CHANGE_FLOW.move(acting, change, act)
    versions.claim(change, change.version if seen is None else seen)
    told = {"answer": answer, "answered_at": timezone.now(), "answered_by": acting.person_id}
    for name, value in (told | more).items():
        setattr(change, name, value)
    change.save(update_fields=["state", *told, *more])
    events.record(acting, f"undertakings.change.{change.state}", change)


def _set_terms(acting: Acting, row: Undertaking, answer: str, new: dict[str, Any]) -> None:
    versions.claim(row, row.version)
    row.due_on, row.text = new["due_on"], new["text"]
    row.save(update_fields=["due_on", "text"])
    keep_step(acting, row, "allow_change", before=row.state, reason=answer)


def _check(row: Undertaking, due_on: date | None, text: str) -> None:
    if due_on is None and not text.strip():
        raise BadInput("change_says_nothing", field="due_on")
    if due_on is not None and due_on < timezone.localdate():
        raise BadInput("day_is_past", field="due_on")
    if due_on == row.due_on and not text.strip():
        raise BadInput("same_day", field="due_on")


def _save_once(change: DueChange) -> None:
    try:
        with transaction.atomic():
            change.save(force_insert=True)
    except IntegrityError:
        raise WrongState("change_asked_already") from None
