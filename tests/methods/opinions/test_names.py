"""Groups are called the same from one map to the next."""

from __future__ import annotations

from itertools import permutations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from phakhi.methods.opinions.changing import Change
from phakhi.methods.opinions.history import History
from phakhi.methods.opinions.mapping import map_opinions
from phakhi.methods.opinions.naming import named
from phakhi.methods.opinions.remembering import read_history, written_history
from phakhi.methods.opinions.results import as_dict
from phakhi.methods.opinions.smoothing import Smoother
from tests.methods.opinions.conversations import camps, talk

WERE = st.lists(
    st.tuples(st.integers(0, 2), st.none() | st.integers(0, 3)), min_size=3, max_size=12
)


@given(WERE)
def test_names_go_where_most_stay(told):
    label = np.array([group for group, _ in told])
    label = np.unique(label, return_inverse=True)[1]
    people = tuple(map(str, range(len(told))))
    before = {
        person: str(was) for person, (_, was) in zip(people, told, strict=True) if was is not None
    }
    names = named(people, label, before)
    assert len(set(names)) == len(names)
    stayed = sum(before.get(p) == names[g] for p, g in zip(people, label.tolist(), strict=True))
    old = [*sorted(set(before.values())), *(f"new{n}" for n in range(len(names)))]
    most = max(
        sum(before.get(p) == other[g] for p, g in zip(people, label.tolist(), strict=True))
        for other in permutations(old, len(names))
    )
    assert stayed == most


def test_a_new_group_gets_a_number_nobody_had():
    names = named(("a", "b", "c", "d"), np.array([0, 0, 1, 1]), {"c": "4", "d": "4", "x": "9"})
    assert names == ["10", "4"]


def test_when_a_camp_outgrows_the_other_it_keeps_its_name():
    table = camps((30, 25, 20))
    small = [row for camp in ((0, 30), (30, 50)) for row in table[slice(*camp)]]
    first, history = map_opinions(talk(small))
    assert [group.size for group in first.groups] == [30, 20]
    more = [
        Change(f"new{person}", str(statement), vote, 0)
        for person, row in enumerate(table[50:55] + table[30:50])
        for statement, vote in enumerate(row)
    ]
    second, _ = map_opinions(talk(small).and_then(more), history=history)
    assert [(group.id, group.size) for group in second.groups] == [("0", 30), ("1", 45)]
    alone, _ = map_opinions(talk(small).and_then(more))
    assert [(group.id, group.size) for group in alone.groups] == [("0", 45), ("1", 30)]


def test_once_in_conversation_always_in():
    _, history = map_opinions(talk([[1] * 7 + [None] * 3] * 20))
    assert history.members == {str(person) for person in range(20)}
    few = talk([[1] * 4 + [None] * 6] * 20)
    _, later = map_opinions(few, history=history)
    assert later.members == history.members
    _, alone = map_opinions(few)
    assert len(alone.members) == 15


def test_how_stable_it_was_lately_may_be_taken_over():
    conversation = talk(camps((30, 25)))
    shown, _ = map_opinions(conversation)
    again, _ = map_opinions(conversation, ari=shown.stability.bootstrap_ari)
    assert as_dict(again) == as_dict(shown)
    assert map_opinions(conversation, ari=0.1)[0].stability.reason == "unstable"


def test_the_history_is_read_as_it_was_written(tmp_path):
    history = History(frozenset(("ก", "2")), {"ก": "1", "2": "0"}, Smoother(3, 2, 2))
    file = tmp_path / "history.json"
    assert read_history(str(file)) == History()
    file.write_text(written_history(history), "utf-8")
    assert read_history(str(file)) == history
