"""Which names fit on the drawing: the most connected first, none over another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from phakhi.core.charts.markup import lines_of, measure

SIZE = 13.0
LEADING = 1.5
ROOM = 150.0
MOST_LINES = 2
LEADERS = 10
FEW = 30
_CELL = 60.0


@dataclass(frozen=True, slots=True)
class Box:
    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: Box) -> bool:
        apart = self.right < other.left or other.right < self.left
        return not (apart or self.bottom < other.top or other.bottom < self.top)


@dataclass(frozen=True, slots=True)
class Dot:
    """`rank` says who is named first; `always` names it over others if need be."""

    name: str
    x: float
    y: float
    radius: float
    rank: int
    always: bool = False


@dataclass(frozen=True, slots=True)
class Name:
    lines: Sequence[str]
    x: float
    y: float


class _Sheet:
    """What is taken already, found by the cells it touches."""

    def __init__(self) -> None:
        self.cells: dict[tuple[int, int], list[Box]] = defaultdict(list)

    def is_free(self, box: Box) -> bool:
        return not any(box.meets(taken) for cell in _cells(box) for taken in self.cells[cell])

    def take(self, box: Box) -> None:
        for cell in _cells(box):
            self.cells[cell].append(box)


def _cells(box: Box) -> list[tuple[int, int]]:
    columns = range(int(box.left // _CELL), int(box.right // _CELL) + 1)
    rows = range(int(box.top // _CELL), int(box.bottom // _CELL) + 1)
    return [(column, row) for column in columns for row in rows]


def place_names(dots: Sequence[Dot], width: float) -> Iterator[Name]:
    """Who is tied to nobody is named only where there are few."""
    names, places = _Sheet(), _Sheet()
    for dot in dots:
        places.take(_around(dot))
    ranked = sorted(dots, key=lambda dot: (not dot.always, -dot.rank))
    shown = [dot for dot in ranked if dot.rank or dot.always or len(dots) <= FEW]
    for turn, dot in enumerate(shown):
        lines = _shortened(dot.name)
        clear = [c for c in _choices(dot, lines, width) if names.is_free(c[0])]
        best = next((choice for choice in clear if places.is_free(choice[0])), None)
        if chosen := best or (clear[0] if clear and turn < LEADERS else None):
            names.take(chosen[0])
            yield Name(lines, *chosen[1])


def _around(dot: Dot) -> Box:
    reach = dot.radius * 0.8
    return Box(dot.x - reach, dot.y - reach, dot.x + reach, dot.y + reach)


def _choices(
    dot: Dot, lines: Sequence[str], width: float
) -> Iterator[tuple[Box, tuple[float, float]]]:
    """Below, above, then to the sides; never over the edge of the sheet."""
    half = max(measure(line, SIZE) for line in lines) / 2
    high = len(lines) * SIZE * LEADING
    gap = dot.radius + 3
    tops = ((0, gap), (0, -gap - high), (gap + half, -high / 2), (-gap - half, -high / 2))
    for aside, down in tops:
        x = min(max(dot.x + aside, half), width - half)
        top = dot.y + down
        yield Box(x - half, top, x + half, top + high), (x, top + SIZE * 1.1)


def _shortened(name: str) -> list[str]:
    """Never cut inside a word: the rest is in the link's name and in the table."""
    lines = _held(lines_of(name, ROOM, SIZE))
    if len(lines) > MOST_LINES:
        lines = [*lines[: MOST_LINES - 1], f"{lines[MOST_LINES - 1].rstrip(' (')}…"]
    return lines


def _held(lines: list[str]) -> list[str]:
    """An opening bracket goes with what it opens."""
    for at, line in enumerate(lines[:-1]):
        if line.rstrip().endswith("("):
            lines[at] = line.rstrip()[:-1].rstrip()
            lines[at + 1] = f"({lines[at + 1]}"
    return lines
