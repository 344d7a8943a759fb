"""What floating point leaves open is decided exactly: bounds hold, hairs are told apart."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from phakhi.methods.budgeting.choosing import Count
from phakhi.methods.budgeting.counting import count_election
from phakhi.methods.budgeting.kernels import bounds, follow
from phakhi.methods.budgeting.parameters import Parameters
from tests.methods.budgeting import oracle
from tests.methods.budgeting.oracle import Town
from tests.methods.budgeting.towns import election_of, tie_break, towns

MANY = settings(max_examples=120, deadline=None)
HAIR = st.sampled_from((0, 0, 1, 2, 3))


def at(place, town: Town, **options) -> tuple[list[str], Fraction]:
    parameters = Parameters("mes", utility=town.utility, tie_break=tie_break(town), **options)
    found = count_election(election_of(town, place), parameters)
    assert found.shared is not None
    election = found.count.election
    return found.ids(found.winners), election.money(found.shared.trace.endowment)


@MANY
@given(towns(people=12), st.lists(HAIR, min_size=6, max_size=6), st.integers(1, 4))
def test_prices_a_hair_apart_are_told_apart(place, town, hairs, parts):
    """Ten billion and one, two or three more: sixteen digits do not tell their prices."""
    costs = {p: Fraction(10**13 + hair) for p, hair in zip(town.costs, hairs, strict=False)}
    town = replace(town, costs=costs, budget=Fraction(len(costs) * 10**13 // parts))
    assert at(place, town)[0] == oracle.shares(town, town.budget / len(town.votes))[0]


@MANY
@given(towns(people=7, projects=5), st.integers(0, 3), st.integers(5, 90))
def test_add1_leaps_over_twins(place, town, dearer, steps):
    """Projects with the same supporters are equal, or one always behind, at every share."""
    if "p1" in town.costs:
        town.costs["p1"] = town.costs["p0"] + dearer
        votes = [{p: n for p, n in vote.items() if p != "p1"} for vote in town.votes]
        votes = [vote | ({"p1": vote["p0"]} if "p0" in vote else {}) for vote in votes]
        town = replace(town, votes=votes)
    increment = Fraction(max(1, int(town.budget)), 100) * Fraction(5, steps)
    increment = Fraction(max(1, round(increment * 100)), 100)
    share = town.budget / len(town.votes)
    last, winners = oracle.add1(town, share, increment, False)
    assert at(place, town, completion="add1", increment=increment) == (winners, last)


@MANY
@given(towns(people=12), st.randoms(use_true_random=False))
def test_the_doubt_bounds_everybodys_money_after_any_purchases(place, town, chance):
    """In any order, not only by price: money in floats against money in fractions."""
    election = election_of(town, place)
    count = Count.of(election, Parameters("mes", utility=town.utility))
    book, share = count.support.book, town.budget / len(town.votes) * election.unit
    money = np.full(book.counts.size, float(share))
    doubt = abs(float(Fraction(float(share)) - share)) * len(town.votes) * (1 + 1e-9)
    exact = [share for _ in town.votes]
    order = [project for project, cost in enumerate(count.support.costs) if cost]
    chance.shuffle(order)
    for project in order:
        name = election.projects[project].id
        price = oracle.price(unit_town(town, count), exact, name)
        low, about, high = bounds(book, money, doubt, project, 0.0)
        if price is None:
            assert high == np.inf
            continue
        unit = Fraction(election.ballots.unit if town.utility == "additive" else 1)
        assert Fraction(low) <= price / unit
        assert high == np.inf or price / unit <= Fraction(high)
        if about == np.inf:
            return
        for voter in town.supporters(name):
            exact[voter] -= min(exact[voter], price * town.weight(voter, name))
        _, doubt = follow(book, money, doubt, project, about)
        apart = [
            abs(Fraction(float(money[kind])) - exact[int(voter.removeprefix("v"))])
            for voter, kind in zip(election.voters, election.kind_of, strict=True)
        ]
        assert sum(apart) <= Fraction(doubt)


def unit_town(town: Town, count: Count) -> Town:
    """Costs in the election's unit, as the kernels have them."""
    projects = count.election.projects
    return replace(town, costs={project.id: Fraction(project.cost) for project in projects})
