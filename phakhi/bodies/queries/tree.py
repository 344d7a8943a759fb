"""Which body stands below which, and the chairs that link them (R053)."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from uuid import UUID

from phakhi.bodies.models import Body, Seat
from phakhi.bodies.queries.listing import bodies_of
from phakhi.core.acting import Acting

DEEPEST = 6


@dataclass(frozen=True, slots=True)
class Branch:
    body: Body
    depth: int
    links: list[Body] = field(default_factory=list)


def branches(acting: Acting) -> list[Branch]:
    """Parents before their children; one whose parent is not seen stands at the top."""
    bodies = list(bodies_of(acting).exclude(state="ended").order_by("type", "name_th"))
    below: dict[UUID | None, list[Body]] = defaultdict(list)
    seen = {body.pk for body in bodies}
    for body in bodies:
        below[body.parent_id if body.parent_id in seen else None].append(body)
    return _walk(below, None, 0, _links(acting, seen))


def _walk(
    below: dict[UUID | None, list[Body]],
    above: UUID | None,
    depth: int,
    links: dict[UUID, list[Body]],
) -> list[Branch]:
    found: list[Branch] = []
    for body in below[above]:
        found.append(Branch(body, min(depth, DEEPEST), links.get(body.pk, [])))
        found += _walk(below, body.pk, depth + 1, links)
    return found


def _links(acting: Acting, seen: set[UUID]) -> dict[UUID, list[Body]]:
    rows = Seat.objects.visible_to(acting).standing().filter(liaison__in=seen)
    found: dict[UUID, list[Body]] = defaultdict(list)
    for seat in rows.select_related("liaison"):
        if seat.liaison and seat.liaison not in found[seat.body_id]:
            found[seat.body_id].append(seat.liaison)
    return found
