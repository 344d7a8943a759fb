"""Vote after vote gives the very numbers of all votes at once."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from phakhi.methods.opinions.changing import Change
from phakhi.methods.opinions.conversation import Conversation
from phakhi.methods.opinions.known import Known
from phakhi.methods.opinions.mapping import map_opinions
from phakhi.methods.opinions.results import as_dict
from phakhi.methods.opinions.votes import Cast, in_order
from tests.methods.opinions.conversations import camps, talk

NAMES = st.sampled_from(["1", "2", "10", "a", "ก"])
CHANGE = st.builds(Change, NAMES, NAMES, st.sampled_from([1, 0, -1]), st.integers(0, 5))
WITH_TAKEN_BACK = st.builds(
    Change, NAMES, NAMES, st.sampled_from([1, 0, -1, None]), st.integers(0, 5)
)
EMPTY = talk([])


def at_once(changes) -> Conversation:
    people = in_order({change.person for change in changes})
    statements = in_order({change.statement for change in changes})
    cast = Cast(
        tuple(people),
        tuple(statements),
        np.array([people.index(change.person) for change in changes], dtype=np.int32),
        np.array([statements.index(change.statement) for change in changes], dtype=np.int32),
        np.array([change.value for change in changes], dtype=np.int8),
        np.array([change.time for change in changes], dtype=np.int64),
    )
    return Conversation.of(cast)


def assert_same(one: Conversation, other: Conversation) -> None:
    assert one.votes.people == other.votes.people
    assert one.votes.statements == other.votes.statements
    for name in ("offsets", "columns", "values", "times"):
        assert np.array_equal(getattr(one.votes, name), getattr(other.votes, name)), name
    assert np.array_equal(one.moments.pairs, other.moments.pairs)


@given(st.lists(CHANGE, max_size=30), st.integers(1, 30))
def test_in_any_portions(changes, portion):
    conversation = EMPTY
    for first in range(0, len(changes), portion):
        conversation = conversation.and_then(changes[first : first + portion])
    assert_same(conversation, at_once(changes))


@given(st.lists(WITH_TAKEN_BACK, max_size=30))
def test_votes_taken_back_leave_no_trace_in_the_sums(changes):
    conversation = EMPTY.and_then(changes[:15]).and_then(changes[15:])
    votes = conversation.votes
    told = zip(votes.whose, votes.columns, votes.values, votes.times, strict=True)
    left = [Change(votes.people[p], votes.statements[s], int(v), int(t)) for p, s, v, t in told]
    kept = np.diagonal(conversation.moments.pairs[:, :, 3]) > 0
    again = at_once(left)
    assert np.array_equal(conversation.only(kept).moments.pairs, again.moments.pairs)
    assert conversation.only(kept).votes.people == again.votes.people


def test_an_older_vote_that_comes_late_changes_nothing():
    conversation = EMPTY.and_then([Change("1", "2", 1, 9)])
    assert_same(conversation.and_then([Change("1", "2", -1, 8)]), conversation)
    assert conversation.and_then([Change("1", "2", -1, 9)]).votes.values.tolist() == [-1]


@given(st.lists(CHANGE, min_size=1, max_size=30), st.sets(NAMES))
def test_moderation_after_votes_is_as_if_nobody_had_been_asked(changes, refused):
    conversation = at_once(changes)
    kept = np.array([name not in refused for name in conversation.votes.statements])
    asked = [change for change in changes if change.statement not in refused]
    assert_same(conversation.only(kept), at_once(asked))


def test_the_map_of_a_followed_conversation_is_the_map_computed_anew():
    whole = talk(camps((30, 20), seed=3))
    votes = whole.votes
    told = zip(votes.whose, votes.columns, votes.values, votes.times, strict=True)
    changes = [Change(votes.people[p], votes.statements[s], int(v), int(t)) for p, s, v, t in told]
    followed = EMPTY
    for first in range(0, len(changes), 301):
        followed = followed.and_then(changes[first : first + 301])
    known = Known(moderated_out=frozenset("3"))
    anew, later = (map_opinions(one, known)[0] for one in (whole, followed))
    assert as_dict(anew) == as_dict(later)
    assert anew.stability.drawn
