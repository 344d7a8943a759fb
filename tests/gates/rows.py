"""A row of every kind, made from the model itself, so that no kind goes unguarded."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from django.apps import apps
from django.contrib.postgres.fields import ArrayField
from django.db import models

from phakhi.core.ids import uuid7
from phakhi.core.models import Owned, Province
from phakhi.parties.models import Party
from tests.gates.rooms import ROOMS


def _person(province: Province) -> Any:
    return Party.objects.filter(province=province, kind="person").first()


def _organisation(province: Province) -> Any:
    return Party.objects.filter(province=province, kind="organisation").first()


# Columns that a constraint ties to others, so that the plain value would be refused.
FITTING: dict[str, Callable[[Province], dict[str, Any]]] = {
    "parties.ContactPoint": lambda p: {"party": _organisation(p), "post": None},
    "parties.Representation": lambda p: {"party": _organisation(p), "person": _person(p)},
    "accounts.SubjectRequest": lambda p: {
        "received_on": date(2026, 11, 1),
        "due_on": date(2026, 12, 1),
    },
    "accounts.RoleGrant": lambda p: {"person": _person(p), "post": None, "role": "auditor"},
    **{model: fitting for room in ROOMS for model, fitting in room.fitting.items()},
}
PLAIN: list[tuple[type[models.Field[Any, Any]], Any]] = [
    (models.BooleanField, False),
    (models.UUIDField, uuid7),
    (ArrayField, list),
    (models.JSONField, dict),
    (models.DateTimeField, lambda: datetime(2026, 11, 1, tzinfo=UTC)),
    (models.DateField, lambda: date(2026, 11, 1)),
    (models.DecimalField, Decimal("1.00")),
    (models.BinaryField, b"x"),
    (models.IntegerField, 1),
    (models.TextField, "ตัวอย่าง"),
    (models.CharField, "x"),
]


def add_missing_rows(province: Province) -> None:
    for model in apps.get_models():
        if issubclass(model, Owned) and not model._base_manager.filter(province=province).exists():
            make_row(model, province)


def make_row(model: type[models.Model], province: Province) -> models.Model:
    """One row of `model`, with whatever it must point to in the same province."""
    row = model(**_values(model, province))
    models.Model.save_base(row, force_insert=True)
    return row


def _values(model: type[models.Model], province: Province) -> dict[str, Any]:
    fixed = FITTING.get(model._meta.label, lambda _province: {})(province)
    return fixed | {
        field.name: _value(field, province)
        for field in model._meta.concrete_fields
        if field.name not in fixed and _needs_value(field)
    }


def _needs_value(field: Any) -> bool:
    return field.name == "province" or not (field.has_default() or field.null or field.blank)


def _value(field: Any, province: Province) -> Any:
    if field.is_relation:
        return _related(field.related_model, province)
    if field.choices:
        return field.flatchoices[0][0]
    plain = next(value for kind, value in PLAIN if isinstance(field, kind))
    value = plain() if callable(plain) else plain
    return f"{value}-{uuid7().hex[-8:]}"[: field.max_length] if field.unique else value


def _related(model: type[models.Model], province: Province) -> models.Model:
    if model is Province:
        return province
    rows = model._base_manager.all()
    rows = rows.filter(province=province) if issubclass(model, Owned) else rows
    return rows.first() or make_row(model, province)
