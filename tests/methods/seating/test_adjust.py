"""Late arrivals and no-shows: past rounds stay, few people move, what was demanded is kept."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from phakhi.methods.faults import Unsolvable
from phakhi.methods.seating.adjusting import adjust
from phakhi.methods.seating.changes import Changes
from phakhi.methods.seating.rooms import Sizes, Tables
from tests.methods.seating.groups import guests, mixed, often, tables
from tests.methods.seating.test_assign import seated
from tests.methods.seating.test_demands import keeps

pytestmark = pytest.mark.usefixtures("quick")


def begun(people, expected: int, number: int, rounds: int, first: int, absent=()):
    """The first `expected` were seated; all others came late, from round `first` on."""
    told = seated(people.only(range(expected)), Tables(number), rounds)
    place = np.full((len(people.ids), rounds), -1, np.int32)
    place[:expected] = told
    arrived = tuple(range(expected, len(people.ids)))
    return Changes(place, first, arrived, tuple(sorted(absent)))


def fewest_moves(changes: Changes, turn: int) -> int:
    """So many must leave full tables, or come to small ones that no newcomer fills."""
    told = changes.place[:, turn]
    stay = told.copy()
    stay[list(changes.absent)] = -1
    number = int(told.max()) + 1
    sizes, left = (np.bincount(rows[rows >= 0], minlength=number) for rows in (told, stay))
    people = int(left.sum()) + len(changes.arrived)
    low = min(4 * people // (5 * number), int(sizes.min()))
    high = max(-(-people // number), int(sizes.max()))
    missing = int(np.maximum(low - left, 0).sum()) - len(changes.arrived)
    return max(int(np.maximum(left - high, 0).sum()), missing)


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_no_more_people_move_than_the_sizes_of_tables_ask(data):
    expected, late = data.draw(st.integers(8, 40)), data.draw(st.integers(0, 6))
    number = data.draw(st.integers(2, expected // 4))
    absent = data.draw(st.sets(st.integers(0, expected - 1), max_size=expected // 2))
    people = guests({("x", "ignore"): [""] * (expected + late)})
    changes = begun(people, expected, number, 3, 1, absent)
    adjusted = adjust(people, changes, None, "0")
    assert adjusted.moves == fewest_moves(changes, 1) + fewest_moves(changes, 2)
    assert (adjusted.place[:, 0] == changes.place[:, 0]).all()
    for turn in (1, 2):
        sitting = {person for table in tables(adjusted.place, turn) for person in table}
        assert sitting == set(range(expected + late)) - absent


def test_newcomers_find_tables_where_they_are_needed_and_meet_nobody_twice():
    people = guests(mixed(154))
    adjusted = adjust(people, begun(people, 150, 30, 3, 1), None, "0")
    assert adjusted.moves == 0
    repeated = {pair for pair, times in often(adjusted.place).items() if times > 1}
    assert not [pair for pair in repeated if pair[1] >= 150]
    for turn in (1, 2):
        assert sorted(map(len, tables(adjusted.place, turn))) == [5] * 26 + [6] * 4


def test_who_takes_over_from_a_missing_facilitator_is_a_facilitator():
    leads = ["yes" if person in {0, 1, 2, 3, 7} else "" for person in range(24)]
    people = guests({("lead", "facilitator"): leads})
    changes = begun(people, 24, 4, 2, 1, absent=(2,))
    adjusted = adjust(people, changes, None, "0")
    come = [person for person in range(24) if person != 2]
    assert keeps(adjusted.place[come, 1].tolist(), people.only(come))
    spare = {int(changes.place[person, 1]) for person in (0, 1, 3, 7)}
    assert adjusted.moves <= (0 if len(spare) == 4 else 2)


def test_a_latecomer_sits_with_whom_it_came():
    ties = ["a" if person in {0, 12} else "" for person in range(13)]
    people = guests({("tie", "together"): ties})
    adjusted = adjust(people, begun(people, 12, 3, 2, 0), None, "0")
    assert (adjusted.place[0] == adjusted.place[12]).all()
    assert adjusted.moves == 0


def test_a_latecomer_does_not_sit_with_whom_it_must_not():
    side = ["x" if person in {0, 5, 9} else "" for person in range(10)]
    people = guests({("side", "apart"): side})
    adjusted = adjust(people, begun(people, 9, 3, 3, 0), Sizes(2, 4), "0")
    assert all(len(set(adjusted.place[[0, 5, 9], turn])) == 3 for turn in range(3))


def test_demands_that_can_no_longer_be_met_are_told():
    people = guests({("lead", "facilitator"): ["yes", "yes", "", "", "", ""]})
    with pytest.raises(Unsolvable) as refused:
        adjust(people, begun(people, 6, 2, 2, 1, absent=(0,)), None, "0")
    assert [fault.code for fault in refused.value.faults] == ["leads_few"]


def test_more_people_than_the_tables_may_hold_are_told():
    people = guests({("x", "ignore"): [""] * 20})
    with pytest.raises(Unsolvable) as refused:
        adjust(people, begun(people, 12, 3, 2, 1), Sizes(3, 5), "0")
    assert [fault.code for fault in refused.value.faults] == ["crowded"]


def test_if_all_are_absent_nobody_sits():
    people = guests({("x", "ignore"): [""] * 6})
    adjusted = adjust(people, begun(people, 6, 2, 2, 1, absent=range(6)), None, "0")
    assert (adjusted.place[:, 1] == -1).all()
    assert adjusted.moves == 0
