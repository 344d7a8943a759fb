"""Herded panels and the weights that give them exactly the wanted average."""

from __future__ import annotations

import numpy as np
import pytest

from phakhi.methods.sortition.aims import aim
from phakhi.methods.sortition.balanced import Walks
from phakhi.methods.sortition.correcting import corrected
from phakhi.methods.sortition.engine import solve
from phakhi.methods.sortition.limits import are_legal
from phakhi.methods.sortition.region import Region
from phakhi.methods.sortition.relaxation import unreachable
from phakhi.methods.sortition.types import aggregate
from tests.methods.sortition.random_pools import tight


@pytest.fixture(scope="module")
def herd():
    """A face, the wanted average on it and panels herded around it."""
    region = Region.of(aggregate(tight()))
    region = region.without(unreachable(region))
    wanted = aim(region, "nash").point
    face = region.face(wanted)
    count = 3 * int((face.floor < face.ceiling).sum())
    nothing = np.empty((0, face.count), np.int64)
    return face, wanted, Walks(face).balanced(wanted, count, 5, nothing)


def test_every_herded_panel_is_legal_on_the_face(herd):
    face, _, panels = herd
    assert len(panels) > 100
    assert are_legal(panels, face).all()


def test_each_type_has_been_paid_but_for_a_few_seats(herd):
    _, wanted, panels = herd
    owed = len(panels) * wanted - panels.sum(axis=0)
    assert np.abs(owed).max() < 4


def test_the_corrected_weights_have_the_wanted_average(herd):
    _, wanted, panels = herd
    different = np.unique(panels, axis=0)
    weights = corrected(different, wanted)
    assert weights is not None
    assert weights.min() >= 0
    assert weights.sum() == pytest.approx(1, abs=1e-9)
    np.testing.assert_allclose(weights @ different, wanted, atol=1e-9)


def test_an_average_of_no_mixture_is_not_promised(herd):
    _, wanted, panels = herd
    assert corrected(panels[:3], wanted) is None
    assert corrected(panels[:0], wanted) is None
    beyond = panels.max(axis=0) + 1.0
    assert corrected(panels, beyond) is None


def test_a_pool_of_many_types_is_solved_without_the_linear_program():
    given = tight(people=700, seats=40)
    found = solve(given, "leximin", seed="0")
    assert found.types > 350
    assert found.gap <= 1e-6
    assert len(found.lottery.weights) > found.types
    for panel in found.lottery.panels:
        assert len(set(given.households[panel].tolist())) == given.seats
        counts = np.bincount(given.traits[panel].ravel(), minlength=len(given.quotas))
        assert all(q.low <= n <= q.high for q, n in zip(given.quotas, counts, strict=True))
