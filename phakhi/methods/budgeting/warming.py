"""Compiles and keeps what a count needs; a set-up step of `./run` calls it."""

from __future__ import annotations

from fractions import Fraction

import numpy as np

from phakhi.methods.budgeting.ballots import Ballots
from phakhi.methods.budgeting.counting import count_election
from phakhi.methods.budgeting.election import Election, Project
from phakhi.methods.budgeting.parameters import Parameters


def warm() -> None:
    """A small election by every kernel there is."""
    one = np.arange(3, dtype=np.int64)
    starts = np.arange(4, dtype=np.int64) * 2
    chosen = np.array([0, 1, 1, 2, 0, 2], dtype=np.int64)
    ballots = Ballots(one + 1, starts, chosen, np.ones(6, dtype=np.int64), 1)
    projects = tuple(Project(name, cost, {}) for name, cost in (("a", 4), ("b", 5), ("c", 9)))
    voters = tuple(str(number) for number in range(6))
    kind_of = np.repeat(one, one + 1)
    election = Election("", {}, "approval", 12, 1, projects, ballots, voters, kind_of)
    count_election(election, Parameters("mes", completion="add1", increment=Fraction(1, 4)))
