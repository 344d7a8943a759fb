"""R065: what each party gave, received, promised and is promised; every sum has two sides."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, NamedTuple, Protocol
from uuid import UUID

from django.db.models import Q

from phakhi.core.acting import Acting
from phakhi.exchange.models import ResourceExchange
from phakhi.exchange.models.exchanges import ExchangeQuerySet
from phakhi.exchange.states import PROMISED, SETTLED
from phakhi.governance.models import GovernanceNetwork
from phakhi.networks.models import Actor

SATANG = Decimal("0.01")


class Key(NamedTuple):
    """One kind of resource in one unit: days are not added to persons."""

    resource: str
    unit: str


@dataclass(slots=True)
class Sum:
    """Times, amount, estimate in baht, and how many times nobody estimated."""

    times: int = 0
    amount: Decimal = Decimal(0)
    value: Decimal = Decimal(0)
    unvalued: int = 0

    def add(self, amount: Decimal, value: Decimal | None) -> None:
        self.times += 1
        self.amount += amount
        self.value += value or Decimal(0)
        self.unvalued += value is None


@dataclass(slots=True)
class Cell:
    """Given and received are confirmed; owed and due are promised and not yet confirmed."""

    given: Sum = field(default_factory=Sum)
    received: Sum = field(default_factory=Sum)
    owed: Sum = field(default_factory=Sum)
    due: Sum = field(default_factory=Sum)


class Exchanged(Protocol):
    """As much of an exchange as is added up."""

    giver_id: UUID
    receiver_id: UUID
    resource: str
    unit: str
    state: str
    committed_amount: Decimal | None
    committed_value: Decimal | None
    confirmed_amount: Decimal | None


Balance = dict[Key, Cell]


def tally(exchanges: Iterable[Exchanged]) -> dict[UUID, Balance]:
    """Per party; what one side gives the other receives, to the satang."""
    parties: dict[UUID, Balance] = defaultdict(lambda: defaultdict(Cell))
    for one in exchanges:
        key = Key(one.resource, one.unit)
        giver, receiver = parties[one.giver_id][key], parties[one.receiver_id][key]
        if one.state in SETTLED:
            amount = one.confirmed_amount or Decimal(0)
            value = confirmed_value(one)
            giver.given.add(amount, value)
            receiver.received.add(amount, value)
        elif one.state in PROMISED:
            amount = one.committed_amount or Decimal(0)
            giver.owed.add(amount, one.committed_value)
            receiver.due.add(amount, one.committed_value)
    return parties


def confirmed_value(one: Exchanged) -> Decimal | None:
    """The estimate of what was promised, in proportion to what arrived."""
    value, promised, got = one.committed_value, one.committed_amount, one.confirmed_amount
    if value is None or not promised or got is None:
        return value
    return (value * got / promised).quantize(SATANG)


def total(balances: Iterable[Mapping[Key, Cell]], side: str) -> Sum:
    """`side` is a field of Cell; amounts of different units are not added up."""
    whole = Sum()
    for balance in balances:
        for cell in balance.values():
            part: Sum = getattr(cell, side)
            whole.times += part.times
            whole.value += part.value
            whole.unvalued += part.unvalued
    return whole


def counted(acting: Acting, *, network: GovernanceNetwork | None = None) -> ExchangeQuerySet:
    """What `acting` may see; for the public that is what both sides agreed to show."""
    rows = ResourceExchange.objects.visible_to(acting).filter(state__in=(*PROMISED, *SETTLED))
    if network is not None:
        rows = rows.filter(network=network)
    return rows.order_by("pk")


def of_party(acting: Acting, actor: Actor) -> ExchangeQuerySet:
    return counted(acting).filter(Q(giver=actor) | Q(receiver=actor))


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a statement or of a file."""

    actor: Actor
    key: Key
    cell: Cell


def lines(acting: Acting, rows: Any) -> list[Line]:
    """Sorted by partner; the partners in one query."""
    balances = tally(rows)
    actors = Actor.objects.filter(pk__in=balances).select_related("party", "province")
    return [
        Line(actor, key, balances[actor.pk][key])
        for actor in actors.order_by("sort_key", "pk")
        for key in sorted(balances[actor.pk])
    ]
