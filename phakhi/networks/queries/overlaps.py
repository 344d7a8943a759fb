"""R016 duplication finder: several bodies, one topic, the same people, the same ground."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from phakhi.core.acting import Acting
from phakhi.networks.models import Activity
from phakhi.networks.models.actors import wider_areas
from phakhi.networks.states import State
from phakhi.networks.vocabulary import ActivityStatus

LIVE = (ActivityStatus.PLANNED, ActivityStatus.RUNNING)


@dataclass(slots=True)
class Overlap:
    """`areas` are where all of `activities` meet, `targets` whom they all mean."""

    topic: str
    activities: list[Activity]
    areas: set[str] = field(default_factory=set)
    targets: set[str] = field(default_factory=set)

    @property
    def bodies(self) -> int:
        return len({activity.actor_id for activity in self.activities})

    @property
    def reach(self) -> int:
        return sum(activity.reach or 0 for activity in self.activities)


def overlaps(acting: Acting, *, topic: str = "", area: str = "") -> list[Overlap]:
    """Most bodies first. An activity without areas works where its body works."""
    live = Activity.objects.visible_to(acting).filter(status__in=LIVE, actor__state=State.VERIFIED)
    if topic:
        live = live.filter(topic=topic)
    found = group(live.select_related("actor__party"))
    if area:
        found = [one for one in found if any(_touch(code, area) for code in one.areas)]
    return found


def group(activities: Iterable[Activity]) -> list[Overlap]:
    """Two activities meet at a code if each covers it or something that contains it."""
    found: dict[tuple[str, frozenset[UUID]], Overlap] = {}
    for (topic, target), bucket in _buckets(activities).items():
        for code, meeting in _meetings(bucket):
            key = (topic, frozenset(one.pk for one in meeting))
            overlap = found.setdefault(key, Overlap(topic, meeting))
            overlap.areas.add(code)
            overlap.targets.add(target)
    for overlap in found.values():
        overlap.areas = _widest(overlap.areas)
    return sorted(found.values(), key=_most_bodies)


def _most_bodies(one: Overlap) -> tuple[int, str, list[str]]:
    return (-one.bodies, one.topic, sorted(one.areas))


def _buckets(activities: Iterable[Activity]) -> dict[tuple[str, str], list[Activity]]:
    buckets: dict[tuple[str, str], list[Activity]] = defaultdict(list)
    for activity in activities:
        for target in activity.populations or [""]:
            buckets[activity.topic, target].append(activity)
    return buckets


def _meetings(bucket: list[Activity]) -> Iterator[tuple[str, list[Activity]]]:
    at: dict[str, list[Activity]] = defaultdict(list)
    for activity in bucket:
        for code in set(areas_of(activity)):
            at[code].append(activity)
    for code in at:
        around = [one for area in (*wider_areas(code), code) for one in at.get(area, ())]
        meeting = list({one.pk: one for one in around}.values())
        if len({one.actor_id for one in meeting}) > 1:
            yield code, meeting


def areas_of(activity: Activity) -> list[str]:
    return list(activity.area_codes) or activity.actor.works_in


def _widest(codes: set[str]) -> set[str]:
    return {code for code in codes if not codes.intersection(wider_areas(code))}


def _touch(one: Any, other: str) -> bool:
    return bool(one.startswith(other) or other.startswith(one))
