"""What each shade of a map stands for, in the numbers that occur."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from phakhi.core.charts import shades


class Step(NamedTuple):
    """One line of the key; `low` and `high` are the least and most that got this shade."""

    shade: int
    low: float
    high: float

    @property
    def is_one_number(self) -> bool:
        return math.isclose(self.low, self.high)


def steps_of(values: Mapping[str, float]) -> tuple[Step, ...]:
    return tuple(_steps(values, shades(values)))


def _steps(values: Mapping[str, float], shade_of: Mapping[str, int]) -> Iterator[Step]:
    for shade in sorted(set(shade_of.values())):
        inside = [value for code, value in values.items() if shade_of[code] == shade]
        yield Step(shade, min(inside), max(inside))
