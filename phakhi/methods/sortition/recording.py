"""infeasible.json: why no panel exists and the ways out, for programs and for the minutes."""

from __future__ import annotations

from phakhi.methods.faults import Fault
from phakhi.methods.sentences import Language, in_words
from phakhi.methods.sortition.bounds import Bound
from phakhi.methods.sortition.feasibility import Infeasible, WayOut
from phakhi.methods.sortition.loosening import Change
from phakhi.methods.sortition.problem import Problem
from phakhi.methods.sortition.reading import Given
from phakhi.methods.sortition.spoken import SENTENCES


def recorded(trouble: Infeasible, given: Given, told: list[Fault]) -> dict[str, object]:
    """`conflict` is the first; each of its parts matters, but for sums, told with all of theirs."""
    problem = trouble.problem
    first, *further = (
        [_bound(problem, bound) for bound in conflict] for conflict in trouble.conflicts
    )
    languages: tuple[Language, ...] = ("th", "en")
    return {
        "seats": problem.seats,
        "pool_size": len(problem.people),
        "conflict": first,
        "further_conflicts": further,
        "relaxations": [_way(problem, given, way) for way in trouble.ways_out],
        "explanation": {
            language: [in_words(fault, SENTENCES, language) for fault in told]
            for language in languages
        },
    }


def _bound(problem: Problem, bound: Bound) -> dict[str, object]:
    if bound.kind == "seats":
        return {"bound": "seats", "number": problem.seats}
    if bound.kind == "confirmed":
        return {"bound": "confirmed", "number": int(problem.confirmed.sum())}
    if bound.kind == "household":
        return {"bound": "household", "number": 1}
    quota = problem.quotas[bound.quota]
    number = quota.low if bound.kind == "min" else quota.high
    return {"feature": quota.feature, "value": quota.value, "bound": bound.kind, "number": number}


def changes(problem: Problem, way: WayOut) -> list[dict[str, object]]:
    return [_change(problem, change) for change in way.relaxation.changes]


def _way(problem: Problem, given: Given, way: WayOut) -> dict[str, object]:
    return {
        "changes": changes(problem, way),
        "size": way.relaxation.size,
        "within_flex": way.relaxation.within,
        "selectable": given.ids_at(way.selectable),
        "unselectable": given.ids_at(way.unselectable),
    }


def _change(problem: Problem, change: Change) -> dict[str, object]:
    quota = problem.quotas[change.bound.quota]
    return {
        "feature": quota.feature,
        "value": quota.value,
        "bound": change.bound.kind,
        "before": change.before,
        "after": change.after,
    }
