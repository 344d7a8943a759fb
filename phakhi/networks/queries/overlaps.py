"""R016 duplication finder: several bodies, one topic, the same people, the same ground."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple
from uuid import UUID

from phakhi.core.acting import Acting
from phakhi.networks.models import Activity
from phakhi.networks.models.actors import wider_areas
from phakhi.networks.states import State
from phakhi.networks.vocabulary import ActivityStatus

LIVE = (ActivityStatus.PLANNED, ActivityStatus.RUNNING)


class Work(NamedTuple):
    """As much of an activity as is compared: ten thousand of them are read for one page."""

    pk: UUID
    actor_id: UUID
    topic: str
    populations: list[str]
    areas: list[str]


@dataclass(slots=True)
class Overlap:
    """`areas` are where all of `works` meet, `targets` whom they all mean."""

    topic: str
    works: list[Work]
    areas: set[str] = field(default_factory=set)
    targets: set[str] = field(default_factory=set)
    activities: list[Activity] = field(default_factory=list)

    @property
    def bodies(self) -> int:
        return len({work.actor_id for work in self.works})


def overlaps(acting: Acting, *, topic: str = "", area: str = "") -> list[Overlap]:
    """Most bodies first, without their activities: `with_activities` adds those of a page."""
    found = group(_live(acting, topic))
    if area:
        found = [one for one in found if any(_touch(code, area) for code in one.areas)]
    return found


def with_activities(acting: Acting, found: Iterable[Overlap]) -> list[Overlap]:
    found = list(found)
    wanted = {work.pk for one in found for work in one.works}
    seen = Activity.objects.visible_to(acting).filter(pk__in=wanted)
    rows = seen.select_related("actor__party").in_bulk()
    for one in found:
        one.activities = [rows[work.pk] for work in one.works if work.pk in rows]
    return found


def _live(acting: Acting, topic: str) -> Iterator[Work]:
    """Without areas, where its body works; without a topic it can be compared with nothing."""
    live = Activity.objects.visible_to(acting).filter(status__in=LIVE, actor__state=State.VERIFIED)
    live = live.exclude(topic="")
    if topic:
        live = live.filter(topic=topic)
    fields = ("pk", "actor_id", "topic", "populations", "area_codes")
    of_actor = ("actor__area_codes", "actor__area_code")
    rows = live.order_by("pk").values_list(*fields, *of_actor)
    for pk, actor_id, on, populations, areas, works_in, stands in rows:
        yield Work(pk, actor_id, on, populations, areas or works_in or [stands])


def group(works: Iterable[Work]) -> list[Overlap]:
    """Two activities meet at a code if each covers it or something that contains it."""
    found: dict[tuple[str, frozenset[UUID]], Overlap] = {}
    for (topic, target), bucket in _buckets(works).items():
        for code, meeting in _meetings(bucket):
            key = (topic, frozenset(meeting))
            overlap = found.setdefault(key, Overlap(topic, list(meeting.values())))
            overlap.areas.add(code)
            overlap.targets.add(target)
    for overlap in found.values():
        overlap.areas = _widest(overlap.areas)
    return sorted(found.values(), key=_most_bodies)


def _most_bodies(one: Overlap) -> tuple[int, str, list[str]]:
    return (-one.bodies, one.topic, sorted(one.areas))


def _buckets(works: Iterable[Work]) -> dict[tuple[str, str], list[Work]]:
    buckets: dict[tuple[str, str], list[Work]] = defaultdict(list)
    for work in works:
        for target in work.populations or [""]:
            buckets[work.topic, target].append(work)
    return buckets


def _meetings(bucket: list[Work]) -> Iterator[tuple[str, dict[UUID, Work]]]:
    at: dict[str, dict[UUID, Work]] = defaultdict(dict)
    for work in bucket:
        for code in work.areas:
            at[code][work.pk] = work
    for code, here in at.items():
        meeting = dict(here)
        for area in wider_areas(code):
            meeting.update(at.get(area, {}))
        if len({work.actor_id for work in meeting.values()}) > 1:
            yield code, meeting


def _widest(codes: set[str]) -> set[str]:
    return {code for code in codes if not codes.intersection(wider_areas(code))}


def _touch(one: Any, other: str) -> bool:
    return bool(one.startswith(other) or other.startswith(one))
