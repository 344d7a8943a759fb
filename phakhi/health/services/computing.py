"""A reading is computed, kept, and explained by what changed since the one before (R144)."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from hashlib import sha256
from typing import Any

from django.db import transaction
from django.utils import timezone

from phakhi.core import events
from phakhi.core.acting import Acting
from phakhi.core.errors import WrongState
from phakhi.core.permissions import authorise
from phakhi.governance.models import GovernanceNetwork
from phakhi.health.computing.asked import Asked, published
from phakhi.health.computing.changes import reasons
from phakhi.health.computing.measuring import METHOD_VERSION, Given, Measured, measure
from phakhi.health.computing.snapshot import Snapshot
from phakhi.health.computing.standing import read_standing, standing
from phakhi.health.computing.weak import Looked, findings
from phakhi.health.dials import DIALS
from phakhi.health.models import HealthReading
from phakhi.health.models.readings import Cause
from phakhi.health.permissions import can_compute_health
from phakhi.health.queries.gathering import (
    Gathered,
    Members,
    back_from,
    gather,
    sector_counts,
)
from phakhi.health.queries.pairs import lines_of
from phakhi.health.queries.readings import latest_of
from phakhi.health.services.improving import note_findings
from phakhi.methods.progress import Progress, silent


@transaction.atomic
def compute_health(
    *,
    acting: Acting,
    network: GovernanceNetwork,
    cause: str = Cause.OFFICE,
    day: date | None = None,
    progress: Progress = silent,
) -> HealthReading:
    """The same as before in the same month: the last reading stands and is returned."""
    authorise(can_compute_health(acting, network))
    GovernanceNetwork.objects.select_for_update().get(pk=network.pk)
    day = day or timezone.localdate()
    last = latest_of(network)
    if last is not None and day < last.day:
        raise WrongState("reading_of_the_past")
    progress("gathering", 0.0)
    gathered = gather(network, day)
    given, members = gathered.given, gathered.members
    given = replace(given, asked=published(given.asked, _asked(last)))
    progress("measuring", 0.0)
    dials = measure(given)
    mark = _fingerprint(given, dials)
    if last is not None and last.fingerprint == mark and _same_month(last.day, day):
        _note(acting, network, gathered, last, dials)
        return last
    reading = _written(given, members, dials)
    reading.province_id, reading.network, reading.cause = network.province_id, network, cause
    reading.day, reading.period_start = day, back_from(day)
    reading.fingerprint, reading.number = mark, (last.number if last else 0) + 1
    reading.standing = _plain(standing(given.snapshot, members.nameable, progress).written())
    progress("explaining", 0.0)
    reading.reasons = _plain(_reasons(last, given.snapshot))
    reading.save(force_insert=True)
    _note(acting, network, gathered, reading, dials)
    events.record(acting, "health.reading.computed", reading, {"network": network.public_code})
    progress("explaining", 1.0)
    return reading


def _note(
    acting: Acting,
    network: GovernanceNetwork,
    gathered: Gathered,
    reading: HealthReading,
    dials: dict[str, Measured],
) -> None:
    """What is weak today becomes something to do; a reading of the past asks for nothing."""
    if reading.cause == Cause.PAST:
        return
    looked = Looked(
        snapshot=gathered.given.snapshot,
        dials=dials,
        standing=read_standing(reading.standing),
        nameable=gathered.members.nameable,
        weak_below={d.code: d.weak_below for d in DIALS.values() if d.weak_below is not None},
        pairs=lines_of(gathered, timezone.localdate()),
    )
    note_findings(acting, network, findings(looked))


def _asked(last: HealthReading | None) -> Asked | None:
    return Asked.read(last.inputs.get("asked")) if last else None


def _written(given: Given, members: Members, dials: dict[str, Measured]) -> HealthReading:
    return HealthReading(
        method_version=METHOD_VERSION,
        inputs={
            "members": len(members.sectors),
            "persons": len(members.sectors) - len(members.nameable),
            "sectors": sector_counts(members.sectors),
            "ties": len(given.snapshot.bonds),
            "asked": given.asked.written() if given.asked else None,
        },
        dials={name: found.written() for name, found in dials.items()},
        graph=given.snapshot.written(),
    )


def _reasons(last: HealthReading | None, now: Snapshot) -> list[dict[str, Any]]:
    if last is None:
        return []
    return [reason.written() for reason in reasons(Snapshot.read(last.graph), now)]


def _fingerprint(given: Given, dials: dict[str, Measured]) -> str:
    """Of what would be written: members, ties, wave and figures."""
    kept = {
        "graph": given.snapshot.written(),
        "dials": {name: found.written() for name, found in dials.items()},
        "method": METHOD_VERSION,
    }
    return sha256(json.dumps(kept, sort_keys=True).encode()).hexdigest()


def _plain(kept: Any) -> Any:
    """As the database gives it back, without reading the whole graph again."""
    return json.loads(json.dumps(kept))


def _same_month(one: date, other: date) -> bool:
    return (one.year, one.month) == (other.year, other.month)
