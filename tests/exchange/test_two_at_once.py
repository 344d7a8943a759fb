"""Two hands at the same moment: an offer is not promised twice, a day is not lent twice."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from decimal import Decimal
from threading import Barrier
from typing import Any

import pytest
from django.db import connection

from phakhi.core.errors import WrongState
from phakhi.exchange.models import ResourceExchange, UseRequest
from phakhi.exchange.queries.remaining import left_of
from phakhi.exchange.services import exchanges, uses
from tests.factories_exchange import make_entry, make_exchange, make_use, speaking_for
from tests.factories_networks import make_actor, make_resource

pytestmark = pytest.mark.django_db(transaction=True)


def at_once(*acts: Callable[[], Any]) -> list[str]:
    """Every act in a thread and connection of its own; its outcome as a word."""
    start = Barrier(len(acts))

    def run(act: Callable[[], Any]) -> str:
        start.wait()
        try:
            act()
        except WrongState as error:
            return error.code
        finally:
            connection.close()
        return "done"

    with ThreadPoolExecutor(len(acts)) as pool:
        return sorted(pool.map(run, acts))


def test_an_offer_is_promised_once() -> None:
    giver = make_actor()
    line = make_resource(giver, amount=Decimal(10), unit="day")
    both = [make_exchange(giver, offer=line, amount=Decimal(7)) for _ in range(2)]

    def promise(one: ResourceExchange) -> Callable[[], Any]:
        return lambda: exchanges.commit_exchange(
            acting=speaking_for(giver), exchange=ResourceExchange.objects.get(pk=one.pk)
        )

    assert at_once(*map(promise, both)) == ["done", "offer_promised_already"]
    assert left_of(line) == Decimal(3)


def test_a_day_is_lent_once() -> None:
    entry = make_entry(by_date=True)
    dates: dict[str, Any] = {"from_on": date(2026, 12, 1), "until_on": date(2026, 12, 2)}
    both = [make_use(entry, **dates) for _ in range(2)]

    def grant(one: UseRequest) -> Callable[[], Any]:
        return lambda: uses.grant_use(
            acting=speaking_for(entry.owner), use=UseRequest.objects.get(pk=one.pk), reason="ว่าง"
        )

    assert at_once(*map(grant, both)) == ["dates_taken", "done"]


def test_the_last_place_is_given_once() -> None:
    entry = make_entry(slots=1)
    both = [make_use(entry) for _ in range(2)]

    def grant(one: UseRequest) -> Callable[[], Any]:
        return lambda: uses.grant_use(
            acting=speaking_for(entry.owner), use=UseRequest.objects.get(pk=one.pk), reason="ว่าง"
        )

    assert at_once(*map(grant, both)) == ["done", "slots_gone"]
