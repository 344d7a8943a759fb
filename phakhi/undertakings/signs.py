"""Signs of life of a body: what it asked, heard, and saw carried on (idle alarm, R002)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Max
from django.utils import timezone

from phakhi.bodies.models import Body
from phakhi.undertakings.models import BodyReferral, ProgressNote, Undertaking

SIGNS: tuple[tuple[type[Any], str, str], ...] = (
    (Undertaking, "body", "proposed_at"),
    (Undertaking, "body", "ended_at"),
    (ProgressNote, "undertaking__body", "on"),
    (BodyReferral, "source", "sent_on"),
    (BodyReferral, "target", "replied_on"),
)


def signs_of_carrying(bodies: Sequence[Body]) -> dict[UUID, date]:
    """A fixed number of queries for any number of bodies."""
    last: dict[UUID, date] = {}
    ids = [body.pk for body in bodies]
    for model, path, column in SIGNS:
        rows = model.objects.filter(**{f"{path}__in": ids}).order_by()
        found = rows.values_list(path).annotate(last=Max(column)).values_list(path, "last")
        for pk, moment in found:
            if moment is not None:
                day = _day(moment)
                last[pk] = max(day, last.get(pk, day))
    return last


def _day(moment: Any) -> date:
    return timezone.localtime(moment).date() if hasattr(moment, "hour") else moment
