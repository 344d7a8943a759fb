"""R065: whatever is exchanged, what one side gives the other receives, to the satang."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as some

from phakhi.exchange.queries.balances import Cell, Exchanged, Key, tally, total
from phakhi.exchange.states import EXCHANGE_FLOW, PROMISED, SETTLED

PARTIES = [UUID(int=number) for number in range(1, 6)]
MONEY = some.decimals(min_value=0, max_value=10**9, places=2)


@dataclass
class Row:
    giver_id: UUID
    receiver_id: UUID
    resource: str
    unit: str
    state: str
    committed_amount: Decimal | None
    committed_value: Decimal | None
    confirmed_amount: Decimal | None


@some.composite
def rows(draw: some.DrawFn) -> Row:
    giver, receiver = draw(some.permutations(PARTIES))[:2]
    promised = draw(some.none() | some.decimals(min_value="0.01", max_value=10**6, places=2))
    got = None if promised is None else promised * draw(some.integers(0, 100)) / 100
    return Row(
        giver,
        receiver,
        draw(some.sampled_from(["budget", "place"])),
        draw(some.sampled_from(["baht", "day"])),
        draw(some.sampled_from(list(EXCHANGE_FLOW.states))),
        promised,
        draw(some.none() | MONEY),
        got,
    )


@given(some.lists(rows(), max_size=30))
def test_every_sum_has_two_equal_sides(exchanges: list[Exchanged]) -> None:
    balances = list(tally(exchanges).values())
    for out, into in (("given", "received"), ("owed", "due")):
        ours, theirs = total(balances, out), total(balances, into)
        assert (ours.times, ours.value, ours.unvalued) == (
            theirs.times,
            theirs.value,
            theirs.unvalued,
        )
        assert _amounts(balances, out) == _amounts(balances, into)


@given(some.lists(rows(), max_size=30))
def test_what_is_neither_promised_nor_confirmed_counts_nowhere(exchanges: list[Exchanged]) -> None:
    balances = list(tally(exchanges).values())
    counted = sum(one.state in (*PROMISED, *SETTLED) for one in exchanges)
    assert total(balances, "given").times + total(balances, "owed").times == counted


@given(some.lists(rows(), max_size=20), some.randoms(use_true_random=False))
def test_the_order_does_not_matter(exchanges: list[Row], chance: object) -> None:
    shuffled = list(exchanges)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert tally(exchanges) == tally(shuffled)


def test_the_estimate_shrinks_with_what_arrived() -> None:
    one = Row(
        PARTIES[0], PARTIES[1], "place", "day", "done", Decimal(10), Decimal(5000), Decimal(4)
    )
    cell: Cell = tally([one])[PARTIES[0]]["place", "day"]  # type: ignore[index]
    assert cell.given.value == Decimal("2000.00")


def test_what_nobody_estimated_is_counted_as_such() -> None:
    one = Row(PARTIES[0], PARTIES[1], "place", "", "done", None, None, None)
    balances = list(tally([one]).values())
    assert (total(balances, "given").times, total(balances, "given").unvalued) == (1, 1)


def _amounts(balances: list[dict[Key, Cell]], side: str) -> dict[Key, Decimal]:
    sums: dict[Key, Decimal] = {}
    for balance in balances:
        for key, cell in balance.items():
            sums[key] = sums.get(key, Decimal(0)) + getattr(cell, side).amount
    return sums
