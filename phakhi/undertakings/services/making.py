"""An undertaking begins: from a resolution or from elsewhere; its owner is asked, not ordered."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone

from phakhi.bodies.models import Body
from phakhi.core.acting import Acting
from phakhi.core.errors import BadInput, WrongState
from phakhi.core.fiscal import fiscal_year
from phakhi.core.permissions import authorise
from phakhi.meetings.models import Resolution
from phakhi.parties.models import Party
from phakhi.undertakings.codes import new_code, next_number
from phakhi.undertakings.models import Undertaking
from phakhi.undertakings.permissions import can_propose
from phakhi.undertakings.services.facts import announce_undertaking
from phakhi.undertakings.services.steps import keep_step, move, said
from phakhi.undertakings.vocabulary import ASK_ANOTHER


@transaction.atomic
def create_undertaking(
    *,
    acting: Acting,
    body: Body,
    text: str,
    resolution: Resolution | None = None,
    source: str = "",
    decided_on: date | None = None,
    is_public: bool = True,
    owner: Party | None = None,
    due_on: date | None = None,
    answer_due_on: date | None = None,
    follows: Undertaking | None = None,
) -> Undertaking:
    """Without an owner it waits in the secretary's list until somebody is asked."""
    authorise(can_propose(acting, body))
    if decided_on and decided_on > timezone.localdate():
        raise BadInput("decided_in_future", field="decided_on")
    row = begin(
        acting,
        body,
        text=said(text, "text_needed", "text"),
        resolution=resolution,
        source=source,
        decided_on=decided_on,
        is_public=is_public,
        due_on=due_on,
        follows=follows,
    )
    if owner is not None:
        propose_to(
            acting=acting, undertaking=row, owner=owner, due_on=due_on, answer_due_on=answer_due_on
        )
    return row


def begin(acting: Acting, body: Body, **values: Any) -> Undertaking:
    """In the caller's transaction, who has authorised: also what follows a resolution."""
    year = fiscal_year(values.get("decided_on") or timezone.localdate())
    row = Undertaking(
        province=acting.province,
        body=body,
        public_code=new_code(),
        number=next_number(Undertaking, year, body=body),
        fiscal_year=year,
        original_due_on=values.get("due_on"),
        **values,
    )
    save_once(row)
    keep_step(acting, row, "open")
    return row


@transaction.atomic
def propose_to(
    *,
    acting: Acting,
    undertaking: Undertaking,
    owner: Party,
    due_on: date | None,
    answer_due_on: date | None = None,
    seen: int | None = None,
) -> Undertaking:
    """R009: the owner is asked; it stands as owner once it has accepted."""
    _may_be_asked(owner, due_on, answer_due_on)
    try:
        with transaction.atomic():
            move(
                acting,
                undertaking,
                "propose",
                seen=seen,
                owner=owner,
                due_on=due_on,
                original_due_on=due_on,
                answer_due_on=answer_due_on,
                proposed_at=timezone.now(),
                proposed_by=acting.person_id,
            )
    except IntegrityError:
        raise WrongState("owner_asked_already") from None
    announce_undertaking(acting, undertaking, "proposed")
    return undertaking


@transaction.atomic
def propose_again(
    *,
    acting: Acting,
    undertaking: Undertaking,
    owner: Party,
    due_on: date | None,
    answer_due_on: date | None = None,
) -> Undertaking:
    """Who did not take it on keeps its answer; another is asked on a line of its own."""
    if undertaking.state not in ASK_ANOTHER or undertaking.owner_id is None:
        raise WrongState("ask_another_after_refusal")
    return create_undertaking(
        acting=acting,
        body=undertaking.body,
        text=undertaking.text,
        resolution=undertaking.resolution,
        source=undertaking.source,
        decided_on=undertaking.decided_on,
        is_public=undertaking.is_public,
        owner=owner,
        due_on=due_on,
        answer_due_on=answer_due_on,
        follows=undertaking,
    )


def save_once(row: Undertaking) -> None:
    try:
        with transaction.atomic():
            row.save(force_insert=True)
    except IntegrityError:
        raise WrongState("undertaking_there_already") from None


def _may_be_asked(owner: Party, due_on: date | None, answer_due_on: date | None) -> None:
    """Nobody is asked to have answered or worked before today."""
    if owner.merged_into_id or owner.erased_at:
        raise BadInput("owner_is_gone", field="owner")
    if due_on is None:
        raise BadInput("due_day_needed", field="due_on")
    today = timezone.localdate()
    for field, day in (("due_on", due_on), ("answer_due_on", answer_due_on)):
        if day is not None and day < today:
            raise BadInput("day_is_past", field=field)
    if answer_due_on is not None and answer_due_on > due_on:
        raise BadInput("answer_before_work", field="answer_due_on")
