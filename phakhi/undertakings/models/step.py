"""What every step is: an act, from which state to which, who, in which post, by which way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import models

from phakhi.core.models import Owned
from phakhi.undertakings.vocabulary import Via

if TYPE_CHECKING:
    pass


class Step(Owned):
    act = models.CharField(max_length=20)
    from_state = models.CharField(max_length=14, blank=True)
    to_state = models.CharField(max_length=14)
    reason = models.CharField(max_length=1000, blank=True)
    via = models.CharField(max_length=8, choices=Via, blank=True)
    by_person = models.UUIDField(null=True, blank=True)
    by_post = models.UUIDField(null=True, blank=True)

    class Meta:
        abstract = True
        ordering = ["-created_at", "-pk"]

    def __str__(self) -> str:
        return f"{self.act}: {self.from_state} → {self.to_state}"
