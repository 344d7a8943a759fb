"""A meeting held is a sign of life of its body; the next one stands on the body's page."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from uuid import UUID

from django.db.models import Max, Min
from django.utils import timezone

from phakhi.bodies.models import Body
from phakhi.core.acting import Acting
from phakhi.meetings.models import Meeting


def last_held(bodies: Sequence[Body]) -> dict[UUID, date]:
    held = Meeting.objects.filter(body__in=bodies, state__in=("open", "closed"))
    rows = held.values_list("body").annotate(last=Max("starts_at"))
    return {body: timezone.localdate(last) for body, last in rows if last}


def next_meetings(acting: Acting, bodies: Sequence[Body]) -> dict[UUID, datetime]:
    """The next one whoever looks may see."""
    seen = Meeting.objects.visible_to(acting).filter(body__in=bodies)
    ahead = seen.filter(state__in=("planned", "called"), starts_at__gte=timezone.now())
    rows = ahead.exclude(kind="circular").values_list("body").annotate(first=Min("starts_at"))
    return dict(rows)
