"""What the office must see to: terms that end, empty chairs, bodies that have gone quiet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.utils import timezone

from phakhi.bodies.models import Body
from phakhi.bodies.queries.holders import Holder, holders_of
from phakhi.bodies.queries.listing import bodies_of
from phakhi.bodies.signs import BODY_SIGNS
from phakhi.core.acting import Acting


@dataclass(frozen=True, slots=True)
class Quiet:
    body: Body
    last: date | None
    days: int

    @property
    def is_idle(self) -> bool:
        return self.days >= self.body.idle_after_days


def quiet_of(bodies: Sequence[Body]) -> list[Quiet]:
    """In the order given; without any sign a body counts from its first day."""
    last: dict[object, date] = {}
    for source in BODY_SIGNS:
        for pk, day in source(bodies).items():
            last[pk] = max(day, last.get(pk, day))
    today = timezone.localdate()
    return [_quiet(body, last.get(body.pk), today) for body in bodies]


def idle_bodies(acting: Acting) -> list[Quiet]:
    """At work here and silent for longer than each has set, the longest silence first."""
    working = list(bodies_of(acting).filter(state="active", is_outside=False))
    return sorted((one for one in quiet_of(working) if one.is_idle), key=lambda one: -one.days)


def empty_chairs(acting: Acting) -> list[tuple[Body, list[Holder]]]:
    """Voting chairs of bodies at work on which nobody sits today."""
    working = list(bodies_of(acting).filter(state="active", is_outside=False))
    holders = holders_of(working, timezone.localdate())
    rows = [(b, [one for one in holders[b.pk] if one.counts and one.is_empty]) for b in working]
    return [(body, chairs) for body, chairs in rows if chairs]


def _quiet(body: Body, last: date | None, today: date) -> Quiet:
    began = last or body.established_on or timezone.localtime(body.created_at).date()
    return Quiet(body, last, max((today - began).days, 0))
