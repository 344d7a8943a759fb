"""Ties and contacts that tests need."""

from __future__ import annotations

from datetime import date
from typing import Any

from phakhi.networks.models import Actor
from phakhi.ties.models import Contact, Origin, Tie
from phakhi.ties.pairs import ordered
from tests.factories_networks import make_actor

SINCE = date(2026, 1, 15)


def make_tie(source: Actor | None = None, target: Actor | None = None, **values: Any) -> Tie:
    """A public one that an officer entered, unless told otherwise."""
    values = dict[str, Any](kind="joint_work", since=SINCE, origin=Origin.OFFICE) | values
    source, target = source or make_actor(), target or make_actor()
    first, second = ordered(source, target, values["kind"])
    return Tie.objects.create(province_id=first.province_id, source=first, target=second, **values)


def make_contact(actor: Actor | None = None, other: Actor | None = None, **values: Any) -> Contact:
    values = {"channel": "phone", "on": date(2026, 11, 2), "about": "นัดประชุมตัวอย่าง"} | values
    actor = actor or make_actor()
    if other is None and not {"external_name", "with_whom"} & values.keys():
        other = make_actor(province=actor.province)
    return Contact.objects.create(province_id=actor.province_id, actor=actor, other=other, **values)
