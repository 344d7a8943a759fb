"""igraph draws from one generator of the whole process; here it is lent a seeded one."""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

import igraph

_ONE_AT_A_TIME = Lock()


@contextmanager
def igraph_draws_from(seed: int) -> Iterator[None]:
    with _ONE_AT_A_TIME:
        igraph.set_random_number_generator(random.Random(seed))  # noqa: S311 - not a secret
        try:
            yield
        finally:
            igraph.set_random_number_generator(random)
