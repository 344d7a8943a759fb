"""What a reader of a published table cannot rule out: flows along its hidden cells."""

from __future__ import annotations

import heapq
from collections import deque
from dataclasses import dataclass
from typing import NamedTuple


@dataclass(frozen=True, slots=True)
class Edge:
    """One cell or total; `count` may grow without bound and shrink to nothing."""

    tail: int
    head: int
    count: int


class Step(NamedTuple):
    edge: int
    forward: bool


class Residual:
    """The moves that leave every published number as it is."""

    def __init__(self, edges: list[Edge], hidden: set[int]) -> None:
        self._edges = edges
        self._hidden = hidden
        self._at: dict[int, list[tuple[Step, int]]] = {}
        for i, edge in enumerate(edges):
            self._at.setdefault(edge.tail, []).append((Step(i, True), edge.head))
            self._at.setdefault(edge.head, []).append((Step(i, False), edge.tail))

    def width(self, cell: int, enough: int) -> int:
        """The length of the cell's range of possible values, counted up to `enough`."""
        edge = self._edges[cell]
        up = self._flow(cell, edge.head, edge.tail, enough)
        if up >= enough:
            return up
        return up + self._flow(cell, edge.tail, edge.head, min(edge.count, enough - up))

    def cheapest_cover(self, cell: int) -> set[int]:
        """Shown cells of the cheapest circle through `cell` in which it may grow."""
        edge = self._edges[cell]
        best: dict[int, tuple[int, list[int]]] = {}
        queue: list[tuple[int, int, list[int]]] = [(0, edge.head, [])]
        while queue:
            cost, node, shown = heapq.heappop(queue)
            if node in best:
                continue
            best[node] = cost, shown
            for step, after in self._at[node]:
                if step.edge != cell and (extra := self._price(step)) is not None:
                    heapq.heappush(queue, (cost + extra, after, self._with(shown, step)))
        return set(best[edge.tail][1])

    def _with(self, shown: list[int], step: Step) -> list[int]:
        return shown if step.edge in self._hidden else [*shown, step.edge]

    def _price(self, step: Step) -> int | None:
        """Hidden cells are used only forward here: backward their slack is spent already."""
        if step.edge in self._hidden:
            return 0 if step.forward else None
        return self._edges[step.edge].count + 1

    def _flow(self, cell: int, source: int, sink: int, enough: int) -> int:
        slack = {i: self._edges[i].count for i in self._hidden}
        total = 0
        while total < enough and (path := self._path(cell, source, sink, slack)):
            amount = min([enough - total, *(slack[s.edge] for s in path if not s.forward)])
            for step in path:
                slack[step.edge] += amount if step.forward else -amount
            total += amount
        return total

    def _path(self, cell: int, source: int, sink: int, slack: dict[int, int]) -> list[Step]:
        came: dict[int, tuple[int, Step]] = {}
        queue = deque([source])
        while queue and sink not in came:
            node = queue.popleft()
            for step, after in self._at[node]:
                usable = step.edge in self._hidden and (step.forward or slack[step.edge] > 0)
                if usable and step.edge != cell and after != source and after not in came:
                    came[after] = node, step
                    queue.append(after)
        return _walk_back(came, source, sink)


def _walk_back(came: dict[int, tuple[int, Step]], source: int, sink: int) -> list[Step]:
    path: list[Step] = []
    node = sink
    while node != source:
        if node not in came:
            return []
        node, step = came[node]
        path.append(step)
    return path[::-1]
