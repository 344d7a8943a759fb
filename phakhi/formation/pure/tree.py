"""Which body stands under which: no loops, and an order to draw them in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeVar

K = TypeVar("K")


def would_loop(node: K, parent: K, parents: Mapping[K, K | None]) -> bool:
    """Whether `node` under `parent` would stand under itself."""
    above: K | None = parent
    while above is not None:
        if above == node:
            return True
        above = parents.get(above)
    return False


def in_order(nodes: Sequence[K], parents: Mapping[K, K | None]) -> list[tuple[K, int]]:
    """Each node after its parent, with its depth; the given order among brothers."""
    known = set(nodes)
    children: dict[K | None, list[K]] = {}
    for node in nodes:
        parent = parents.get(node)
        children.setdefault(parent if parent in known else None, []).append(node)
    found: list[tuple[K, int]] = []

    def walk(above: K | None, depth: int) -> None:
        for node in children.get(above, []):
            found.append((node, depth))
            walk(node, depth + 1)

    walk(None, 0)
    return found
