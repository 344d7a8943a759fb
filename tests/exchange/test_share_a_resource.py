"""R065: proposed, promised by the giver alone, handed over, confirmed; sums never exceed."""

from __future__ import annotations

from decimal import Decimal

import pytest
from django.db import IntegrityError
from django.utils import timezone

from phakhi.core.errors import BadInput, Forbidden, WrongState
from phakhi.exchange.models import ResourceExchange
from phakhi.exchange.queries.remaining import left_of
from phakhi.exchange.services import delivering, exchanges
from phakhi.ties.models import Tie
from tests.factories import make_acting
from tests.factories_exchange import make_exchange, officer, speaking_for
from tests.factories_networks import make_actor, make_resource

pytestmark = pytest.mark.django_db


def promised(exchange: ResourceExchange, amount: int = 10) -> ResourceExchange:
    return exchanges.commit_exchange(
        acting=speaking_for(exchange.giver), exchange=exchange, amount=Decimal(amount)
    )


def handed_over(exchange: ResourceExchange, amount: int, *, last: bool = False) -> ResourceExchange:
    return delivering.deliver_exchange(
        acting=speaking_for(exchange.giver),
        exchange=exchange,
        on=timezone.localdate(),
        amount=Decimal(amount),
        is_last=last,
    )


def test_a_stranger_to_both_cannot_propose() -> None:
    giver, receiver = make_actor(), make_actor()
    with pytest.raises(Forbidden):
        exchanges.propose_exchange(
            acting=make_acting("member"), giver=giver, receiver=receiver, values={}
        )


def test_the_receiver_cannot_promise_for_the_giver() -> None:
    exchange = make_exchange()
    with pytest.raises(Forbidden):
        exchanges.commit_exchange(acting=speaking_for(exchange.receiver), exchange=exchange)


def test_a_part_may_be_promised_and_the_estimate_shrinks_with_it() -> None:
    exchange = promised(make_exchange(), 4)
    assert (exchange.committed_amount, exchange.committed_value) == (Decimal(4), Decimal("2000.00"))


def test_more_than_was_asked_is_not_promised() -> None:
    with pytest.raises(BadInput):
        promised(make_exchange(), 11)


def test_an_offer_is_not_promised_twice() -> None:
    giver = make_actor()
    line = make_resource(giver, amount=Decimal(12), unit="day")
    promised(make_exchange(giver, offer=line), 8)
    assert left_of(line) == Decimal(4)
    with pytest.raises(WrongState) as refused:
        promised(make_exchange(giver, offer=line), 5)
    assert refused.value.params["left"] == Decimal(4)
    promised(make_exchange(giver, offer=line), 4)


def test_a_promise_called_off_frees_the_offer() -> None:
    giver = make_actor()
    line = make_resource(giver, amount=Decimal(10), unit="day")
    exchange = promised(make_exchange(giver, offer=line))
    exchanges.cancel_exchange(acting=speaking_for(giver), exchange=exchange, reason="ติดงานอื่น")
    assert left_of(line) == Decimal(10)


def test_an_offer_of_somebody_else_is_not_given() -> None:
    with pytest.raises(BadInput):
        make_exchange(offer=make_resource(make_actor(), amount=Decimal(3), unit="day"))


def test_parts_add_up_to_at_most_the_promise() -> None:
    exchange = handed_over(promised(make_exchange()), 6)
    assert exchange.state == "delivering"
    with pytest.raises(WrongState):
        handed_over(ResourceExchange.objects.get(pk=exchange.pk), 5)
    exchange = handed_over(ResourceExchange.objects.get(pk=exchange.pk), 4)
    assert (exchange.state, exchange.delivered_amount) == ("delivered", Decimal(10))


def test_the_database_refuses_more_than_was_promised() -> None:
    exchange = promised(make_exchange())
    with pytest.raises(IntegrityError):
        ResourceExchange.objects.filter(pk=exchange.pk).update(delivered_amount=Decimal(11))


def test_nothing_is_handed_over_tomorrow() -> None:
    exchange = promised(make_exchange())
    with pytest.raises(BadInput):
        delivering.deliver_exchange(
            acting=speaking_for(exchange.giver),
            exchange=exchange,
            on=timezone.localdate().replace(year=timezone.localdate().year + 1),
            amount=Decimal(1),
        )


def test_only_the_receiver_confirms_and_a_tie_is_held() -> None:
    exchange = handed_over(promised(make_exchange()), 10)
    with pytest.raises(Forbidden):
        delivering.confirm_exchange(acting=speaking_for(exchange.giver), exchange=exchange)
    delivering.confirm_exchange(acting=speaking_for(exchange.receiver), exchange=exchange)
    assert (exchange.state, exchange.confirmed_amount) == ("done", Decimal(10))
    tie = Tie.objects.get(origin_key=f"exchange:{exchange.pk}")
    assert {tie.source_id, tie.target_id} == {exchange.giver_id, exchange.receiver_id}
    assert (tie.kind, tie.is_public) == ("resource", False)


def test_less_may_be_confirmed_and_the_rest_of_the_offer_is_free_again() -> None:
    giver = make_actor()
    line = make_resource(giver, amount=Decimal(10), unit="day")
    exchange = handed_over(promised(make_exchange(giver, offer=line)), 6)
    delivering.confirm_exchange(
        acting=speaking_for(exchange.receiver), exchange=exchange, amount=Decimal(5)
    )
    assert left_of(line) == Decimal(5)


def test_a_dispute_says_why_and_can_be_put_right() -> None:
    exchange = handed_over(promised(make_exchange()), 10)
    receiver = speaking_for(exchange.receiver)
    with pytest.raises(BadInput):
        delivering.dispute_exchange(acting=receiver, exchange=exchange, reason="")
    exchange = ResourceExchange.objects.get(pk=exchange.pk)
    delivering.dispute_exchange(acting=receiver, exchange=exchange, reason="ได้ไม่ครบ")
    assert exchange.state == "disputed"
    delivering.confirm_exchange(acting=receiver, exchange=exchange, amount=Decimal(9))
    assert exchange.state == "done"


def test_what_was_handed_over_is_not_simply_called_off() -> None:
    exchange = handed_over(promised(make_exchange()), 6)
    with pytest.raises(WrongState):
        exchanges.cancel_exchange(
            acting=officer(exchange.giver), exchange=exchange, reason="เปลี่ยนใจ"
        )


def test_an_uncounted_resource_goes_through_without_amounts() -> None:
    exchange = make_exchange(amount=None, unit="", value_baht=None)
    giver, receiver = speaking_for(exchange.giver), speaking_for(exchange.receiver)
    exchanges.commit_exchange(acting=giver, exchange=exchange)
    delivering.deliver_exchange(acting=giver, exchange=exchange, on=timezone.localdate())
    delivering.confirm_exchange(acting=receiver, exchange=exchange)
    assert (exchange.state, exchange.confirmed_amount) == ("done", None)


def test_each_side_agrees_to_be_shown_for_itself() -> None:
    exchange = promised(make_exchange())
    exchanges.agree_to_show(acting=speaking_for(exchange.giver), exchange=exchange, agrees=True)
    assert (exchange.giver_agrees, exchange.receiver_agrees) == (True, False)
    with pytest.raises(Forbidden):
        exchanges.agree_to_show(acting=officer(exchange.giver), exchange=exchange, agrees=True)
