"""Conversations made up: tables of votes, a row a person, None for no vote."""

from __future__ import annotations

import math
import random
from collections.abc import Sequence
from typing import Any

import numpy as np
from hypothesis import strategies as st

from phakhi.methods.opinions.conversation import Conversation
from phakhi.methods.opinions.known import Known
from phakhi.methods.opinions.mapping import map_opinions
from phakhi.methods.opinions.results import as_dict
from phakhi.methods.opinions.votes import Cast

Table = Sequence[Sequence[int | None]]
VOTES = st.sampled_from([1, 1, 0, -1, -1, None, None])


def cast_of(table: Table) -> Cast:
    cells = [
        (person, statement, vote)
        for person, row in enumerate(table)
        for statement, vote in enumerate(row)
        if vote is not None
    ]
    people, statements, votes = np.array(cells, dtype=np.int64).reshape(-1, 3).T
    return Cast(
        tuple(map(str, range(len(table)))),
        tuple(map(str, range(len(table[0]) if table else 0))),
        people.astype(np.int32),
        statements.astype(np.int32),
        votes.astype(np.int8),
        np.arange(len(cells)),
    )


def talk(table: Table) -> Conversation:
    return Conversation.of(cast_of(table))


def shown(table: Table, known: Known | None = None) -> dict[str, Any]:
    return as_dict(map_opinions(talk(table), known)[0])


def tables(people: int = 8, statements: int = 6) -> st.SearchStrategy[list[list[int | None]]]:
    def rows(width: int) -> st.SearchStrategy[list[list[int | None]]]:
        row = st.lists(VOTES, min_size=width, max_size=width)
        return st.lists(row, min_size=1, max_size=people)

    return st.integers(1, statements).flatmap(rows)


def camps(
    sizes: Sequence[int], statements: int = 24, noise: float = 0.1, seed: int = 0
) -> list[list[int | None]]:
    """Each camp has a view of its own on every statement; a tenth of the votes is otherwise."""
    chance = random.Random(seed)
    views = [[chance.choice((1, -1)) for _ in range(statements)] for _ in sizes]
    return [
        [chance.choice((1, 0, -1)) if chance.random() < noise else view for view in views[camp]]
        for camp, size in enumerate(sizes)
        for _ in range(size)
    ]


def undivided(people: int = 120, statements: int = 30, seed: int = 0) -> list[list[int | None]]:
    """Everybody votes by the same chances, each on every statement by oneself."""
    chance = random.Random(seed)
    agreeing = [chance.random() for _ in range(statements)]
    return [[1 if chance.random() < share else -1 for share in agreeing] for _ in range(people)]


def filled(table: Table) -> np.ndarray:
    """The dense way: gaps get their statement's mean, then every mean is taken away."""
    dense = np.array([[math.nan if vote is None else vote for vote in row] for row in table])
    seen = ~np.isnan(dense)
    means = np.where(seen, dense, 0).sum(axis=0) / np.maximum(seen.sum(axis=0), 1)
    return np.where(seen, dense, means) - means
