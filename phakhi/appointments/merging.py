"""Two entries of one person or partner become one: nominations and lines follow."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.db import IntegrityError, models, transaction

from phakhi.core.acting import Acting
from phakhi.parties.models import Party


def move_appointments(acting: Acting, gone: Party, kept: Party) -> None:
    """A row that would then stand twice stays with the tombstone."""
    for column in _columns():
        rows = column.model._base_manager
        for key in list(rows.filter(**{column.name: gone}).values_list("pk", flat=True)):
            try:
                with transaction.atomic():
                    rows.filter(pk=key).update(**{column.name: kept})
            except IntegrityError:
                continue


def _columns() -> Iterator[Any]:
    for model in apps.get_app_config("appointments").get_models():
        for field in model._meta.local_concrete_fields:
            if isinstance(field, models.ForeignKey) and field.related_model is Party:
                yield field
