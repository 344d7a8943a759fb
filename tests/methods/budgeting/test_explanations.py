"""Every number of an explanation is confirmed by counting again, by the oracle."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from itertools import permutations
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from phakhi.methods.budgeting.counting import count_election, outcome
from phakhi.methods.budgeting.explaining import lacks
from phakhi.methods.budgeting.outcome import Outcome
from phakhi.methods.budgeting.parameters import Parameters
from phakhi.methods.budgeting.results import told_outcome
from phakhi.methods.budgeting.ties import met_ties, winners_with_lot_reversed
from tests.methods.budgeting import oracle
from tests.methods.budgeting.oracle import Town
from tests.methods.budgeting.towns import election_of, tie_break, towns

MANY = settings(max_examples=120, deadline=None)
RULES = ("mes", "phragmen", "greedy", "no-skip", "completed")


def counted(place, town: Town, rule, **options) -> Outcome:
    if rule == "no-skip":
        rule, options = "greedy", {"variant": "no-skip"}
    if rule == "completed":
        rule, options = "mes", {"completion": "greedy"}
    ties = tie_break(town)
    parameters = Parameters(rule, utility=town.utility, tie_break=ties, **options)
    return count_election(election_of(town, place), parameters)


def winners(town: Town, rule: str, endowment: Fraction) -> list[str]:
    if rule == "phragmen":
        return oracle.phragmen(town)
    if rule in ("greedy", "no-skip"):
        return oracle.greedy(town, "skip" if rule == "greedy" else rule)
    first = oracle.shares(town, endowment)[0]
    return oracle.greedy(town, chosen=first) if rule == "completed" else first


def joined(town: Town, project: str, more: int) -> Town:
    """By people who want nothing else, and this as much as anybody wants anything."""
    points = [number for vote in town.votes for number in vote.values()]
    heaviest = max(points, default=Fraction(1)) if town.utility == "additive" else Fraction(1)
    return replace(town, votes=[*town.votes, *([{project: heaviest}] * more)])


@MANY
@given(towns(), st.sampled_from(RULES))
def test_so_many_more_votes_and_no_fewer(place, town, rule):
    found = counted(place, town, rule)
    share = town.budget / len(town.votes)
    for number, more in lacks(found)[0].votes.items():
        project = found.count.election.projects[number].id
        if more is None:
            assert project not in winners(joined(town, project, 40), rule, share)
            continue
        assert more > 0
        assert project in winners(joined(town, project, more), rule, share)
        assert project not in winners(joined(town, project, more - 1), rule, share)


@MANY
@given(towns(), st.sampled_from(RULES))
def test_it_would_have_won_at_this_cost_and_no_higher(place, town, rule):
    found = counted(place, town, rule)
    share = town.budget / len(town.votes)
    for number, cost in lacks(found)[0].costs.items():
        project = found.count.election.projects[number].id

        def at(cost: int, project: str = project) -> list[str]:
            costs = town.costs | {project: Fraction(cost)}
            return winners(replace(town, costs=costs), rule, share)

        if cost is None:
            assert project not in at(1)
            continue
        assert project in at(cost)
        assert all(project not in at(higher) for higher in range(cost + 1, cost + 4))


@MANY
@given(towns())
def test_effective_votes_and_money_are_those_of_the_round(place, town):
    found = counted(place, town, "mes")
    told: dict[str, Any] = told_outcome(found, explain=True)
    share = town.budget / len(town.votes)
    money = [share for _ in town.votes]
    _, paid, _ = oracle.shares(town, share)
    for number, winner in enumerate([*told["winners"], None], start=1):
        # What is free is taken before the first round that is shown.
        for project in town.costs if winner is None or town.costs[winner] else ():
            rows = {row["round"]: row for row in told["effective_votes"][project]}
            if number not in rows:
                assert project in told["winners"][: number - 1]
                continue
            people = town.supporters(project)
            behind = sum((money[voter] for voter in people), Fraction(0))
            assert abs(Fraction(rows[number]["money"]) - behind) <= Fraction(1, 10**6)
            price = oracle.price(town, money, project) if people and town.costs[project] else None
            free = Fraction(len(people) if not town.costs[project] else 0)
            votes = town.costs[project] / price if price else free
            assert abs(Fraction(rows[number]["effective_votes"]) - votes) <= Fraction(1, 10**6)
        for voter, payments in enumerate(paid):
            money[voter] -= payments.get(winner, 0)


@MANY
@given(towns())
def test_how_many_got_how_much_and_how_greedy_would_have_served(place, town):
    told: dict[str, Any] = told_outcome(counted(place, town, "mes"), explain=True)
    here = [sum(p in vote for p in told["winners"]) for vote in town.votes]
    other = oracle.greedy(town)
    there = [sum(p in vote for p in other) for vote in town.votes]
    for row in told["utility_distribution"]:
        assert row["people"] == here.count(row["projects"])
    assert sum(row["people"] for row in told["utility_distribution"]) == len(town.votes)
    compared = told["comparison"]
    assert compared["greedy_winners"] == other
    assert compared["prefer_this"] == sum(a > b for a, b in zip(here, there, strict=True))
    assert compared["prefer_greedy"] == sum(a < b for a, b in zip(here, there, strict=True))
    assert compared["without_a_project"] == here.count(0)
    assert compared["without_a_project_greedy"] == there.count(0)


@MANY
@given(towns(), st.sampled_from(("mes", "greedy", "phragmen")))
def test_no_lot_changes_who_wins_where_none_was_drawn(place, town, rule):
    found = counted(place, town, rule)
    ties, share = met_ties(found), town.budget / len(town.votes)
    assert all(tie.criterion in (*town.criteria, f"lot:{town.seed}") for tie in ties)
    lots = [tie for tie in ties if tie.criterion.startswith("lot:")]
    others = [set(winners(replace(town, seed=f"x{n}"), rule, share)) for n in range(12)]
    if not lots:
        assert all(other == set(found.ids(found.winners)) for other in others)
    assert not any(tie.decisive for tie in ties if tie not in lots)


@MANY
@given(towns(people=8, projects=4), st.sampled_from(("mes", "greedy", "phragmen")))
def test_a_decisive_tie_has_another_lot_by_which_others_win(place, town, rule):
    """Under all orders of the lot, one by one."""
    found = counted(place, town, rule)
    ties = found.count.ties
    sets = set()
    for order in permutations(range(len(ties.keys))):
        keys = tuple((*key[:-1], str(place)) for key, place in zip(ties.keys, order, strict=True))
        other = replace(found.count, ties=replace(ties, keys=keys))
        sets.add(frozenset(outcome(other).winners))
    if any(tie.decisive for tie in met_ties(found)):
        assert len(sets) > 1
    if len(sets) == 1:
        assert set(winners_with_lot_reversed(found)) == set(found.winners)


@MANY
@given(towns(people=7, projects=5), st.sampled_from((*RULES, "add1")))
def test_the_lot_reversed_is_counted_again(place, town, rule):
    options = {"completion": "add1"} if rule == "add1" else {}
    found = counted(place, town, "mes" if rule == "add1" else rule, **options)
    share, turned = town.budget / len(town.votes), replace(town, reverse=True)
    if rule == "add1":
        last = oracle.add1(turned, share, Fraction(1), False)[1]
    else:
        last = winners(turned, rule, share)
    assert set(found.ids(winners_with_lot_reversed(found))) == set(last)


def test_the_lot_decides_between_equals_and_says_so(place):
    one = Fraction(1)
    town = Town(Fraction(4), {"a": Fraction(4), "b": Fraction(4)}, [{"a": one}, {"b": one}])
    for rule in ("greedy", "phragmen"):
        found = counted(place, town, rule)
        (tie,) = met_ties(found)
        assert tie.projects == (0, 1) and tie.criterion == "lot:0" and tie.decisive
        assert found.winners == (0 if oracle.Town.key(town, "a") < town.key("b") else 1,)


@pytest.mark.parametrize("rule", ["mes", "greedy"])
def test_equals_that_both_win_are_told_but_not_as_decisive(place, rule):
    one = Fraction(1)
    town = Town(Fraction(8), {"a": Fraction(4), "b": Fraction(4)}, [{"a": one}, {"b": one}])
    (tie,) = met_ties(counted(place, town, rule))
    assert (tie.round, tie.projects, tie.decisive) == (1, (0, 1), False)
