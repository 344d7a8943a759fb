"""Every text field of every row holds an attack; a page that runs one is caught by Chromium."""

from __future__ import annotations

from typing import Any

from django.apps import apps
from django.db import connection, models
from psycopg import sql

PAYLOAD = "\"'><svg onload=alert(1)>{{7*7}}<b id=poison>"
# Keys and codes; `path` draws a district: broken, it is a wrong line, told on the console.
KEPT = {"slug", "code", "path", "public_code", "sort_key", "name_key", "search_text", "bigrams"}


def poison_everything() -> int:
    """Returns how many columns were poisoned; constraints and choices keep a few clean."""
    return sum(
        _poison(model, field)
        for model in apps.get_models()
        if model.__module__.startswith("phakhi.")
        for field in model._meta.concrete_fields
        if _takes_any_text(field)
    )


def _takes_any_text(field: Any) -> bool:
    is_text = isinstance(field, models.CharField | models.TextField)
    return is_text and not (field.choices or field.unique or field.name in KEPT)


def _poison(model: type[models.Model], field: Any) -> bool:
    """As much of the payload as fits; a refused column (trigger, constraint) stays as it is."""
    text = PAYLOAD[: field.max_length or len(PAYLOAD)]
    table, column = model._meta.db_table, field.column
    statement = sql.SQL("UPDATE {} SET {} = %s WHERE {} <> ''").format(
        sql.Identifier(table), sql.Identifier(column), sql.Identifier(column)
    )
    try:
        with connection.cursor() as cursor:
            cursor.execute(statement, [text])
            return cursor.rowcount > 0
    except Exception:  # the constraint that refuses the payload has done its work
        return False
