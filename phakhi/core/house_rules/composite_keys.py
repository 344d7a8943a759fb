"""A reference between two provinces' rows is impossible, not merely unintended."""

from __future__ import annotations

from typing import Any

from phakhi.core.house_rules.references import Reference, _leads_to_owned, references
from phakhi.core.house_rules.shape import our_models, own_province, quoted, rule_name, run


def unguarded_tables(tables: set[str]) -> list[str]:
    """Join tables between owned rows that carry no province: give them a model of their own."""
    return [
        model._meta.db_table
        for model in our_models(tables)
        if not own_province(model)
        and sum(_leads_to_owned(field) for field in model._meta.local_concrete_fields) > 1
    ]


def hold_provinces_apart(cursor: Any, tables: set[str]) -> None:
    there = {row[0] for row in run(cursor, "SELECT conname FROM pg_constraint")}
    for reference in references(tables):
        key = rule_name(reference.target, reference.target_column, "of_province")
        if key not in there:
            run(cursor, _unique(reference, key))
            there.add(key)
        if reference.name not in there:
            run(cursor, _foreign(reference))


def _unique(reference: Reference, name: str) -> str:
    return (
        f"ALTER TABLE {quoted(reference.target)} ADD CONSTRAINT {quoted(name)}"
        f" UNIQUE (province_id, {quoted(reference.target_column)})"
    )


def _foreign(reference: Reference) -> str:
    return (
        f"ALTER TABLE {quoted(reference.table)} ADD CONSTRAINT {quoted(reference.name)}"
        f" FOREIGN KEY (province_id, {quoted(reference.column)})"
        f" REFERENCES {quoted(reference.target)} (province_id, {quoted(reference.target_column)})"
        " DEFERRABLE INITIALLY DEFERRED"
    )
