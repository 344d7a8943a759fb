"""R012: which bodies, and of which kind, act on the same area and topic inside a network."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from phakhi.areas.models import Area
from phakhi.core.acting import Acting
from phakhi.core.labels import label
from phakhi.governance.models import GovernanceNetwork
from phakhi.governance.queries.members import member_actor_ids
from phakhi.networks.models import Activity
from phakhi.networks.queries.overlaps import Overlap, overlaps, with_activities

MOST = 40


@dataclass(frozen=True, slots=True)
class Meeting:
    """Area first, topic second, then who meets there and as what kind of body."""

    areas: list[str]
    topic: str
    activities: list[Activity]
    kinds: list[str]

    @property
    def bodies(self) -> int:
        return len({activity.actor_id for activity in self.activities})


def overlaps_inside(acting: Acting, network: GovernanceNetwork) -> list[Meeting]:
    """Only what the reader may see of the members; one body alone is no overlap."""
    inside = set(member_actor_ids(network))
    found = [one for one in overlaps(acting) if _members(one, inside) > 1]
    shown = with_activities(acting, found[:MOST])
    names = _names(shown)
    meetings = [_meeting(one, inside, names) for one in shown]
    return sorted(meetings, key=lambda one: (one.areas, -one.bodies))


def _members(one: Overlap, inside: set[UUID]) -> int:
    return len({work.actor_id for work in one.works} & inside)


def _meeting(one: Overlap, inside: set[UUID], names: dict[str, str]) -> Meeting:
    activities = [row for row in one.activities if row.actor_id in inside]
    kinds = sorted({label("sub_types", row.actor.subtype) for row in activities})
    areas = sorted(names.get(code, code) for code in one.areas)
    return Meeting(areas, label("topics", one.topic), activities, kinds)


def _names(found: list[Overlap]) -> dict[str, str]:
    codes = {code for one in found for code in one.areas}
    return {area.code: str(area.titled) for area in Area.objects.filter(code__in=codes)}
