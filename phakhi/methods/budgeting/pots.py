"""Money set apart for the projects of one label."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from phakhi.methods.budgeting.amounts import amount
from phakhi.methods.budgeting.election import Election
from phakhi.methods.faults import Fault, Refused
from phakhi.methods.text import comparable

_COLUMNS = {
    "budget_per_category": ("category", "categories"),
    "budget_per_neighborhood": ("neighborhood", "neighbourhood", "subunit", "district"),
}


@dataclass(frozen=True)
class Pot:
    label: str
    budget: int
    projects: frozenset[int]


def pots(election: Election) -> list[Pot]:
    """Of both kinds of budgets; projects without a label stand in no pot."""
    found, faults = list[Pot](), list[Fault]()
    for name, columns in _COLUMNS.items():
        text = election.meta.get(name, "")
        if not text:
            continue
        budgets, column = _budgets(text), _column(election, columns)
        if budgets is not None and column is not None:
            found += _pots(election, column, budgets)
            continue
        code = "bad_pots" if budgets is None else "no_labels"
        given = {"value": text, "columns": ", ".join(columns)}
        faults.append(Fault(code, election.file, election.meta_lines.get(name, 0), name, given))
    if faults:
        raise Refused(faults)
    return found


def _column(election: Election, columns: Sequence[str]) -> str | None:
    """The first in which any project has a label. Without projects any will do."""
    if not election.projects:
        return columns[0]
    return next((c for c in columns if any(p.labels(c) for p in election.projects)), None)


def _pots(election: Election, column: str, budgets: dict[str, Fraction]) -> list[Pot]:
    held = [{label.casefold() for label in p.labels(column)} for p in election.projects]
    return [
        Pot(
            label,
            int(budget * election.unit),
            frozenset(number for number, labels in enumerate(held) if label.casefold() in labels),
        )
        for label, budget in sorted(budgets.items())
    ]


def _budgets(text: str) -> dict[str, Fraction] | None:
    """{"parks": 1000}, or parks:1000,roads:500, with or without braces and quotation marks.

    None if one is no amount, has no label, or comes twice.
    """
    try:
        pairs = [(key, str(value)) for key, value in json.loads(text, object_pairs_hook=list)]
    except (ValueError, TypeError):
        parts = [part.rpartition(":") for part in text.strip("{}[]() ").split(",")]
        pairs = [(key.strip(" '\""), value.strip(" '\"")) for key, _, value in parts]
    labels = {comparable(str(key)).casefold() for key, _ in pairs} - {""}
    known = {comparable(str(key)): amount(value) for key, value in pairs}
    numbers = {key: number for key, number in known.items() if number is not None}
    return numbers if len(labels) == len(numbers) == len(pairs) else None
