"""A meeting held is a sign of life of its body."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from django.db.models import Max
from django.utils import timezone

from phakhi.bodies.models import Body
from phakhi.meetings.models import Meeting


def last_held(bodies: Sequence[Body]) -> dict[UUID, date]:
    held = Meeting.objects.filter(body__in=bodies, state__in=("open", "closed"))
    rows = held.values_list("body").annotate(last=Max("starts_at"))
    return {body: timezone.localdate(last) for body, last in rows if last}
