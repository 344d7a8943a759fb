"""Pieces of a drawing side by side on one sheet, the largest first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from phakhi.methods.networks.drawing import Points

MARGIN = 1.5
ROW = 1.0


def pack(pieces: Sequence[Points]) -> list[Points]:
    """Each piece moved to its place on shelves; single nodes in tidy rows below all others."""
    boxes = [np.ptp(piece, axis=0) + MARGIN for piece in pieces]
    width = _width(boxes)
    drawn = [n for n, piece in enumerate(pieces) if len(piece) > 1]
    drawn.sort(key=lambda n: (-boxes[n][1], n))
    corners = dict(zip(drawn, _shelves([boxes[n] for n in drawn], width), strict=True))
    below = max((corners[n][1] + boxes[n][1] for n in drawn), default=0.0)
    single = (n for n in range(len(pieces)) if n not in corners)
    corners |= dict(zip(single, _rows(width, below), strict=False))
    return [piece - piece.min(axis=0) + corners[n] for n, piece in enumerate(pieces)]


def on_the_sheet(points: Points) -> Points:
    """Into [0, 1]², in the middle, proportions kept."""
    low, size = points.min(axis=0), np.ptp(points, axis=0)
    scale = float(size.max()) or 1.0
    placed: Points = (points - low) / scale + (1 - size / scale) / 2
    return placed


def _width(boxes: Sequence[Points]) -> float:
    """Of a sheet about as high as wide."""
    area = sum(float(box.prod()) for box in boxes)
    return float(max(np.sqrt(area), *(box[0] for box in boxes), MARGIN))


def _shelves(boxes: Sequence[Points], width: float) -> Iterator[Points]:
    left = top = height = 0.0
    for box_width, box_height in boxes:
        if left and left + box_width > width:
            left, top, height = 0.0, top + height, 0.0
        yield np.array([left, top])
        left, height = left + box_width, max(height, box_height)


def _rows(width: float, top: float) -> Iterator[Points]:
    columns = max(int(width / ROW), 1)
    number = 0
    while True:
        row, column = divmod(number, columns)
        yield np.array([column * ROW, top + row * ROW])
        number += 1
