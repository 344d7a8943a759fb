"""Bodies that gave no sign of life for longer than they set themselves (R002)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from django.utils import timezone

from phakhi.bodies.models import Body
from phakhi.bodies.signs import BODY_SIGNS
from phakhi.core.acting import Acting


@dataclass(frozen=True, slots=True)
class QuietBody:
    body: Body
    last: date | None
    days: int

    @property
    def is_idle(self) -> bool:
        return self.body.state == "active" and self.days >= self.body.idle_after_days

    @property
    def silent_since(self) -> date:
        return timezone.localdate() - timedelta(days=self.days)


def quiet_of(bodies: Sequence[Body]) -> list[QuietBody]:
    """In the order given; a body without any sign counts from the day it was set up."""
    signs = _last_signs(bodies)
    today = timezone.localdate()
    return [_quiet(body, signs.get(body.pk), today) for body in bodies]


def idle_bodies(acting: Acting) -> list[QuietBody]:
    """Longest silence first; a body that sits outside the province is not ours to wake."""
    working = Body.objects.visible_to(acting).filter(state="active", is_outside=False)
    found = [one for one in quiet_of(list(working.select_related("province"))) if one.is_idle]
    return sorted(found, key=lambda one: (-one.days, one.body.name_th))


def _last_signs(bodies: Sequence[Body]) -> dict[UUID, date]:
    last: dict[UUID, date] = {}
    for source in BODY_SIGNS:
        for pk, day in source(bodies).items():
            last[pk] = max(day, last.get(pk, day))
    return last


def _quiet(body: Body, last: date | None, today: date) -> QuietBody:
    began = last or body.established_on or timezone.localtime(body.created_at).date()
    return QuietBody(body, last, max((today - began).days, 0))
