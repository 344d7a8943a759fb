"""Each sector has its shape besides its colour, as everywhere in the house; all of equal area."""

from __future__ import annotations

from math import pi, sqrt

_SQUARE = sqrt(pi) / 2
_DIAMOND = sqrt(pi / 2)
_TRIANGLE = sqrt(4 * pi / (3 * sqrt(3)))


def outline(sector: str, x: float, y: float, radius: float) -> str:
    """Path data; without a sector a circle, drawn hollow."""
    if sector == "public":
        half = radius * _SQUARE
        return f"M{x - half:.1f} {y - half:.1f}h{2 * half:.1f}v{2 * half:.1f}h-{2 * half:.1f}z"
    if sector == "business":
        half = radius * _DIAMOND
        step = f"{half:.1f}"
        return f"M{x:.1f} {y - half:.1f}l{step} {step}l-{step} {step}l-{step} -{step}z"
    if sector == "stakeholder":
        far = radius * _TRIANGLE
        side, low = far * sqrt(3), far * 1.5
        return f"M{x:.1f} {y - far:.1f}l{side / 2:.1f} {low:.1f}h-{side:.1f}z"
    radius = round(radius, 1)  # so that its double, too, is exact: else the halves do not meet
    turn = f"a{radius} {radius} 0 1 0"
    return f"M{x - radius:.1f} {y:.1f}{turn} {2 * radius:.1f} 0{turn} -{2 * radius:.1f} 0z"
