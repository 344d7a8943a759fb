"""Where each node stands on the map, so that it is found again at the next visit."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray
from scipy.spatial import KDTree

from phakhi.methods.networks.drawing import GOLDEN_ANGLE, Points, draw
from phakhi.methods.networks.graph import Graph
from phakhi.methods.networks.packing import on_the_sheet, pack
from phakhi.methods.networks.resuming import resume

Place = tuple[float, float]
EASE = 0.02
_DIGITS = 6
_ROUNDS = 50


def layout(
    graph: Graph, seed: int = 0, start: Mapping[str, Place] | None = None, *, ease: float = EASE
) -> dict[str, Place]:
    """A place in [0, 1]² for every node, no two on one point.

    `start` holds earlier places. If it knows at least half of the nodes, they stay there; new ones
    find room beside their ties, who step aside by at most `ease` along either axis. Otherwise the
    map is drawn anew: pieces side by side, the largest first, nodes without ties in rows below.
    """
    if not graph.nodes:
        return {}
    known = {name: (x, y) for name, (x, y) in (start or {}).items() if name in graph.place}
    if 2 * len(known) < len(graph.nodes):
        known, points = {}, _drawn_anew(graph, seed)
    else:
        points = resume(graph, known, seed, ease)
    points = _apart(points, _moving(graph, known))
    return {
        name: (round(x, _DIGITS), round(y, _DIGITS))
        for name, (x, y) in zip(graph.nodes, points.tolist(), strict=True)
    }


def _drawn_anew(graph: Graph, seed: int) -> Points:
    pieces = list(graph.drawn.connected_components())
    drawings = pack([draw(graph.drawn.induced_subgraph(piece), seed) for piece in pieces])
    points = np.empty((len(graph.nodes), 2))
    for piece, drawing in zip(pieces, drawings, strict=True):
        points[piece] = drawing
    return on_the_sheet(points)


def _moving(graph: Graph, known: Mapping[str, Place]) -> NDArray[np.bool_]:
    """Who may step aside: the new, and all but the first of those told to stand on one point."""
    first: dict[Place, str] = {}
    for name, place in sorted(known.items()):
        first.setdefault(place, name)
    stays = set(first.values())
    return np.array([name not in stays for name in graph.nodes])


def _apart(points: Points, may_move: NDArray[np.bool_]) -> Points:
    """Whoever stands on another steps aside, in turn in every direction, and a little further."""
    gap = 0.1 / np.sqrt(len(points))
    for turn in range(1, _ROUNDS):
        one, other = KDTree(points).query_pairs(gap, output_type="ndarray").T
        moving = np.unique(np.where(may_move[other], other, one))
        moving = moving[may_move[moving]]
        if not len(moving):
            break
        angle = moving * turn * GOLDEN_ANGLE
        step = gap * turn * np.column_stack([np.cos(angle), np.sin(angle)])
        points[moving] = np.clip(points[moving] + step, 0, 1)
    return points
