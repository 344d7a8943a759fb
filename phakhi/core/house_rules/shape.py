"""What the rules need to know of models and catalogue."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.core.exceptions import FieldDoesNotExist
from django.db import models
from django.db.backends.utils import truncate_name

from phakhi.setup.databases import APP_ROLE

__all__ = ["APP_ROLE", "our_models", "own_province", "quoted", "rule_name", "run"]

_NAME = re.compile(r"[a-z_][a-z0-9_]*")
_LONGEST_NAME = 63


def our_models(tables: set[str]) -> Iterator[type[models.Model]]:
    """Managed models of this project whose table exists already."""
    for model in apps.get_models(include_auto_created=True):
        ours = model.__module__.startswith("phakhi.") or model._meta.auto_created
        if ours and model._meta.managed and model._meta.db_table in tables:
            yield model


def own_province(model: type[models.Model]) -> bool:
    """Does the table itself carry the province it belongs to?"""
    try:
        field = model._meta.get_field("province")
    except FieldDoesNotExist:
        return False
    return field in model._meta.local_concrete_fields and field.is_relation


def rule_name(*parts: str) -> str:
    return truncate_name("_".join(parts), _LONGEST_NAME)


def quoted(name: str) -> str:
    """Names of tables and columns come from our models; anything else is a mistake."""
    if not _NAME.fullmatch(name):
        raise ValueError(f"not a name of ours: {name}")
    return f'"{name}"'


def run(cursor: Any, sql: str, *values: Any) -> list[Any]:
    cursor.execute(sql, values or None)
    return list(cursor.fetchall()) if cursor.description else []
