"""The assignment of rows to columns with the least total cost (Kuhn 1955, Munkres 1957)."""

from __future__ import annotations

import math
from collections.abc import Sequence


def cheapest_assignment(costs: Sequence[Sequence[float]]) -> list[int]:
    """The column of each row; no more rows than columns. O(rows² · columns)."""
    matching = _Matching(costs)
    for row in range(1, len(costs) + 1):
        matching.admit(row)
    columns = {row: column - 1 for column, row in enumerate(matching.owner) if column and row}
    return [columns[row] for row in range(1, len(costs) + 1)]


class _Matching:
    """Rows and columns count from 1; column 0 is where a new row enters."""

    def __init__(self, costs: Sequence[Sequence[float]]) -> None:
        self.costs = costs
        self.width = len(costs[0]) if costs else 0
        self.owner = [0] * (self.width + 1)
        self.row_price = [0.0] * (len(costs) + 1)
        self.column_price = [0.0] * (self.width + 1)

    def admit(self, row: int) -> None:
        """One shortest augmenting path (Jonker and Volgenant 1987)."""
        self.owner[0], column = row, 0
        self.distance = [math.inf] * (self.width + 1)
        self.before = [0] * (self.width + 1)
        self.seen: set[int] = set()
        while self.owner[column]:
            column = self._nearest(column)
        while column:
            self.owner[column] = self.owner[self.before[column]]
            column = self.before[column]

    def _nearest(self, column: int) -> int:
        self.seen.add(column)
        row = self.owner[column]
        unseen = [c for c in range(1, self.width + 1) if c not in self.seen]
        for c in unseen:
            reduced = self.costs[row - 1][c - 1] - self.row_price[row] - self.column_price[c]
            if reduced < self.distance[c]:
                self.distance[c], self.before[c] = reduced, column
        nearest = min(unseen, key=self.distance.__getitem__)
        self._shift(unseen, self.distance[nearest])
        return nearest

    def _shift(self, unseen: Sequence[int], by: float) -> None:
        for c in self.seen:
            self.row_price[self.owner[c]] += by
            self.column_price[c] -= by
        for c in unseen:
            self.distance[c] -= by
