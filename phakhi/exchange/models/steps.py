"""Each step of a request, an exchange or an application is a row: who, by which door, and why."""

from __future__ import annotations

from typing import Any

from django.db import models

from phakhi.core.models import Owned
from phakhi.exchange.vocabulary import Via


class Step(Owned):
    """`note` is read by both sides, `inside` by the answering side and the office only."""

    act = models.CharField(max_length=20)
    from_state = models.CharField(max_length=12)
    to_state = models.CharField(max_length=12)
    note = models.TextField(max_length=4000, blank=True)
    inside = models.CharField(max_length=1000, blank=True)
    speaker = models.CharField(max_length=200, blank=True)
    via = models.CharField(max_length=8, choices=Via, default=Via.SIGNED)
    on = models.DateField()
    by_person = models.UUIDField(null=True, blank=True)
    by_post = models.UUIDField(null=True, blank=True)

    class Meta:
        abstract = True
        ordering = ["-created_at", "-pk"]

    def __str__(self) -> str:
        return f"{self.act}: {self.from_state} → {self.to_state}"


def known(field: str, choices: Any, *, blank: bool = False) -> models.Q:
    return models.Q(**{f"{field}__in": [*choices.values, *([""] if blank else [])]})
