"""From the problem to the folder of results; `select` and `replace` end here."""

from __future__ import annotations

import sys
from collections.abc import Callable
from time import perf_counter

import numpy as np

from phakhi.methods.faults import Fault
from phakhi.methods.running import shown_on
from phakhi.methods.sentences import Language
from phakhi.methods.sortition.certifying import PROVEN, certificate
from phakhi.methods.sortition.engine import solve
from phakhi.methods.sortition.folders import write_folder
from phakhi.methods.sortition.large import Large, is_large
from phakhi.methods.sortition.problem import Lottery, Whole
from phakhi.methods.sortition.reading import Files, Given
from phakhi.methods.sortition.results import Results
from phakhi.methods.sortition.saying import of_solution, warn
from phakhi.methods.sortition.settling import Changes, settled
from phakhi.methods.sortition.solution import Solution
from phakhi.methods.sortition.spoken import PHASES
from phakhi.methods.sortition.summing_up import sum_up
from phakhi.methods.sortition.types import Types
from phakhi.methods.sortition.unfinished import Kept, unfinished
from phakhi.methods.sortition.uniform import uniform
from phakhi.methods.sortition.wanted import Wanted

_WHOLE = 1e-6


def select(
    given: Given, files: Files, wanted: Wanted, out: str, language: Language, *, began: float
) -> None:
    warn(given.warnings, language)
    given, types, changes = settled(given, files, language, relax=wanted.relax, out=out)
    with unfinished(out) as kept:
        solution, panels = _searched(given, types, wanted, kept, language=language, began=began)
        asked = _parameters(given, files, wanted, changes)
        proof = certificate(given, solution, panels, perf_counter() - began, asked)
        results = Results(given, solution, panels, proof).files()
        kept.proven = solution.gap <= PROVEN
    write_folder(out, results)
    warn(_warnings(given, solution, files, wanted.time_limit), language)
    sum_up(proof, wanted.panels, out, language, sys.stdout)


def _searched(
    given: Given, types: Types, wanted: Wanted, kept: Kept, *, language: Language, began: float
) -> tuple[Solution, Whole | None]:
    with shown_on(sys.stderr, PHASES, language) as progress:
        solution = None
        if is_large(types):
            large = Large(given.problem, types, wanted.objective)
            solution = large.solve(wanted.panels, wanted.seed, progress)
        solution = solution or solve(
            given.problem,
            wanted.objective,
            seed=wanted.seed,
            progress=progress,
            is_over=_over(began, wanted.time_limit),
            state=kept,
        )
        panels = None
        if wanted.panels is not None:
            panels = _repeated(solution.lottery, wanted.panels)
        if wanted.panels is not None and panels is None:
            panels = uniform(given.problem, types, solution, wanted.panels, wanted.seed)
    return solution, panels


def _repeated(lottery: Lottery, count: int) -> Whole | None:
    """Where every panel's chance is whole in parts of `count`, nothing needs to be rounded."""
    exact = lottery.weights * count
    times = np.rint(exact).astype(np.int64)
    whole = np.abs(exact - times).max() < _WHOLE and times.sum() == count
    return np.repeat(lottery.panels, times, axis=0) if whole else None


def _over(began: float, limit: float | None) -> Callable[[], bool]:
    return lambda: limit is not None and perf_counter() - began >= limit


def _parameters(given: Given, files: Files, wanted: Wanted, changes: Changes) -> dict[str, object]:
    return {
        "objective": wanted.objective,
        "seats": given.problem.seats,
        "seed": wanted.seed,
        "panels": wanted.panels,
        "time_limit": wanted.time_limit,
        "id_column": files.id_column,
        "address_columns": list(files.address_columns),
        "unknown": files.unknown,
        "confirmed": int(given.problem.confirmed.sum()),
        "excluded": sum(reason == "excluded" for _id, reason in given.left_out),
        "relaxed": changes,
    }


def _warnings(
    given: Given, solution: Solution, files: Files, time_limit: float | None
) -> list[Fault]:
    faults = of_solution(given, solution, files.pool)
    if solution.gap > PROVEN:
        code = "near_the_bound" if time_limit is None else "time_over"
        faults.append(Fault(code, files.pool, 0, given={"gap": f"{solution.gap:.6f}"}))
    return faults
