"""The register of what carries resolutions out: filtered, counted, as a file (R002)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Q
from django.http import QueryDict

from phakhi.bodies.models import Body
from phakhi.core import thai
from phakhi.core.acting import Acting
from phakhi.parties.models import Party
from phakhi.undertakings.models import Undertaking
from phakhi.undertakings.models.undertakings import UndertakingQuerySet
from phakhi.undertakings.states import UNDERTAKING_FLOW

LATE = "late"


@dataclass(frozen=True, slots=True)
class Asked:
    state: str = ""
    text: str = ""
    body: str = ""
    year: int | None = None

    @classmethod
    def read(cls, query: QueryDict) -> Asked:
        state, year = query.get("state", ""), query.get("year", "")
        return cls(
            state if state in {*UNDERTAKING_FLOW.states, LATE} else "",
            thai.normalise(query.get("q", ""))[:100].strip(),
            query.get("body", "")[:24],
            int(year) if year.isdecimal() and len(year) == 4 else None,
        )


def register_of(acting: Acting, asked: Asked, body: Body | None = None) -> UndertakingQuerySet:
    """`body` set: of this body alone."""
    found = _but_state(acting, asked, body)
    if asked.state == LATE:
        found = found.late()
    elif asked.state:
        found = found.filter(state=asked.state)
    found = found.order_by("-fiscal_year", "-decided_on", "-number", "pk")
    return found.select_related("body__province", "province", "resolution")


def counts(acting: Acting, asked: Asked, body: Body | None = None) -> dict[str, int]:
    """Of each state, and of the late ones, under the other filters."""
    everything = _but_state(acting, asked, body).order_by()
    states = list(everything.values_list("state", flat=True))
    return {LATE: everything.late().count()} | {
        state: states.count(state) for state in UNDERTAKING_FLOW.states
    }


def with_owners(acting: Acting, found: Iterable[Undertaking]) -> list[Undertaking]:
    """`owner_seen`: None where this reader may not see who it is."""
    rows = list(found)
    wanted = {row.owner_id for row in rows if row.owner_id}
    seen = Party.objects.visible_to(acting).select_related("actor").in_bulk(wanted)
    for row in rows:
        row.owner_seen = seen.get(row.owner_id)  # type: ignore[attr-defined]
    return rows


def _but_state(acting: Acting, asked: Asked, body: Body | None) -> UndertakingQuerySet:
    found = Undertaking.objects.visible_to(acting)
    if body is not None:
        found = found.filter(body=body)
    elif asked.body:
        found = found.filter(body__public_code=asked.body)
    if asked.year:
        found = found.filter(fiscal_year=asked.year)
    if asked.text:
        named = Q(text__icontains=asked.text) | Q(source__icontains=asked.text)
        seen = Party.objects.visible_to(acting).filter(name_th__icontains=asked.text)
        named |= Q(owner__in=seen)
        found = found.filter(named)
    return found
