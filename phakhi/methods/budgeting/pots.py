"""Money set apart for the projects of one label."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from phakhi.methods.budgeting.amounts import amount
from phakhi.methods.budgeting.election import Election
from phakhi.methods.faults import Fault, Refused

_COLUMNS = {
    "budget_per_category": ("category", "categories"),
    "budget_per_neighborhood": ("neighborhood", "neighbourhood", "subunit", "district"),
}


@dataclass(frozen=True)
class Pot:
    budget: int
    projects: frozenset[int]


def pots(election: Election) -> list[Pot]:
    """Of both kinds of budgets; projects without a label stand in no pot."""
    found, faults = list[Pot](), list[Fault]()
    for name, columns in _COLUMNS.items():
        text = election.meta.get(name, "")
        if not text:
            continue
        budgets = _budgets(text)
        if budgets is None:
            line = election.meta_lines.get(name, 0)
            faults.append(Fault("bad_pots", election.file, line, name, {"value": text}))
            continue
        found += _pots(election, columns, budgets)
    if faults:
        raise Refused(faults)
    return found


def _pots(election: Election, columns: Sequence[str], budgets: dict[str, Fraction]) -> list[Pot]:
    column = next((c for c in columns if any(p.cells.get(c) for p in election.projects)), "")
    held = [{label.casefold() for label in p.labels(column)} for p in election.projects]
    return [
        Pot(
            int(budget * election.unit),
            frozenset(number for number, labels in enumerate(held) if label.casefold() in labels),
        )
        for label, budget in sorted(budgets.items())
    ]


def _budgets(text: str) -> dict[str, Fraction] | None:
    """{"parks": 1000}, or parks:1000,roads:500, with or without braces and quotation marks."""
    try:
        pairs = [(str(key), str(value)) for key, value in json.loads(text).items()]
    except (ValueError, AttributeError):
        parts = [part.rpartition(":") for part in text.strip("{}[]() ").split(",")]
        pairs = [(key.strip(" '\""), value.strip(" '\"")) for key, _, value in parts]
    numbers = {key: amount(value) for key, value in pairs}
    known = {key: number for key, number in numbers.items() if key and number is not None}
    return known if len(known) == len(pairs) else None
