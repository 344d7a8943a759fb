"""R065: who gives what to whom is proposed; the giver alone can promise it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any

from django.db import transaction

from phakhi.core import events
from phakhi.core.acting import Acting
from phakhi.core.errors import BadInput, WrongState
from phakhi.core.permissions import authorise
from phakhi.core.presets import RESOURCES
from phakhi.exchange.codes import new_code
from phakhi.exchange.models import ExchangeStep, ResourceExchange
from phakhi.exchange.permissions import can_propose_exchange
from phakhi.exchange.queries.remaining import left_of
from phakhi.exchange.services.stepping import NO_WORD, Word, keep_step, need_words, take_step
from phakhi.exchange.states import EXCHANGE_FLOW, is_giver, is_receiver
from phakhi.ledger.services import enter
from phakhi.networks.models import Actor, ResourceLine
from phakhi.networks.states import State

OFFICIAL = frozenset({"commit", "confirm"})


@transaction.atomic
def propose_exchange(
    *,
    acting: Acting,
    giver: Actor,
    receiver: Actor,
    values: Mapping[str, Any],
    is_demo: bool = False,
) -> ResourceExchange:
    """Either side or the office proposes; an offer brings its unit along."""
    authorise(can_propose_exchange(acting, giver, receiver))
    if giver.pk == receiver.pk:
        raise BadInput("gives_itself")
    if {giver.state, receiver.state} != {State.VERIFIED}:
        raise WrongState("partner_not_verified")
    if values.get("resource") not in RESOURCES:
        raise BadInput(field="resource")
    exchange = ResourceExchange(
        province=acting.province,
        public_code=new_code(),
        giver=giver,
        receiver=receiver,
        proposed_by=acting.person_id,
        is_demo=is_demo,
        **values,
    )
    _fit_offer(exchange)
    exchange.save(force_insert=True)
    _tell(acting, exchange, "propose", "", NO_WORD)
    return exchange


def _fit_offer(exchange: ResourceExchange) -> None:
    offer, need = exchange.offer, exchange.need
    if offer is not None and offer.actor_id != exchange.giver_id:
        raise BadInput(field="offer")
    if need is not None and need.actor_id != exchange.receiver_id:
        raise BadInput(field="need")
    if offer is not None and offer.amount is not None:
        exchange.unit = offer.unit


@transaction.atomic
def commit_exchange(
    *,
    acting: Acting,
    exchange: ResourceExchange,
    amount: Decimal | None = None,
    value: Decimal | None = None,
    promised_by: Any = None,
    conditions: str = "",
    agrees: bool = False,
    seen: int | None = None,
    word: Word = NO_WORD,
) -> ResourceExchange:
    """All or a part of what was asked; of an offer never more than is left of it."""
    amount = exchange.amount if amount is None else amount
    if amount is not None and amount <= 0:
        raise BadInput(field="amount")
    if exchange.amount is not None and amount is not None and amount > exchange.amount:
        raise BadInput("promise_too_large", most=exchange.amount)
    _hold_offer(exchange, amount)
    changes = {
        "committed_amount": amount,
        "committed_value": _share(exchange, amount) if value is None else value,
        "promised_by": promised_by,
        "conditions": conditions or exchange.conditions,
        "giver_agrees": exchange.giver_agrees or agrees,
    }
    return move(acting, exchange, "commit", word=word, seen=seen, changes=changes)


def _hold_offer(exchange: ResourceExchange, amount: Decimal | None) -> None:
    """The offer's row is locked until the promise stands: it is never promised twice."""
    offer = ResourceLine.objects.select_for_update().filter(pk=exchange.offer_id).first()
    if offer is None or offer.amount is None:
        return
    if amount is None:
        raise BadInput("promise_amount_needed")
    left = left_of(offer)
    if amount > left:
        raise WrongState("offer_promised_already", left=left.normalize())


def _share(exchange: ResourceExchange, amount: Decimal | None) -> Decimal | None:
    """The estimate shrinks with the amount."""
    value: Decimal | None = exchange.value_baht
    if value is None or not exchange.amount or amount is None:
        return value
    share: Decimal = value * amount / exchange.amount
    return share.quantize(Decimal("0.01"))


def refuse_exchange(
    *,
    acting: Acting,
    exchange: ResourceExchange,
    reason: str,
    seen: int | None = None,
    word: Word = NO_WORD,
) -> ResourceExchange:
    return _end(acting, exchange, "refuse", reason, word, seen=seen)


def cancel_exchange(
    *,
    acting: Acting,
    exchange: ResourceExchange,
    reason: str,
    seen: int | None = None,
    word: Word = NO_WORD,
) -> ResourceExchange:
    """What was promised and not handed over is free again."""
    return _end(acting, exchange, "cancel", reason, word, seen=seen)


def _end(
    acting: Acting,
    exchange: ResourceExchange,
    act: str,
    reason: str,
    word: Word,
    *,
    seen: int | None,
) -> ResourceExchange:
    told = replace(word, note=need_words(reason))
    return move(acting, exchange, act, word=told, seen=seen, changes={"reason": told.note[:500]})


@transaction.atomic
def agree_to_show(*, acting: Acting, exchange: ResourceExchange, agrees: bool) -> ResourceExchange:
    """Each side for itself; the public reads it only if both do."""
    sides = {"giver_agrees": is_giver(acting, exchange)}
    sides["receiver_agrees"] = is_receiver(acting, exchange)
    authorise(any(sides.values()))
    for field, is_mine in sides.items():
        if is_mine:
            setattr(exchange, field, agrees)
    exchange.save(update_fields=list(sides))
    events.record(acting, "exchange.exchange.shown", exchange, {"agrees": agrees})
    return exchange


@transaction.atomic
def move(
    acting: Acting,
    exchange: ResourceExchange,
    act: str,
    *,
    word: Word,
    seen: int | None,
    changes: dict[str, Any],
) -> ResourceExchange:
    before = take_step(acting, EXCHANGE_FLOW, exchange, act, seen=seen, changes=changes)
    _tell(acting, exchange, act, before, word)
    return exchange


def _tell(acting: Acting, exchange: ResourceExchange, act: str, before: str, word: Word) -> None:
    sides = (exchange.giver, exchange.receiver)
    keep_step(acting, ExchangeStep, act, before, word=word, sides=sides, exchange=exchange)
    kind = f"exchange.exchange.{act}"
    if act not in OFFICIAL:
        events.record(acting, kind, exchange, {"from": before, "to": exchange.state})
        return
    facts = {"from": before, "to": exchange.state, "resource": exchange.resource}
    names = {"giver": exchange.giver.party.name_th, "receiver": exchange.receiver.party.name_th}
    enter(acting=acting, act=kind, subject=exchange, facts=facts, private=names)
