"""No reader of a public table can work out a hidden number."""

from __future__ import annotations

import time
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from phakhi.core.numbers import at_least, suppress, suppress_table

THRESHOLD = 3


def bare(rows):
    """The whole table as rows with a last column and a last row of totals."""
    body = [[*row, sum(row)] for row in rows]
    return [*body, [sum(column) for column in zip(*body, strict=True)]]


def published(rows, threshold):
    safe = suppress_table(rows, threshold)
    body = [[*row, total] for row, total in zip(safe.cells, safe.row_totals, strict=True)]
    return [*body, [*safe.column_totals, safe.total]]


def agrees(table, shown):
    return all(
        seen is None or seen == value
        for values, seens in zip(table, shown, strict=True)
        for value, seen in zip(values, seens, strict=True)
    )


def attack(rows, shown, reach):
    """Every table a reader cannot rule out, up to `reach` above the true cells."""
    height, width = len(rows), len(rows[0])
    choices = [
        range(rows[i][j] + reach + 1) if shown[i][j] is None else [rows[i][j]]
        for i in range(height)
        for j in range(width)
    ]
    for flat in product(*choices):
        table = bare([flat[i * width : (i + 1) * width] for i in range(height)])
        if agrees(table, shown):
            yield table


def ranges(rows, threshold):
    """For each hidden number: its true value, the least and the greatest it may be."""
    shown = published(rows, threshold)
    possible = list(attack(rows, shown, threshold))
    for i, seens in enumerate(shown):
        for j, seen in enumerate(seens):
            values = [table[i][j] for table in possible]
            assert bare(rows)[i][j] in values
            if seen is None:
                yield bare(rows)[i][j], min(values), max(values)


TABLES = st.one_of(
    st.lists(st.lists(st.integers(0, 7), min_size=2, max_size=2), min_size=2, max_size=2),
    st.lists(st.lists(st.integers(0, 4), min_size=3, max_size=3), min_size=1, max_size=2),
)


@settings(max_examples=150, deadline=None)
@given(TABLES)
def test_every_table_a_reader_can_think_of_leaves_the_hidden_open(rows):
    for value, least, greatest in ranges(rows, THRESHOLD):
        assert greatest - least >= (THRESHOLD if value < THRESHOLD else 1)


@given(st.lists(st.lists(st.integers(0, 60), min_size=3, max_size=3), min_size=2, max_size=6))
def test_small_numbers_are_hidden_and_shown_ones_are_true(rows):
    for values, seens in zip(bare(rows), published(rows, 10), strict=True):
        for value, seen in zip(values, seens, strict=True):
            assert seen == value if seen is not None else True
            assert seen is None or value >= 10


@given(st.dictionaries(st.text(max_size=2), st.integers(0, 40), min_size=1))
def test_a_list_never_hides_one_count_alone(counts):
    safe = suppress(counts)
    hidden = [key for key, shown in safe.counts.items() if shown is None]
    assert set(safe.counts) == set(counts)
    assert all(counts[key] >= 10 for key in counts if key not in hidden)
    if safe.total is not None:
        assert safe.total == sum(counts.values()) >= 10
        assert len(hidden) != 1
        assert not hidden or sum(counts[key] for key in hidden) >= 10


def test_the_next_smallest_goes_with_a_small_one():
    safe = suppress({"a": 4, "b": 30, "c": 12, "d": 80})
    assert safe.counts == {"a": None, "b": 30, "c": None, "d": 80}
    assert safe.total == 126


def test_a_lone_small_cell_takes_three_with_it():
    safe = suppress_table([[3, 40, 50], [30, 20, 60], [70, 80, 90]])
    assert safe.cells == [[None, None, 50], [None, None, 60], [70, 80, 90]]
    assert safe.row_totals == [93, 110, 240]
    assert safe.total == 443


def test_enough_everywhere_is_shown_as_it_is():
    assert suppress_table([[10, 20], [30, 40]]).cells == [[10, 20], [30, 40]]


def test_few_in_all_show_nothing():
    assert suppress({"a": 3, "b": 4}) == suppress({"a": 1, "b": 6})
    assert suppress({"a": 3, "b": 4}).total is None
    assert suppress({}).total is None


def test_a_province_by_target_group_is_quick():
    rows = [[(i * 7 + j * 13) % 29 for j in range(9)] for i in range(32)]
    start = time.perf_counter()
    suppress_table(rows)
    assert time.perf_counter() - start < 3


@pytest.mark.parametrize(("count", "enough"), [(4, False), (5, True), (6, True)])
def test_a_score_needs_five(count, enough):
    assert at_least(count) is enough
