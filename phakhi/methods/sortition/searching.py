"""What every search is given: its chance, who listens, when to stop, what was found before."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256

from phakhi.methods.progress import Progress
from phakhi.methods.sortition.keeping import Keeper
from phakhi.methods.sortition.problem import Problem, Whole
from phakhi.methods.sortition.solution import Objective


@dataclass(frozen=True, eq=False)
class Search:
    """`name` is the problem, the objective and the seed in one: no other search has it."""

    name: str
    progress: Progress
    is_over: Callable[[], bool]
    keeper: Keeper

    def found(self, step: str, find: Callable[[int], Whole]) -> Whole:
        """What `find` finds with the chance of this step, or found before it was stopped."""
        digest = sha256(f"{self.name} {step}".encode()).digest()
        name = digest.hex()[:32]
        if (kept := self.keeper.kept(name)) is not None:
            return kept
        panels = find(int.from_bytes(digest[:8], "big"))
        self.keeper.keep(name, panels)
        return panels


def named(problem: Problem, objective: Objective, seed: str) -> str:
    described = repr((problem.seats, problem.quotas, problem.people, objective, seed)).encode()
    arrays = (problem.traits, problem.households, problem.confirmed)
    return sha256(described + b"".join(array.tobytes() for array in arrays)).hexdigest()
