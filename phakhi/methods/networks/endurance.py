"""How long a network holds together while its members leave one by one."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from phakhi.methods.networks.graph import Graph
from phakhi.methods.progress import Progress, silent

ORDERS = 20


@dataclass(frozen=True)
class Robustness:
    """R = (1/n) Σ_q S(q), S(q) the share of all nodes in the largest piece once q are gone
    (Schneider et al. 2011); at most (n−1)/2n, undefined without nodes.

    targeted: by the ties they had at first, most first, of equals by id. random: the mean of
    twenty seeded orders.
    """

    targeted: float | None
    random: float | None


def robustness(graph: Graph, seed: int = 0, progress: Progress = silent) -> Robustness:
    size = len(graph.nodes)
    if not size:
        return Robustness(None, None)
    near = graph.drawn.get_adjlist()
    by_degree = sorted(range(size), key=lambda node: -len(near[node]))
    random_orders = []
    for number, order in enumerate(_orders(size, seed)):
        progress("robustness", number / ORDERS)
        random_orders.append(_held(near, order))
    return Robustness(_held(near, by_degree), sum(random_orders) / ORDERS)


def _orders(size: int, seed: int) -> Iterator[list[int]]:
    chance = random.Random(seed)  # noqa: S311 - not a secret
    for _ in range(ORDERS):
        order = list(range(size))
        chance.shuffle(order)
        yield order


def _held(near: Sequence[Sequence[int]], order: Sequence[int]) -> float:
    """Backwards: nodes return one by one and join the pieces they touch, in nearly linear time."""
    size = len(order)
    piece, weight = list(range(size)), [0] * size
    largest = total = 0
    for node in reversed(order):
        total += largest
        weight[node] = 1
        for other in near[node]:
            if weight[other]:
                _join(piece, weight, node, other)
        largest = max(largest, weight[_head(piece, node)])
    return total / size**2


def _join(piece: list[int], weight: list[int], one: int, other: int) -> None:
    large, small = _head(piece, one), _head(piece, other)
    if large != small:
        if weight[large] < weight[small]:
            large, small = small, large
        piece[small] = large
        weight[large] += weight[small]


def _head(piece: list[int], node: int) -> int:
    while piece[node] != node:
        piece[node] = node = piece[piece[node]]
    return node
