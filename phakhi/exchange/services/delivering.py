"""R065: handed over in parts or whole, then confirmed or disputed by the receiver."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils import timezone

from phakhi.core.acting import Acting
from phakhi.core.errors import BadInput, WrongState
from phakhi.core.files import SCANS, keep_upload
from phakhi.exchange.models import Delivery, ResourceExchange
from phakhi.exchange.services.exchanges import move
from phakhi.exchange.services.stepping import NO_WORD, Word, need_words
from phakhi.exchange.states import DELIVERABLE
from phakhi.ties.derived import hold_ties


@transaction.atomic
def deliver_exchange(
    *,
    acting: Acting,
    exchange: ResourceExchange,
    on: date,
    amount: Decimal | None = None,
    is_last: bool = False,
    note: str = "",
    upload: UploadedFile[Any] | None = None,
    seen: int | None = None,
    word: Word = NO_WORD,
) -> ResourceExchange:
    """What is handed over adds up to at most the promise; the row is locked while it is added."""
    seen = exchange.version if seen is None else seen
    row = ResourceExchange.objects.select_for_update(of=("self",)).get(pk=exchange.pk)
    exchange.state, exchange.delivered_amount = row.state, row.delivered_amount
    if exchange.state not in DELIVERABLE:
        raise WrongState
    if on > timezone.localdate():
        raise BadInput("delivery_in_future")
    given = _added(exchange, amount)
    is_whole = is_last or given is None or given == exchange.committed_amount
    act = "deliver" if is_whole else "deliver_part"
    changes: dict[str, Any] = {"first_delivery_on": exchange.first_delivery_on or on}
    if given is not None:
        changes["delivered_amount"] = given
    told = replace(word, note=note, on=on)
    move(acting, exchange, act, word=told, seen=seen, changes=changes)
    _keep(acting, exchange, on, amount, note=note, upload=upload)
    return exchange


def _keep(
    acting: Acting,
    exchange: ResourceExchange,
    on: date,
    amount: Decimal | None,
    *,
    note: str,
    upload: UploadedFile[Any] | None,
) -> None:
    purpose = "exchange.delivery"
    Delivery.objects.create(
        province=acting.province,
        exchange=exchange,
        on=on,
        amount=amount,
        note=note,
        evidence=keep_upload(acting=acting, upload=upload, kinds=SCANS, purpose=purpose)
        if upload
        else None,
        by_person=acting.person_id,
    )


def _added(exchange: ResourceExchange, amount: Decimal | None) -> Decimal | None:
    """The new sum; None where the promise was never counted."""
    promised = exchange.committed_amount
    if promised is None:
        return None
    if amount is None or amount <= 0:
        raise BadInput("delivery_amount_needed")
    given = exchange.delivered_amount + amount
    if given > promised:
        left = (promised - exchange.delivered_amount).normalize()
        raise WrongState("delivery_too_large", left=left)
    return given


@transaction.atomic
def confirm_exchange(
    *,
    acting: Acting,
    exchange: ResourceExchange,
    amount: Decimal | None = None,
    note: str = "",
    agrees: bool = False,
    seen: int | None = None,
    word: Word = NO_WORD,
) -> ResourceExchange:
    """Confirmed before all has come, the rest of the promise lapses."""
    changes: dict[str, Any] = {"receiver_agrees": exchange.receiver_agrees or agrees}
    if exchange.committed_amount is not None:
        received = exchange.delivered_amount if amount is None else amount
        if not 0 <= received <= exchange.delivered_amount:
            raise BadInput("confirm_too_much", most=exchange.delivered_amount.normalize())
        changes["confirmed_amount"] = received
    told = replace(word, note=note)
    move(acting, exchange, "confirm", word=told, seen=seen, changes=changes)
    _tie(acting, exchange)
    return exchange


def _tie(acting: Acting, exchange: ResourceExchange) -> None:
    hold_ties(
        acting=acting,
        origin_key=f"exchange:{exchange.pk}",
        kind="resource",
        actors=[exchange.giver, exchange.receiver],
        since=exchange.first_delivery_on or timezone.localdate(),
        is_public=exchange.giver_agrees and exchange.receiver_agrees,
        evidence=exchange.public_code,
    )


def dispute_exchange(
    *,
    acting: Acting,
    exchange: ResourceExchange,
    reason: str,
    seen: int | None = None,
    word: Word = NO_WORD,
) -> ResourceExchange:
    told = replace(word, note=need_words(reason))
    return move(
        acting, exchange, "dispute", word=told, seen=seen, changes={"reason": told.note[:500]}
    )
