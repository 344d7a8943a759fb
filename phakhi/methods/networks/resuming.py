"""Drawing on from earlier places: who stood there stays, who is new finds room."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import numpy as np
from numpy.typing import NDArray

from phakhi.methods.networks.drawing import Limits, Points, draw, push, spiral
from phakhi.methods.networks.graph import Graph

ROUNDS = 60
_LATTICE = 32


def resume(
    graph: Graph, known: Mapping[str, tuple[float, float]], seed: int, ease: float
) -> Points:
    points = np.full((len(graph.nodes), 2), np.nan)
    for name, place in known.items():
        points[graph.place[name]] = np.clip(place, 0, 1)
    new = _missing(points)
    unit = _unit(graph, points)
    _beside_their_ties(graph, points, unit)
    _in_the_gaps(graph, points, unit, seed)
    limits = _limits(graph, points, new, unit, ease)
    return _pushed(graph, points, limits, unit, seed) if new.any() else points


def _missing(points: Points) -> NDArray[np.bool_]:
    return np.isnan(points[:, 0])


def _unit(graph: Graph, points: Points) -> float:
    """How long a tie is on this sheet."""
    one, other = graph.ends.T
    lengths = np.linalg.norm(points[one] - points[other], axis=1)
    kept = lengths[lengths > 0]
    return float(np.median(kept)) if kept.size else float(1 / np.sqrt(len(points)))


def _beside_their_ties(graph: Graph, points: Points, unit: float) -> None:
    """New nodes start amid those they know; who knows only new ones waits for the next round."""
    offsets = spiral(len(points)) * unit / 2
    while ready := list(_ready(graph, points)):
        for node, middle in ready:
            points[node] = np.clip(middle + offsets[node], 0, 1)


def _ready(graph: Graph, points: Points) -> Iterator[tuple[int, Points]]:
    missing = _missing(points)
    for node in np.flatnonzero(missing).tolist():
        near = graph.neighbours(node)
        if len(placed := near[~missing[near]]):
            yield node, points[placed].mean(axis=0)


def _in_the_gaps(graph: Graph, points: Points, unit: float, seed: int) -> None:
    """A piece tied to nobody known goes where the sheet is emptiest, drawn small enough."""
    steps = (np.arange(_LATTICE) + 0.5) / _LATTICE
    spots = np.stack(np.meshgrid(steps, steps), axis=-1).reshape(-1, 2)
    room = np.minimum(spots, 1 - spots).min(axis=1)
    room = _less(room, spots, points[~_missing(points)])
    for piece in graph.drawn.connected_components():
        if np.isnan(points[piece[0], 0]):
            best = int(np.argmax(room))
            drawing = draw(graph.drawn.induced_subgraph(piece), seed)
            drawing = drawing - drawing.mean(axis=0)
            radius = np.linalg.norm(drawing, axis=1).max() or 1.0
            points[piece] = spots[best] + drawing * min(unit, 0.7 * room[best] / radius)
            room = _less(room, spots, points[piece])


def _less(room: Points, spots: Points, placed: Points) -> Points:
    for point in placed:
        room = np.minimum(room, np.linalg.norm(spots - point, axis=1))
    return room


def _limits(
    graph: Graph, points: Points, new: NDArray[np.bool_], unit: float, ease: float
) -> Limits:
    """New nodes move by half a tie at most, those tied to them a little, the others nowhere."""
    far = np.where(graph.adjacency @ new.astype(float) > 0, ease, 0.0)
    far[new] = unit / 2
    return Limits(np.maximum(points - far[:, None], 0), np.minimum(points + far[:, None], 1))


def _pushed(graph: Graph, points: Points, limits: Limits, unit: float, seed: int) -> Points:
    """Nodes without ties stay out of it: nothing would hold them."""
    tied = np.flatnonzero(graph.degrees)
    if len(tied):
        network = graph.drawn.induced_subgraph(tied.tolist())
        within = Limits(limits.lowest[tied] / unit, limits.highest[tied] / unit)
        moved = push(network, points[tied] / unit, seed, rounds=ROUNDS, heat=0.5, limits=within)
        points[tied] = np.clip(moved * unit, limits.lowest[tied], limits.highest[tied])
    return points
