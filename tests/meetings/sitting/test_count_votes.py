"""Counting is pure: what holds for every count, found by trying many."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from phakhi.meetings.counting import Tally, count, fault_of_casting, fault_of_hands, passes

figures = st.integers(0, 400)
rules = st.sampled_from(["voting", "present", "all"])


def _room(drawn: tuple[int, int, int, int, int]) -> tuple[Tally, int, int]:
    """A count, who is there besides those who voted, and who is away."""
    for_, against, abstained, silent, away = drawn
    tally = Tally(for_, against, abstained)
    present = tally.cast + silent
    return tally, present, present + away


rooms = st.tuples(figures, figures, figures, figures, figures).map(_room)
calm = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])


@calm
@given(rooms, rules)
def test_nothing_passes_with_as_many_against_as_for(
    room: tuple[Tally, int, int], rule: str
) -> None:
    tally, present, members = room
    passed = passes(tally, rule, present=present, members=members)
    assert not passed or tally.votes_for > tally.votes_against


@calm
@given(rooms)
def test_the_stricter_rule_never_passes_what_the_milder_refuses(
    room: tuple[Tally, int, int],
) -> None:
    tally, present, members = room
    by = {
        rule: passes(tally, rule, present=present, members=members)
        for rule in ("voting", "present", "all")
    }
    assert by["all"] <= by["present"] <= by["voting"]


@calm
@given(rooms, rules)
def test_one_more_vote_for_never_undoes_a_majority(room: tuple[Tally, int, int], rule: str) -> None:
    tally, present, members = room
    more = Tally(tally.votes_for + 1, tally.votes_against, tally.abstained)
    before = passes(tally, rule, present=present + 1, members=members + 1)
    assert passes(more, rule, present=present + 1, members=members + 1) >= before


@calm
@given(figures, figures)
def test_a_casting_vote_decides_every_tie_of_those_voting(side: int, abstained: int) -> None:
    tally = Tally(side + 1, side + 1, abstained)
    base: dict[str, Any] = {"present": tally.cast, "members": tally.cast}
    assert not passes(tally, "voting", **base)
    assert passes(tally, "voting", casting="for", **base)
    assert not passes(tally, "voting", casting="against", **base)


@calm
@given(figures, figures, figures)
def test_a_casting_vote_is_for_ties_only(for_: int, against: int, abstained: int) -> None:
    fault = fault_of_casting(Tally(for_, against, abstained), "for")
    assert (fault is None) == (for_ == against and for_ > 0)


@calm
@given(st.lists(st.sampled_from(["for", "against", "abstain"])))
def test_every_choice_is_counted_once(choices: list[str]) -> None:
    assert count(choices).cast == len(choices)


@pytest.mark.parametrize(
    ("hands", "fault"),
    [
        ((3, 1, 1), None),
        ((3, 1, 0), "hands_do_not_add_up"),
        ((4, 1, 1), "hands_do_not_add_up"),
        ((6, -1, 0), "hands_negative"),
    ],
)
def test_hands_add_up_to_those_there(hands: tuple[int, int, int], fault: str | None) -> None:
    assert fault_of_hands(Tally(*hands), entitled=5) == fault


def test_half_of_all_members_is_no_majority_of_all() -> None:
    assert not passes(Tally(5, 0), "all", present=5, members=10)
    assert passes(Tally(6, 0), "all", present=6, members=10)
