"""Columns that several rooms have."""

from __future__ import annotations

from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.db import models


def codes(label: Any) -> Any:
    """Several keys of a preset in one column, counted and filtered through a GIN index."""
    return ArrayField(models.CharField(max_length=40), default=list, blank=True, verbose_name=label)
