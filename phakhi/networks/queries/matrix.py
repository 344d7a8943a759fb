"""A table of counts with its gaps."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """One kind of partner: how many in each district, and how many for the whole province."""

    kind: str
    counts: list[int]
    everywhere: int

    @property
    def total_gaps(self) -> int:
        return self.counts.count(0)


@dataclass(frozen=True, slots=True)
class Matrix:
    axis: str
    districts: Sequence[str]
    rows: list[Row]

    def by_district(self) -> list[tuple[str, list[tuple[str, int]]]]:
        """Districts downwards: 32 of them do not fit across a page."""
        return [
            (code, [(row.kind, row.counts[place]) for row in self.rows])
            for place, code in enumerate(self.districts)
        ]

    def gaps(self) -> list[tuple[str, str, bool]]:
        """(kind, district, whether somebody works province-wide at least)."""
        return [
            (row.kind, district, row.everywhere > 0)
            for row in self.rows
            for district, count in zip(self.districts, row.counts, strict=True)
            if not count
        ]
