"""Many rows at once: COPY takes a third of the time Django needs to write INSERTs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from operator import attrgetter
from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.db import DEFAULT_DB_ALIAS, connections, models

_PLAIN = (
    models.CharField,
    models.TextField,
    models.UUIDField,
    models.IntegerField,
    models.BooleanField,
    models.ForeignKey,
    ArrayField,
)


def copy_in(rows: Sequence[models.Model]) -> None:
    """All of one model; triggers and constraints hold as they do for INSERT."""
    if not rows:
        return
    model, wrapper = type(rows[0]), connections[DEFAULT_DB_ALIAS]
    fields = model._meta.local_concrete_fields
    quote = wrapper.ops.quote_name
    columns = ", ".join(quote(str(field.column)) for field in fields)
    statement = f"COPY {quote(model._meta.db_table)} ({columns}) FROM STDIN"
    readers = [_reader(field, wrapper) for field in fields]
    with wrapper.cursor() as cursor, cursor.copy(statement) as copy:
        for row in rows:
            copy.write_row([read(row) for read in readers])


def _reader(field: Any, wrapper: Any) -> Callable[[models.Model], Any]:
    """What `bulk_create` would send; the kinds that need no preparation are read directly."""
    if isinstance(field, _PLAIN) and not field.choices:
        return attrgetter(field.attname)
    return lambda row: field.get_db_prep_save(field.pre_save(row, True), wrapper)
