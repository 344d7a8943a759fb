"""Into which pieces each member's leaving would cut the network: all of them in one walk."""

from __future__ import annotations

from dataclasses import dataclass, field

from phakhi.methods.networks import Graph


@dataclass
class _Walk:
    """Depth first; `order` lists nodes as entered, so that what hangs below one is a slice."""

    entered: list[int]
    low: list[int]
    order: list[int] = field(default_factory=list)
    end: dict[int, int] = field(default_factory=dict)


def cut_pieces(graph: Graph) -> dict[int, list[list[int]]]:
    """For each articulation point the pieces it leaves, largest first (Hopcroft & Tarjan 1973)."""
    size = len(graph.nodes)
    near = graph.drawn.get_adjlist()
    walk = _Walk([-1] * size, [0] * size)
    found: dict[int, list[list[int]]] = {}
    for root in range(size):
        if walk.entered[root] < 0:
            hanging = _explore(walk, near, root)
            found |= _pieces(walk, root, hanging)
    return found


def _explore(walk: _Walk, near: list[list[int]], root: int) -> dict[int, list[int]]:
    """Node → those children below which nothing reaches above it."""
    hanging: dict[int, list[int]] = {}
    stack = [(root, -1, iter(near[root]))]
    _enter(walk, root)
    while stack:
        node, parent, rest = stack[-1]
        child = next((n for n in rest if _is_new(walk, node, parent, n)), None)
        if child is not None:
            _enter(walk, child)
            stack.append((child, node, iter(near[child])))
            continue
        stack.pop()
        walk.end[node] = len(walk.order)
        if parent >= 0:
            walk.low[parent] = min(walk.low[parent], walk.low[node])
            if walk.low[node] >= walk.entered[parent]:
                hanging.setdefault(parent, []).append(node)
    return hanging


def _enter(walk: _Walk, node: int) -> None:
    walk.entered[node] = walk.low[node] = len(walk.order)
    walk.order.append(node)


def _is_new(walk: _Walk, node: int, parent: int, other: int) -> bool:
    if walk.entered[other] < 0:
        return True
    if other != parent:
        walk.low[node] = min(walk.low[node], walk.entered[other])
    return False


def _pieces(walk: _Walk, root: int, hanging: dict[int, list[int]]) -> dict[int, list[list[int]]]:
    first, last = walk.entered[root], walk.end[root]
    found = {}
    for node, children in hanging.items():
        below = [walk.order[walk.entered[c] : walk.end[c]] for c in children]
        held = {node}.union(*below)
        above = [n for n in walk.order[first:last] if n not in held]
        pieces = [*below, above] if above else below
        if len(pieces) > 1:
            found[node] = sorted(pieces, key=lambda piece: (-len(piece), min(piece)))
    return found
