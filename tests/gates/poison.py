"""Every text field of every row holds an attack; a page that runs one is caught by Chromium."""

from __future__ import annotations

from typing import Any

from django.apps import apps
from django.db import connection, models
from psycopg import sql

PAYLOAD = "\"'><svg onload=alert(1)>{{7*7}}<b id=poison>"
# Keys and codes; `path` draws a district: broken, it is a wrong line, told on the console.
KEYS = "slug code path public_code sort_key name_key search_text bigrams view_box key default_key"
# Words the program chooses, never a person: broken, the page is refused or another one.
CODES = "subject_type source_type act from_state to_state area_code kind default_kind level theme"
CODES += " part rule step hand link_form origin_key criterion item"
# A poisoned password ends every session: all walkers would see only what strangers see.
SEALS = "password sha256 fingerprint wording_version wording_sha256 consent_version method_version"
KEPT = {*KEYS.split(), *CODES.split(), *SEALS.split()}
KEPT_IN = {
    "core.Link": {"purpose"},
    "core.StoredFile": {"purpose"},
    "parties.ContactPoint": {"purpose"},
    "accounts.Consent": {"purpose", "language"},
    "accounts.ConsentText": {"purpose"},
    "formation.ConnectingPerson": {"role"},
    "formation.DutyLine": {"body"},
}


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
    kept = KEPT | KEPT_IN.get(field.model._meta.label, set())
    return is_text and not (field.choices or field.unique or field.name in kept)


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
