"""Together, apart, fixed, a facilitator a table: kept in every round, or proven impossible."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from phakhi.methods.faults import Unsolvable
from phakhi.methods.seating.rooms import Sizes, Tables
from tests.methods.seating.groups import guests, mixed, often, outside
from tests.methods.seating.test_assign import seated

pytestmark = pytest.mark.usefixtures("quick")


def keeps(place, people) -> bool:
    """`place`: (people,), by plain looking."""
    for field, column in zip(people.fields, people.answers, strict=True):
        for value in set(column) - {""}:
            there = [place[person] for person, text in enumerate(column) if text == value]
            kept = {
                "together": len(set(there)) == 1,
                "apart": len(set(there)) == len(there),
                "fixed": set(there) == {int(value) - 1} if field.mode == "fixed" else True,
                "facilitator": set(there) == set(place),
            }
            if not kept.get(field.mode, True):
                return False
    return True


def has_a_seating(people, number: int) -> bool:
    """Every way to sit is looked at."""
    count = len(people.ids)
    least, most = count // number, -(-count // number)
    return any(
        all(least <= place.count(table) <= most for table in range(number))
        and keeps(list(place), people)
        for place in product(range(number), repeat=count)
    )


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_demands_are_kept_or_there_is_no_way_to_keep_them(data):
    count, number = data.draw(st.integers(3, 7)), data.draw(st.integers(2, 3))
    answer = {
        "together": st.sampled_from(["", "", "a", "b"]),
        "apart": st.sampled_from(["", "", "a", "b"]),
        "fixed": st.sampled_from(["", "", "", "1", "2"]),
        "facilitator": st.sampled_from(["", "yes"]),
    }
    modes = data.draw(st.sets(st.sampled_from(sorted(answer)), min_size=1, max_size=3))
    people = guests(
        {
            (mode, mode): data.draw(st.lists(answer[mode], min_size=count, max_size=count))
            for mode in sorted(modes)
        }
    )
    if "facilitator" in modes and "yes" not in people.of("facilitator")[0][1]:
        with pytest.raises(Unsolvable):
            seated(people, Tables(number))
        return
    try:
        place = seated(people, Tables(number), 2)
    except Unsolvable as refused:
        assert refused.faults
        assert not has_a_seating(people, number)
    else:
        assert all(keeps(place[:, turn].tolist(), people) for turn in range(2))


def test_couples_move_as_one_and_all_the_rest_is_still_mixed():
    couples = [str(person // 2) if person < 60 else "" for person in range(200)]
    people = guests({**mixed(200), ("couple", "together"): couples})
    place = seated(people, Tables(20), 3)
    assert all(keeps(place[:, turn].tolist(), people) for turn in range(3))
    repeated = {pair for pair, times in often(place).items() if times > 1}
    assert repeated == {(person, person + 1) for person in range(0, 60, 2)}
    assert outside(place, people) <= 10


def test_large_and_small_groups_find_tables_of_uneven_size():
    people = guests({("group", "together"): list("a" * 12 + "b" * 8)})
    place = seated(people, Sizes(8, 12), 2)
    assert keeps(place[:, 0].tolist(), people)
    assert keeps(place[:, 1].tolist(), people)


def test_more_tables_are_taken_if_the_fewest_cannot_keep_the_demands():
    for most, number in ((4, 24), (40, 240)):
        apart = ["x"] * most + [""] * (number - most)
        place = seated(guests({("side", "apart"): apart}), Sizes(6, 12))
        assert len(set(place[:, 0].tolist())) == most


def test_a_fixed_seat_brings_those_who_sit_together_with_it():
    tie, seat = ["a", "a", "", "", "", ""], ["", "2", "", "", "", ""]
    people = guests({("tie", "together"): tie, ("seat", "fixed"): seat})
    place = seated(people, Tables(2), 3)
    assert (place[:2] == 1).all()


def reasons(people, wanted) -> list[tuple[str, int, str]]:
    with pytest.raises(Unsolvable) as refused:
        seated(people, wanted)
    return [(fault.code, fault.row, fault.column) for fault in refused.value.faults]


def test_each_contradiction_is_told_with_its_row_and_column():
    people = guests(
        {
            ("tie", "together"): ["a", "a", "a", "a", "b", "b", "", "", ""],
            ("seat", "fixed"): ["", "", "", "", "1", "2", "3", "3", ""],
            ("side", "apart"): ["x", "x", "", "", "y", "", "z", "z", ""],
            ("lead", "facilitator"): ["yes", "yes", "", "", "yes", "", "", "", ""],
        }
    )
    assert sorted(reasons(people, Tables(3))) == [
        ("fixed_apart", 8, "side"),
        ("leads_few", 1, "lead"),
        ("together_apart", 2, "side"),
        ("together_large", 2, "tie"),
        ("two_tables", 6, "seat"),
    ]


def test_too_many_apart_or_fixed_are_told():
    people = guests(
        {("side", "apart"): ["x"] * 3 + [""] * 3, ("seat", "fixed"): ["1"] * 4 + [""] * 2}
    )
    assert reasons(people, Tables(2)) == [
        ("fixed_many", 2, "seat"),
        ("fixed_apart", 2, "side"),
        ("apart_many", 2, "side"),
    ]


def test_groups_that_fit_alone_but_not_all_together_are_all_named_and_no_others():
    """Tables of seven: two of four and one of four do not fit, whatever becomes of the pair."""
    people = guests({("tie", "together"): list("ppaaaabbbbcccc"), ("x", "ignore"): list("a" * 14)})
    assert reasons(people, Tables(2)) == [
        ("conflict", 0, ""),
        *(("clash_together", row, "tie") for row in (4, 8, 12)),
    ]


def test_facilitators_fixed_at_one_table_are_not_at_the_others():
    leads, seats = ["", "", "", "yes", "yes", "yes"], ["", "", "", "", "1", "1"]
    people = guests({("lead", "facilitator"): leads, ("seat", "fixed"): seats})
    assert reasons(people, Tables(3)) == [
        ("conflict", 0, ""),
        ("clash_fixed", 6, "seat"),
        ("clash_facilitator", 5, "lead"),
    ]


@pytest.mark.parametrize(("people", "low", "high"), [(13, 8, 12), (5, 8, 12), (19, 4, 4)])
def test_sizes_that_cannot_be_are_told_with_some_that_can(people, low, high):
    nobody = guests({("x", "ignore"): [""] * people})
    with pytest.raises(Unsolvable) as refused:
        seated(nobody, Sizes(low, high))
    [fault] = refused.value.faults
    assert fault.code == "no_tables_fit"
    wider = Sizes(*map(int, str(fault.given["wider"]).split("-")))
    assert wider.low <= low
    assert wider.high >= high
    assert seated(nobody, wider).shape == (people, 1)


def test_more_tables_than_people_are_told():
    assert reasons(guests({("x", "ignore"): [""] * 3}), Tables(4)) == [("too_many_tables", 0, "")]
