"""Columns that several rooms have."""

from __future__ import annotations

from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Func, Value


def codes(label: Any) -> Any:
    """Several keys of a preset in one column, counted and filtered through a GIN index."""
    return ArrayField(models.CharField(max_length=40), default=list, blank=True, verbose_name=label)


def same_id(field: str) -> Func:
    """Stands in for btree_gist, which the embedded PostgreSQL lacks: equal ids overlap."""
    hashed = Func(F(field), Value(0), function="uuid_hash_extended")
    return Func(hashed, hashed, Value("[]"), function="int8range")
