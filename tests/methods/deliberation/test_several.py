"""Holm as the closure of Bonferroni's test; Benjamini and Hochberg by their definition."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from phakhi.methods.deliberation.several import benjamini_hochberg, holm

PS = st.lists(st.one_of(st.floats(0, 1), st.sampled_from([0.01, 0.02])), min_size=1, max_size=6)


@given(PS)
def test_holm_rejects_what_every_set_with_it_rejects(ps):
    for place, found in enumerate(holm(ps)):
        sets = (
            set_
            for size in range(1, len(ps) + 1)
            for set_ in combinations(range(len(ps)), size)
            if place in set_
        )
        wanted = max(min(1, len(s) * min(ps[k] for k in s)) for s in sets)
        assert found == pytest.approx(wanted)


@given(PS)
def test_benjamini_hochberg_is_the_least_level_that_finds_it(ps):
    for p, found in zip(ps, benjamini_hochberg(ps), strict=True):
        levels = [q * len(ps) / sum(r <= q for r in ps) for q in ps if q >= p]
        assert found == pytest.approx(min(1, *levels))


def test_what_was_not_tested_does_not_count():
    assert holm([0.01, None, 0.04]) == [0.02, None, 0.04]
    assert benjamini_hochberg([None, 0.04, 0.01]) == [None, 0.04, 0.02]
    assert holm([]) == benjamini_hochberg([]) == []
