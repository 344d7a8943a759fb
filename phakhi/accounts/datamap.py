"""The data map: what every column of the house holds on a person (PDPA s.39).

Each room declares its models in `AppConfig.ready`; a test fails on a text column or a link to a
person that no one declared.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from django.apps import apps
from django.db import models

from phakhi.accounts.models import User
from phakhi.parties.models import Party

CATEGORIES: Final = frozenset(
    {
        "none",  # nothing about a person, e.g. a code or an official text
        "name",
        "contact",
        "identifier",  # a number, hash or token that stands for a person
        "credential",
        "network",  # internet address, browser
        "location",
        "text",  # free text in which somebody may be named
        "person",  # a link to a person or account
    }
)


@dataclass(frozen=True, slots=True)
class Column:
    model: type[models.Model]
    field: str

    def __str__(self) -> str:
        return f"{self.model._meta.label}.{self.field}"


DATA_MAP: dict[Column, str] = {}


def declare(model: type[models.Model], columns: Mapping[str, str]) -> None:
    """`{"field": "category"}`; an unknown field or category is refused at once."""
    for field, category in columns.items():
        if category not in CATEGORIES:
            raise ValueError(f"{model._meta.label}.{field}: no category {category!r}")
        DATA_MAP[Column(model, model._meta.get_field(field).name)] = category


def declare_harmless(model: type[models.Model], *fields: str) -> None:
    declare(model, dict.fromkeys(fields, "none"))


def undeclared() -> list[Column]:
    """Every column of the house that may hold something on a person and is not in the map."""
    return [column for column in _columns() if column not in DATA_MAP]


def _columns() -> Iterable[Column]:
    for model in apps.get_models():
        if model.__module__.startswith("phakhi."):
            fields: list[Any] = model._meta.local_fields
            yield from (Column(model, field.name) for field in fields if _may_tell(field))


def _may_tell(field: Any) -> bool:
    """Text, lists and documents, links to persons, and bare ids of them; not choices or keys."""
    if field.primary_key and not isinstance(field, models.CharField):
        return False
    if field.is_relation:
        return field.related_model in (Party, User)
    if field.choices:
        return False
    kinds = (models.CharField, models.TextField, models.JSONField, models.UUIDField)
    is_list = field.get_internal_type() == "ArrayField"
    return is_list or isinstance(field, (*kinds, models.GenericIPAddressField))
