"""The quotas with a way out taken, where the organiser said beforehand that it may be."""

from __future__ import annotations

from dataclasses import replace

from phakhi.methods.sortition.loosening import Relaxation, relaxed
from phakhi.methods.sortition.reading import Given


def eased(given: Given, relaxation: Relaxation) -> Given:
    problem = relaxed(given.problem, relaxation)
    order = sorted(range(len(given.lines)), key=lambda at: given.lines[at].key)
    lines = list(given.lines)
    for place, at in enumerate(order):
        lines[at] = replace(lines[at], quota=problem.quotas[place])
    return replace(given, problem=problem, lines=tuple(lines))
