"""How many must be there, for every rule and every number of members."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from phakhi.bodies.quorum import needed


@dataclass
class Rule:
    quorum_share: Decimal = Decimal("0.5")
    quorum_is_more_than: bool = False
    quorum_number: int = 0
    second_call_share: Decimal = Decimal(0)


shares = st.integers(0, 1000).map(lambda number: Decimal(number) / 1000)
rules = st.builds(
    Rule,
    quorum_share=shares,
    quorum_is_more_than=st.booleans(),
    quorum_number=st.integers(0, 50),
    second_call_share=shares,
)


@pytest.mark.parametrize(
    ("members", "half", "more_than_half"),
    [(1, 1, 1), (2, 1, 2), (9, 5, 5), (10, 5, 6), (300, 150, 151)],
)  # fmt: skip
def test_half_and_more_than_half(members: int, half: int, more_than_half: int) -> None:
    assert needed(Rule(), members) == half
    assert needed(Rule(quorum_is_more_than=True), members) == more_than_half


@pytest.mark.parametrize("written", ["0.666", "0.667"])
def test_two_thirds_is_two_thirds_however_it_is_rounded(written: str) -> None:
    rule = Rule(Decimal(written))
    assert [needed(rule, members) for members in (3, 9, 299, 300, 900)] == [2, 6, 200, 200, 600]


def test_sixty_percent_of_six_is_four() -> None:
    assert needed(Rule(Decimal("0.6")), 6) == 4


def test_the_floor_stands_even_where_the_body_is_smaller() -> None:
    assert needed(Rule(quorum_number=5), 4) == 5
    assert needed(Rule(quorum_number=5), 20) == 10


def test_where_everybody_is_recused_nobody_can_decide() -> None:
    assert needed(Rule(), 0) == 1
    assert needed(Rule(quorum_is_more_than=True), 0) == 1


def test_an_informal_group_needs_nobody() -> None:
    rule = Rule(Decimal(0))
    assert needed(rule, 0) == needed(rule, 300) == needed(rule, 9, second_call=True) == 0


def test_the_second_call_does_with_a_third() -> None:
    rule = Rule(second_call_share=Decimal("0.333"))
    assert [needed(rule, n, second_call=True) for n in (2, 3, 9, 10, 300)] == [1, 1, 3, 4, 100]


def test_without_a_rule_of_its_own_the_second_call_needs_as_many() -> None:
    assert needed(Rule(), 10, second_call=True) == 5


@given(rules, st.integers(0, 400))
def test_it_is_never_more_than_all_unless_the_floor_is(rule: Rule, members: int) -> None:
    assert 0 <= needed(rule, members) <= max(members, rule.quorum_number, 1)


@given(rules, st.integers(0, 400))
def test_the_second_call_never_asks_for_more(rule: Rule, members: int) -> None:
    assert needed(rule, members, second_call=True) <= needed(rule, members)


@given(rules, st.integers(0, 400))
def test_one_more_member_never_lowers_it(rule: Rule, members: int) -> None:
    assert needed(rule, members) <= needed(rule, members + 1)


@given(shares.filter(bool), st.integers(1, 400))
def test_enough_members_are_the_share_of_all(share: Decimal, members: int) -> None:
    """Within the rounding of three places that a third needs."""
    count = needed(Rule(share), members)
    assert count >= members * (share - Decimal("0.001"))
    assert count - 1 < members * (share + Decimal("0.001"))
