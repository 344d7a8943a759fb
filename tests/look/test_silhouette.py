from __future__ import annotations

from phakhi.areas.maps.silhouette import _frame


def test_the_frame_follows_relative_steps() -> None:
    assert _frame("m 10,10 20,0 0,30 -20,0 z") == "8.0 8.0 24.0 34.0"


def test_an_island_starts_from_where_the_mainland_began() -> None:
    """After `z` the pen stands at the start of the ring (SVG 2, 9.3.4)."""
    assert _frame("m 10,10 20,0 0,30 z m 50,0 5,0 0,5 z") == "8.0 8.0 59.0 34.0"
