"""Organizations, posts, memberships and persons of a province, as Popolo names them.

Its ids are this house's; a person stands here only with the name that the public page shows.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.utils import timezone

from phakhi.bodies.models import Body
from phakhi.bodies.popolo.parts import POPOLO_PARTS
from phakhi.bodies.popolo.rows import (
    body_row,
    membership_row,
    party_row,
    person_row,
    post_row,
    sent_row,
)
from phakhi.bodies.queries.listing import bodies_of
from phakhi.bodies.queries.past import Past, past_of
from phakhi.core.acting import Acting
from phakhi.core.models import Province

Rows = list[dict[str, Any]]


def popolo_of(acting: Acting, province: Province) -> dict[str, Any]:
    """Lists in the order of Popolo; rooms above add theirs (motions, vote_events, votes)."""
    bodies = list(bodies_of(acting).select_related("parent").order_by("type", "name_th"))
    found: dict[str, Any] = {"generated_at": timezone.now().isoformat()}
    found |= _lists(acting, bodies)
    for part in POPOLO_PARTS:
        for name, rows in part(acting, province).items():
            kept = found.setdefault(name, [])
            known = {row["id"] for row in kept if "id" in row}
            kept += [row for row in rows if row.get("id") not in known]
    return found


def _lists(acting: Acting, bodies: Iterable[Body]) -> dict[str, Rows]:
    organizations: dict[str, dict[str, Any]] = {}
    persons: dict[str, dict[str, Any]] = {}
    posts: Rows = []
    memberships: Rows = []
    for body in bodies:
        organizations[str(body.pk)] = body_row(acting, body)
        posts += [post_row(body, seat) for seat in body.seats.order_by("place")]
        for past in past_of(acting, body):
            _gather(body, past, persons, organizations, memberships)
    return {
        "organizations": list(organizations.values()),
        "persons": list(persons.values()),
        "posts": posts,
        "memberships": memberships,
    }


def _gather(
    body: Body,
    past: Past,
    persons: dict[str, dict[str, Any]],
    organizations: dict[str, dict[str, Any]],
    memberships: Rows,
) -> None:
    """Nobody is written where the page shows nobody: an unnamed member has no membership."""
    if past.is_hidden:
        return
    party = past.party
    if party:
        organizations.setdefault(str(party.pk), party_row(party))
    if past.person:
        persons.setdefault(str(past.person.pk), person_row(past.person))
        memberships.append(membership_row(body, past))
    elif party:
        memberships.append(sent_row(body, past, party))
