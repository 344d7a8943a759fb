"""One connected piece of a graph on paper: a rough place for everybody, then forces."""

from __future__ import annotations

from typing import NamedTuple

import igraph
import numpy as np
from numpy.typing import NDArray

from phakhi.methods.networks.chance import igraph_draws_from

Points = NDArray[np.float64]
PIVOTS = 50
# Exact forces cost the square of the nodes: more rounds where they are cheap.
_WORK, _FEWEST, _MOST = 6e8, 50, 500
_GRID_FROM = 4000
GOLDEN_ANGLE = np.pi * (3 - np.sqrt(5))


class Limits(NamedTuple):
    """How far each node may be taken, so that people find it again."""

    lowest: Points
    highest: Points


def draw(network: igraph.Graph, seed: int) -> Points:
    """Tied nodes about one unit apart, around the origin."""
    size = network.vcount()
    if size < 3:
        return np.array([[0.0, 0.0], [1.0, 0.0]])[:size]
    points = _of_unit_length(network, _pivot_scaling(network)) + spiral(size) * 0.05
    rounds = int(np.clip(_WORK / size**2, _FEWEST, _MOST))
    points = push(network, points, seed, rounds=rounds, heat=np.sqrt(size) / 10)
    return upright(points)


def push(
    network: igraph.Graph,
    points: Points,
    seed: int,
    *,
    rounds: int,
    heat: float,
    limits: Limits | None = None,
) -> Points:
    """Fruchterman & Reingold 1991: all push each other away, ties pull together."""
    bounds = {} if limits is None else _bounds(limits)
    with igraph_draws_from(seed):
        found = network.layout_fruchterman_reingold(
            seed=points.tolist(),
            niter=rounds,
            start_temp=heat,
            grid=network.vcount() >= _GRID_FROM,
            **bounds,
        )
    return np.array(found.coords)


def spiral(size: int) -> Points:
    """Points in a disc of radius 1, none on another: the seeds of a sunflower."""
    number = np.arange(size)
    radius, angle = np.sqrt((number + 0.5) / max(size, 1)), number * GOLDEN_ANGLE
    return np.column_stack([radius * np.cos(angle), radius * np.sin(angle)])


def upright(points: Points) -> Points:
    """Turned so that the longest direction lies flat, which one way only is right."""
    centred = points - points.mean(axis=0)
    _, axes = np.linalg.eigh(centred.T @ centred)
    return _signed(centred @ axes[:, ::-1])


def _pivot_scaling(network: igraph.Graph) -> Points:
    """Brandes & Pich 2007: classical scaling on distances to a few far-apart nodes."""
    squared = _distances(network) ** 2
    centred = -(squared - squared.mean(0) - squared.mean(1, keepdims=True) + squared.mean()) / 2
    _, axes = np.linalg.eigh(centred.T @ centred)
    points = centred @ axes[:, :-3:-1]
    return _signed(points if points.shape[1] == 2 else np.column_stack([points, 0 * points]))


def _distances(network: igraph.Graph) -> Points:
    """From pivots each as far as possible from those before it, the first of highest degree."""
    pivot, columns = int(np.argmax(network.degree())), []
    nearest = np.full(network.vcount(), np.inf)
    for _ in range(min(PIVOTS, network.vcount())):
        columns.append(np.array(network.distances(source=[pivot])[0], dtype=np.float64))
        nearest = np.minimum(nearest, columns[-1])
        pivot = int(np.argmax(nearest))
    return np.column_stack(columns)


def _of_unit_length(network: igraph.Graph, points: Points) -> Points:
    one, other = np.array(network.get_edgelist()).T
    length = np.linalg.norm(points[one] - points[other], axis=1).mean()
    return points / (length or 1.0)


def _signed(points: Points) -> Points:
    farthest = np.abs(points).argmax(axis=0)
    return points * np.where(points[farthest, range(points.shape[1])] < 0, -1.0, 1.0)


def _bounds(limits: Limits) -> dict[str, list[float]]:
    (minx, miny), (maxx, maxy) = limits.lowest.T.tolist(), limits.highest.T.tolist()
    return {"minx": minx, "miny": miny, "maxx": maxx, "maxy": maxy}
