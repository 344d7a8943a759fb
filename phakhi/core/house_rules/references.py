"""Which tables of a province point to which."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from django.db import models

from phakhi.core.house_rules.shape import our_models, own_province, rule_name


class Reference(NamedTuple):
    """A foreign key between two tables that both carry their province."""

    table: str
    column: str
    target: str
    target_column: str

    @property
    def name(self) -> str:
        return rule_name(self.table, self.column, "same_province")


def references(tables: set[str]) -> Iterator[Reference]:
    for model in our_models(tables):
        if own_province(model):
            for field in model._meta.local_concrete_fields:
                if _leads_to_owned(field):
                    yield _reference(model, field)


def _leads_to_owned(field: Any) -> bool:
    is_key = isinstance(field, models.ForeignKey) and getattr(field, "db_constraint", True)
    return is_key and own_province(field.related_model)


def _reference(model: type[models.Model], field: Any) -> Reference:
    return Reference(
        model._meta.db_table,
        field.column,
        field.related_model._meta.db_table,
        field.target_field.column,
    )
