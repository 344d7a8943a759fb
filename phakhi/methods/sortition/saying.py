"""What is told beside the results: warnings, and why there are none."""

from __future__ import annotations

import sys
from collections.abc import Iterable

from phakhi.methods.faults import Fault, Unsolvable
from phakhi.methods.sentences import Language, in_words
from phakhi.methods.sortition.certifying import NEAR_CERTAIN, near_certain
from phakhi.methods.sortition.explaining import explained, listed
from phakhi.methods.sortition.feasibility import examine
from phakhi.methods.sortition.folders import write_folder
from phakhi.methods.sortition.reading import Files, Given
from phakhi.methods.sortition.recording import recorded
from phakhi.methods.sortition.results import FILES
from phakhi.methods.sortition.solution import Solution
from phakhi.methods.sortition.spoken import SENTENCES
from phakhi.methods.sortition.types import Types
from phakhi.methods.writing import as_json


def warn(faults: Iterable[Fault], language: Language) -> None:
    for fault in faults:
        sys.stderr.write(in_words(fault, SENTENCES, language) + "\n")


def refuse_infeasible(given: Given, types: Types, files: Files, out: str | None = None) -> None:
    """With infeasible.json in the folder, if there is one, instead of older results."""
    trouble = examine(given.problem, types)
    if trouble is None:
        return
    told = explained(trouble, given, files.quotas, files.pool)
    if out is not None:
        record = as_json(recorded(trouble, given, told))
        write_folder(out, dict.fromkeys(FILES) | {"infeasible.json": record})
    raise Unsolvable(told)


def unselectable(ids: list[str], pool: str) -> list[Fault]:
    given = {"count": len(ids), "names": listed(ids)}
    return [Fault("unselectable", pool, 0, given=given)] if ids else []


def of_solution(given: Given, solution: Solution, pool: str) -> list[Fault]:
    faults = unselectable(given.ids_at(solution.unselectable), pool)
    certain = given.ids_at(near_certain(given.problem, solution.probabilities))
    if certain:
        share = f"{NEAR_CERTAIN:.0%}".removesuffix("%")
        told = {"count": len(certain), "share": share, "names": listed(certain)}
        faults.append(Fault("near_certain", pool, 0, given=told))
    return faults
