"""Hand-drawn tile grids: equal tiles, each near where its district lies."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files

from phakhi.core.charts import Tile


@cache
def grids() -> Mapping[str, tuple[Tile, ...]]:
    """By province code."""
    text = files("phakhi.areas.maps").joinpath("grids.txt").read_text("utf-8")
    blocks = [block.split("\n") for block in text.split("\n\n")[1:]]
    return {lines[0]: tuple(_tiles(lines[1:])) for lines in blocks}


def _tiles(lines: list[str]) -> Iterator[Tile]:
    for row, line in enumerate(lines):
        for column, code in enumerate(line.split()):
            if code.isdigit():
                yield Tile(code, column, row)
