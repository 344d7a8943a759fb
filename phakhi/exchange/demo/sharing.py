"""Demo exchanges in every state, through the room's own services."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from phakhi.exchange.demo.asking import Actors, Row, as_partner
from phakhi.exchange.models import ResourceExchange
from phakhi.exchange.services import delivering, exchanges
from phakhi.governance.models import GovernanceNetwork

FIRST, LAST = date(2026, 9, 15), date(2026, 11, 10)
WALKED = ("committed", "delivering", "delivered", "disputed", "done", "cancelled")


def load_exchanges(actors: Actors, rows: list[Row], network: GovernanceNetwork | None) -> None:
    for number, row in enumerate(rows):
        exchange = _propose(actors, row, network if number % 2 == 0 else None)
        if row["to"] == "refused":
            giver = as_partner(exchange.giver)
            exchanges.refuse_exchange(acting=giver, exchange=exchange, reason=row["why"])
        elif row["to"] in WALKED:
            _walk(exchange, row)


def _propose(actors: Actors, row: Row, network: GovernanceNetwork | None) -> ResourceExchange:
    receiver = actors[row["receiver"]]
    return exchanges.propose_exchange(
        acting=as_partner(receiver),
        giver=actors[row["giver"]],
        receiver=receiver,
        values={
            "resource": row["resource"],
            "what": row["what"],
            "amount": _number(row.get("amount")),
            "unit": row.get("unit", ""),
            "value_baht": _number(row.get("value")),
            "network": network,
        },
        is_demo=True,
    )


def _walk(exchange: ResourceExchange, row: Row) -> None:
    giver, receiver = as_partner(exchange.giver), as_partner(exchange.receiver)
    exchanges.commit_exchange(
        acting=giver,
        exchange=exchange,
        amount=_number(row.get("promised")),
        promised_by=row.get("by"),
        agrees=row.get("public", False),
    )
    if row.get("public"):
        exchanges.agree_to_show(acting=receiver, exchange=exchange, agrees=True)
    if row["to"] == "cancelled":
        exchanges.cancel_exchange(acting=receiver, exchange=exchange, reason=row["why"])
    if row["to"] in ("committed", "cancelled"):
        return
    _deliver(exchange, row)
    if row["to"] == "disputed":
        delivering.dispute_exchange(acting=receiver, exchange=exchange, reason=row["why"])
    if row["to"] == "done":
        delivering.confirm_exchange(
            acting=receiver, exchange=exchange, amount=_number(row.get("got"))
        )


def _deliver(exchange: ResourceExchange, row: Row) -> None:
    """In two parts where there is more than one to give."""
    given = row.get("given")
    parts = [(None, True)] if given is None else _parts(given)
    for number, (amount, is_last) in enumerate(parts):
        delivering.deliver_exchange(
            acting=as_partner(exchange.giver),
            exchange=exchange,
            on=(FIRST, LAST)[number],
            amount=amount,
            is_last=is_last and row["to"] in ("done", "delivered"),
        )


def _parts(given: int) -> list[tuple[Decimal | None, bool]]:
    half = given // 2
    first: list[tuple[Decimal | None, bool]] = [(Decimal(half), False)] if half else []
    return [*first, (Decimal(given - half), True)]


def _number(value: Any) -> Decimal | None:
    return None if value is None else Decimal(value)
