"""Walks find legal panels, good ones, and the same ones again."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from hypothesis import given, settings

from phakhi.methods.sortition.annealing import Annealer
from phakhi.methods.sortition.limits import are_legal
from phakhi.methods.sortition.problem import Problem, Whole
from phakhi.methods.sortition.types import Types, aggregate
from tests.methods.commands import python
from tests.methods.sortition.made import PROBLEMS, SEEDS, made
from tests.methods.sortition.oracle import legal_panels


def by_type(problem: Problem, types: Types) -> Whole:
    """Every legal panel as the oracle knows them, counted by types."""
    kinds = np.zeros(len(problem.people), np.int64)
    for kind, members in enumerate(types.members):
        kinds[members] = kind
    panels = legal_panels(problem)
    counts = [np.bincount(kinds[list(panel)], minlength=types.count) for panel in panels]
    return np.unique(counts, axis=0)


@given(PROBLEMS, SEEDS)
@settings(max_examples=60)
def test_every_panel_found_is_one_the_oracle_knows(problem: Problem, seed: int) -> None:
    types = aggregate(problem)
    known = {panel.tobytes() for panel in by_type(problem, types)}
    rewards = np.random.default_rng(seed).normal(size=types.count)
    annealer = Annealer(types, seed)
    found = annealer.price(rewards, 5)
    herded = annealer.herd(by_type(problem, types).mean(axis=0), 5)
    assert len(found) and len(herded) == 5
    assert {panel.tobytes() for panel in (*found, *herded)} <= known
    assert len({panel.tobytes() for panel in found}) == len(found)


@given(PROBLEMS, SEEDS)
@settings(max_examples=60)
def test_what_is_called_legal_is_what_the_oracle_calls_so(problem: Problem, seed: int) -> None:
    types = aggregate(problem)
    known = by_type(problem, types)
    assert are_legal(known, types).all()
    moved = np.roll(known, 1, axis=1)
    expected = [row.tobytes() in {panel.tobytes() for panel in known} for row in moved]
    assert are_legal(moved, types).tolist() == expected


@given(PROBLEMS, SEEDS)
@settings(max_examples=40)
def test_on_small_pools_the_best_panel_is_found(problem: Problem, seed: int) -> None:
    types = aggregate(problem)
    rewards = np.random.default_rng(seed).normal(size=types.count)
    found = Annealer(types, seed).price(rewards, 20)
    assert np.isclose((found @ rewards).max(), (by_type(problem, types) @ rewards).max())


def test_a_box_leaves_out_what_it_excludes() -> None:
    types = aggregate(made(7, shared=True))
    whole = Annealer(types, 1).price(np.zeros(types.count), 10)
    kind = int(np.argmax(whole.sum(axis=0) * (types.floor == 0)))
    box = replace(types, ceiling=np.where(np.arange(types.count) == kind, 0, types.ceiling))
    assert whole[:, kind].any()
    assert not Annealer(types, 1).price(np.zeros(types.count), 10, box)[:, kind].any()


def test_where_nothing_is_legal_nothing_is_found() -> None:
    problem = made(7, shared=False)
    high = problem.quotas[0].high
    wanted = replace(problem.quotas[0], low=len(problem.people), high=high + 99)
    types = aggregate(replace(problem, quotas=(wanted, *problem.quotas[1:])))
    annealer = Annealer(types, 1)
    assert len(annealer.price(np.ones(types.count), 5)) == 0
    assert len(annealer.herd(np.ones(types.count), 2)) == 0


def test_the_same_question_has_the_same_answer_in_every_process(tmp_path) -> None:
    script = (
        "import numpy as np;"
        "from tests.methods.sortition.made import made;"
        "from phakhi.methods.sortition.types import aggregate;"
        "from phakhi.methods.sortition.annealing import Annealer;"
        "types = aggregate(made(11, shared=True));"
        "print(Annealer(types, 3).price(np.arange(types.count) / 7, 9).tolist())"
    )
    said = {python(tmp_path, "-c", script, hash_seed=seed).out for seed in ("0", "1", "77")}
    assert len(said) == 1
    assert "[[" in said.pop()
