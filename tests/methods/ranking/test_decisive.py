"""Does the order of equally strong pairs matter? Against all orders of a few pairs, one by one."""

from __future__ import annotations

import random
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from phakhi.methods.ranking import Ballots, count
from phakhi.methods.ranking.decisive import is_decisive, kept_all, unbeaten

PAIRS = st.tuples(st.integers(0, 4), st.integers(0, 4)).filter(lambda pair: pair[0] != pair[1])
GROUP = st.lists(PAIRS, min_size=1, max_size=5, unique_by=frozenset)
APART = tuple(1 << option for option in range(5))


@settings(max_examples=300, deadline=None)
@given(st.lists(PAIRS, max_size=4), GROUP, st.lists(PAIRS, max_size=4))
def test_decisive_if_and_only_if_some_order_has_other_winners(first, group, rest):
    before = kept_all(APART, first)
    ends = {unbeaten(kept_all(kept_all(before, order), rest)) for order in permutations(group)}
    winners = unbeaten(kept_all(kept_all(before, group), rest))
    assert is_decisive(before, group, rest, winners) is (ends != {winners})


@pytest.mark.parametrize(("options", "voters", "seed", "pairs"), [(12, 3, 1, 53), (20, 5, 3, 100)])
def test_many_equal_pairs_that_change_nothing_are_told_as_such(options, voters, seed, pairs):
    """Too many orders to try one by one."""
    chance = random.Random(seed)
    names = [f"o{number:02}" for number in range(options)]
    ballots = [[[name] for name in chance.sample(names, options)] for _ in range(voters)]
    [tie] = count(Ballots.ranked(names, ballots), "ranked-pairs").pair_ties
    assert len(tie.pairs) == pairs and not tie.decisive


def test_with_as_many_seats_as_themes_no_lot_is_decisive():
    names = [f"o{number}" for number in range(9)]
    found = count(Ballots.ranked(names, [[[name]] for name in names]), "approval", seats=9)
    assert found.election is not None
    assert len(found.election.ties) == 8
    assert not any(tie.decisive for tie in found.election.ties)
