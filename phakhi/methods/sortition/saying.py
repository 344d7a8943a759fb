"""What is told beside the results."""

from __future__ import annotations

import sys
from collections.abc import Iterable

from phakhi.methods.faults import Fault
from phakhi.methods.sentences import Language, in_words
from phakhi.methods.sortition.certifying import NEAR_CERTAIN, near_certain
from phakhi.methods.sortition.explaining import listed
from phakhi.methods.sortition.reading import Given
from phakhi.methods.sortition.solution import Solution
from phakhi.methods.sortition.spoken import SENTENCES


def warn(faults: Iterable[Fault], language: Language) -> None:
    for fault in faults:
        sys.stderr.write(in_words(fault, SENTENCES, language) + "\n")


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
