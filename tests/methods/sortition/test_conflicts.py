"""Conflicts, ways out and who has a chance, against every set of people written down."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import replace
from itertools import combinations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from phakhi.methods.sortition.bounds import SEATS, Bound
from phakhi.methods.sortition.feasibility import examine
from phakhi.methods.sortition.loosening import relaxed
from phakhi.methods.sortition.problem import Problem
from phakhi.methods.sortition.selectable import selectable
from phakhi.methods.sortition.types import aggregate
from tests.methods.sortition.oracle import legal_panels
from tests.methods.sortition.pools import problem

VALUES = {"a": "xyz", "b": "uv"}


@st.composite
def problems(draw):
    """Up to seven people in few homes, one of them confirmed now and then, tight quotas."""
    kinds = [{"a": a, "b": b} for a in VALUES["a"] for b in VALUES["b"]]
    people = draw(st.lists(st.sampled_from(kinds), min_size=1, max_size=7))
    seats = draw(st.integers(1, 3))
    bounds = {}
    for feature, values in VALUES.items():
        lows = {value: draw(st.integers(0, 2)) for value in values}
        bounds[feature] = {
            value: (low, low + draw(st.integers(0, 2))) for value, low in lows.items()
        }
    homes = draw(st.lists(st.integers(0, 4), min_size=len(people), max_size=len(people)))
    found = problem(people, bounds, seats, homes=homes)
    flexes = [
        replace(
            quota,
            low_flex=draw(st.integers(0, quota.low)),
            high_flex=quota.high + draw(st.integers(0, 2)),
        )
        for quota in found.quotas
    ]
    return replace(found, quotas=tuple(flexes))


def _keeps(pool: Problem, people: tuple[int, ...], kept: Set[Bound]) -> bool:
    counts = np.bincount(pool.traits[list(people)].ravel(), minlength=len(pool.quotas))
    homes = pool.households[list(people)].tolist()
    told = {
        "seats": len(people) == pool.seats,
        "household": len(set(homes)) == len(homes),
        "confirmed": True,
    }
    return all(
        told[bound.kind]
        if bound.quota < 0
        else counts[bound.quota] >= pool.quotas[bound.quota].low
        if bound.kind == "min"
        else counts[bound.quota] <= pool.quotas[bound.quota].high
        for bound in kept
    )


def _exists(pool: Problem, kept: Set[Bound]) -> bool:
    everybody = range(len(pool.people))
    sets = (
        people for size in range(len(everybody) + 1) for people in combinations(everybody, size)
    )
    return any(_keeps(pool, people, kept) for people in sets)


def _least_change(pool: Problem, *, within: bool) -> int | None:
    """Over all panels of as many homes as seats: what quotas would have to give for each."""
    least = None
    for people in combinations(range(len(pool.people)), pool.seats):
        if len(set(pool.households[list(people)].tolist())) < pool.seats:
            continue
        counts = np.bincount(pool.traits[list(people)].ravel(), minlength=len(pool.quotas))
        pairs = list(zip(pool.quotas, counts.tolist(), strict=True))
        fits = all(q.low_flex <= count <= max(q.high_flex, q.high) for q, count in pairs)
        if within and not fits:
            continue
        change = sum(max(q.low - count, 0) + max(count - q.high, 0) for q, count in pairs)
        least = change if least is None else min(least, change)
    return least


@given(problems())
@settings(max_examples=150)
def test_there_is_trouble_exactly_where_no_panel_is_legal(pool):
    assert (examine(pool) is None) == bool(legal_panels(pool))


@given(problems())
@settings(max_examples=150)
def test_a_conflict_cannot_hold_and_without_any_part_of_it_can(pool):
    trouble = examine(pool)
    for conflict in trouble.conflicts if trouble else ():
        assert not _exists(pool, set(conflict))
    if trouble and len(trouble.conflicts) == 1:
        [conflict] = trouble.conflicts
        features = {pool.quotas[bound.quota].feature for bound in conflict if bound.quota >= 0}
        is_sum = SEATS in conflict and len(features) == 1  # told as a sum, so with all its parts
        assert is_sum or all(_exists(pool, set(conflict) - {bound}) for bound in conflict)


@given(problems())
@settings(max_examples=150)
def test_the_first_way_out_is_the_smallest_and_each_keeps_to_the_flexes(pool):
    trouble = examine(pool)
    if trouble is None:
        return
    ways = trouble.ways_out
    smallest = _least_change(pool, within=True)
    if ways and ways[0].relaxation.within:
        assert ways[0].relaxation.size == smallest
    else:
        assert smallest is None
        assert (ways[0].relaxation.size if ways else None) == _least_change(pool, within=False)
    assert len({way.relaxation.bounds for way in ways}) == len(ways) <= 3
    for way in ways:
        after = relaxed(pool, way.relaxation)
        panels = legal_panels(after)
        assert set(way.selectable) == {person for panel in panels for person in panel}
        assert panels and len(way.selectable) + len(way.unselectable) == len(pool.people)
        if way.relaxation.within:
            for old, new in zip(pool.quotas, after.quotas, strict=True):
                assert old.low_flex <= new.low and new.high <= max(old.high_flex, old.high)


@given(problems())
@settings(max_examples=100)
def test_who_has_a_chance_is_on_some_panel(pool):
    panels = legal_panels(pool)
    if not panels:
        return
    types = aggregate(pool)
    seen = selectable(types)
    found = {int(place) for at in np.flatnonzero(seen) for place in types.members[at]}
    assert found == {person for panel in panels for person in panel}
