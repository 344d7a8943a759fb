"""Which vote holds, whatever order they came in."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from phakhi.methods.opinions.votes import Cast, in_order, settle

CAST = st.tuples(
    st.integers(0, 3), st.integers(0, 3), st.sampled_from([1, 0, -1]), st.integers(0, 4)
)


def settled(rows):
    person, statement, value, time = np.array(rows, dtype=np.int64).reshape(-1, 4).T
    names = ("a", "b", "c", "d")
    cast = Cast(
        names, names, person.astype(np.int32), statement.astype(np.int32),
        value.astype(np.int8), time,
    )  # fmt: skip
    return settle(cast)


def as_table(votes):
    rows = zip(votes.whose.tolist(), votes.columns.tolist(), votes.values.tolist(), strict=True)
    return {(person, statement): value for person, statement, value in rows}


@given(st.lists(CAST, max_size=40))
def test_the_latest_vote_holds_of_equally_late_the_smallest(rows):
    held: dict[tuple[int, int], tuple[int, int]] = {}
    for person, statement, value, time in rows:
        key, rank = (person, statement), (time, -value)
        held[key] = max(rank, held.get(key, rank))
    assert as_table(settled(rows)) == {key: -value for key, (_, value) in held.items()}


@given(st.lists(CAST, max_size=40), st.randoms(use_true_random=False))
def test_order_and_doubles_change_nothing(rows, chance):
    again = [*rows, *rows]
    chance.shuffle(again)
    one, other = settled(rows), settled(again)
    for name in ("offsets", "columns", "values", "times"):
        assert np.array_equal(getattr(one, name), getattr(other, name))


@given(st.lists(CAST, max_size=40), st.lists(st.booleans(), min_size=4, max_size=4))
def test_only_some_statements_keep_their_votes_and_voters(rows, kept):
    votes = settled(rows)
    some = votes.only(np.array(kept))
    expected = {
        (votes.people[person], votes.statements[statement]): value
        for (person, statement), value in as_table(votes).items()
        if kept[statement]
    }
    found = as_table(some)
    assert {(some.people[p], some.statements[s]): v for (p, s), v in found.items()} == expected
    assert set(some.people) == {person for person, _ in expected}


def test_numbers_come_in_the_order_of_numbers():
    assert in_order(["10", "ข", "9", "007", "a", "7"]) == ["007", "7", "9", "10", "a", "ข"]
