"""R029: request → decide → report."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone

from phakhi.core import events
from phakhi.core.acting import Acting
from phakhi.core.errors import BadInput, WrongState
from phakhi.core.permissions import authorise
from phakhi.exchange.codes import new_code
from phakhi.exchange.eligibility import checks_of, is_barred
from phakhi.exchange.models import StateResource, UseRequest, UseStep
from phakhi.exchange.permissions import can_ask
from phakhi.exchange.queries.stock import left_in
from phakhi.exchange.services.stepping import NO_WORD, Word, keep_step, need_words, take_step
from phakhi.exchange.states import USE_FLOW
from phakhi.exchange.working_days import DECISION_DAYS, add_working_days
from phakhi.ledger.services import enter
from phakhi.networks.models import Actor

OFFICIAL = frozenset({"grant", "refuse"})


@transaction.atomic
def ask_for_resource(
    *,
    acting: Acting,
    entry: StateResource,
    asker: Actor,
    values: Mapping[str, Any],
    asked_on: date | None = None,
    is_demo: bool = False,
) -> UseRequest:
    """The rules that can be checked are checked before anybody has to decide."""
    authorise(can_ask(acting, asker))
    if not entry.takes_requests:
        raise WrongState("entry_not_open")
    if asker.pk == entry.owner_id:
        raise BadInput("asks_itself")
    if is_barred(checks_of(entry, asker)):
        raise WrongState("not_eligible")
    on = asked_on or timezone.localdate()
    use = UseRequest(
        province=acting.province,
        public_code=new_code(),
        entry=entry,
        asker=asker,
        asked_on=on,
        due_on=add_working_days(on, DECISION_DAYS),
        entered_by=acting.person_id,
        is_demo=is_demo,
        **values,
    )
    if entry.by_date and not (use.from_on and use.until_on):
        raise BadInput("dates_needed")
    use.save(force_insert=True)
    _tell(acting, use, "ask", "", NO_WORD)
    return use


@transaction.atomic
def grant_use(
    *,
    acting: Acting,
    use: UseRequest,
    reason: str,
    amount: Decimal | None = None,
    seen: int | None = None,
    word: Word = NO_WORD,
) -> UseRequest:
    """The entry is locked: what is granted never exceeds what there is, no day is lent twice."""
    entry = StateResource.objects.select_for_update(of=("self",)).get(pk=use.entry_id)
    amount = use.amount if amount is None else amount
    _check_stock(entry, amount)
    on = word.on or timezone.localdate()
    report_due = (use.until_on or on) + timedelta(days=entry.report_days)
    changes = {
        "granted_amount": amount,
        "reason": need_words(reason)[:1000],
        "decided_on": on,
        "report_due_on": report_due if entry.report_what else None,
    }
    try:
        with transaction.atomic():
            return _move(
                acting, use, "grant", word=replace(word, note=reason), seen=seen, changes=changes
            )
    except IntegrityError as error:
        if "use_dates_once" in str(error):
            raise WrongState("dates_taken") from None
        raise


def _check_stock(entry: StateResource, amount: Decimal | None) -> None:
    left = left_in(entry)
    if left.slots is not None and left.slots < 1:
        raise WrongState("slots_gone")
    if left.amount is None:
        return
    if amount is None:
        raise BadInput("grant_amount_needed")
    if amount > left.amount:
        raise WrongState("stock_too_small", left=left.amount.normalize())


def refuse_use(
    *,
    acting: Acting,
    use: UseRequest,
    reason: str,
    seen: int | None = None,
    word: Word = NO_WORD,
) -> UseRequest:
    told = replace(word, note=need_words(reason))
    changes = {"reason": told.note[:1000], "decided_on": word.on or timezone.localdate()}
    return _move(acting, use, "refuse", word=told, seen=seen, changes=changes)


def appeal_use(
    *,
    acting: Acting,
    use: UseRequest,
    text: str,
    seen: int | None = None,
    word: Word = NO_WORD,
) -> UseRequest:
    """Decided anew, in fifteen working days."""
    told = replace(word, note=need_words(text))
    due_on = add_working_days(word.on or timezone.localdate(), DECISION_DAYS)
    return _move(
        acting,
        use,
        "appeal",
        word=told,
        seen=seen,
        changes={"appeal": told.note[:1000], "due_on": due_on},
    )


def report_use(
    *,
    acting: Acting,
    use: UseRequest,
    text: str,
    seen: int | None = None,
    word: Word = NO_WORD,
) -> UseRequest:
    told = replace(word, note=need_words(text))
    changes = {"report": told.note[:2000], "reported_on": word.on or timezone.localdate()}
    return _move(acting, use, "report", word=told, seen=seen, changes=changes)


def withdraw_use(
    *,
    acting: Acting,
    use: UseRequest,
    reason: str,
    seen: int | None = None,
    word: Word = NO_WORD,
) -> UseRequest:
    """Frees the days and the amount."""
    return _move(
        acting, use, "withdraw", word=replace(word, note=need_words(reason)), seen=seen, changes={}
    )


@transaction.atomic
def _move(
    acting: Acting,
    use: UseRequest,
    act: str,
    *,
    word: Word,
    seen: int | None,
    changes: dict[str, Any],
) -> UseRequest:
    before = take_step(acting, USE_FLOW, use, act, seen=seen, changes=changes)
    _tell(acting, use, act, before, word)
    return use


def _tell(acting: Acting, use: UseRequest, act: str, before: str, word: Word) -> None:
    sides = (use.asker, use.entry.owner)
    keep_step(acting, UseStep, act, before, word=word, sides=sides, use=use)
    kind = f"exchange.use.{act}"
    if act not in OFFICIAL:
        events.record(acting, kind, use, {"from": before, "to": use.state})
        return
    facts = {"from": before, "to": use.state, "entry": use.entry.public_code}
    names = {"asker": use.asker.party.name_th, "entry": use.entry.name}
    enter(acting=acting, act=kind, subject=use, facts=facts, private=names)
