"""What is asked of a selection besides who and how many."""

from __future__ import annotations

from dataclasses import dataclass

from phakhi.methods.sortition.solution import Objective


@dataclass(frozen=True)
class Wanted:
    objective: Objective
    panels: int | None
    seed: str
    time_limit: float | None
    relax: bool = False
