"""A schematic map has a tile for each area, near where it lies."""

from __future__ import annotations

from itertools import permutations

from hypothesis import given, settings
from hypothesis import strategies as st

from phakhi.core.charts import Place, tiles
from phakhi.core.charts.assignment import cheapest_assignment

DEGREES = st.floats(5, 20, allow_nan=False)
PLACES = st.lists(st.tuples(DEGREES | st.none(), DEGREES), min_size=1, max_size=30).map(
    lambda points: [Place(f"{i:04d}", x, y) for i, (x, y) in enumerate(points)]
)


@settings(max_examples=50, deadline=None)
@given(PLACES, st.randoms(use_true_random=False))
def test_every_area_has_its_own_tile_whatever_the_order(places, random):
    laid = tiles(places)
    assert sorted(tile.code for tile in laid) == [place.code for place in places]
    assert len({(tile.column, tile.row) for tile in laid}) == len(places)
    assert all(0 <= tile.column < 6 and tile.row >= 0 for tile in laid)
    random.shuffle(places)
    assert tiles(places) == laid


def test_north_is_up_and_east_is_right():
    corners = [
        Place("sw", 100, 14),
        Place("ne", 102, 16),
        Place("nw", 100, 16),
        Place("se", 102, 14),
    ]
    at = {tile.code: tile for tile in tiles(corners)}
    assert at["nw"].row == at["ne"].row < at["sw"].row == at["se"].row
    assert at["nw"].column == at["sw"].column < at["ne"].column == at["se"].column


def test_without_points_areas_stand_in_the_order_of_their_codes():
    laid = tiles([Place("3003"), Place("3001"), Place("3002"), Place("3004"), Place("3005")])
    assert [tile.code for tile in laid] == ["3001", "3002", "3003", "3004", "3005"]
    assert [(tile.column, tile.row) for tile in laid] == [(0, 0), (1, 0), (2, 0), (0, 1), (1, 1)]
    assert tiles([]) == []


@settings(deadline=None)
@given(st.lists(st.lists(st.integers(0, 20), min_size=5, max_size=5), min_size=1, max_size=4))
def test_the_assignment_is_the_cheapest(costs):
    chosen = cheapest_assignment(costs)
    assert len(set(chosen)) == len(costs)
    best = min(
        sum(row[column] for row, column in zip(costs, order, strict=False))
        for order in permutations(range(5), len(costs))
    )
    assert sum(row[column] for row, column in zip(costs, chosen, strict=True)) == best
