"""One invented partner at a time, through the same doors as a real one."""

from __future__ import annotations

from datetime import date
from hashlib import sha256
from typing import Any

from phakhi.core.acting import Acting, Role
from phakhi.core.models import Province
from phakhi.networks.codes import ALPHABET, LENGTH
from phakhi.networks.models import Actor
from phakhi.networks.services import verify_actor
from phakhi.networks.services.entering import CONSENT_VERSION
from phakhi.networks.services.shown import follow_visibility
from phakhi.networks.states import State
from phakhi.parties.demo import invented_organisation
from phakhi.parties.models import Party

SINCE = date(2025, 10, 1)


def officer_of(province: Province, which: int = 0) -> Acting:
    """The demo's persons are there already; the first ones stand in for the office."""
    people = Party.objects.filter(province=province, kind="person", is_demo=True).order_by("pk")
    person = people[which].pk if people.count() > which else None
    return Acting(province=province, person_id=person, roles=frozenset({Role.OFFICER}))


def code_for(province: Province, name: str) -> str:
    """The same in every installation, so that the demo's addresses can be written down."""
    digest = sha256(f"{province.code} {name}".encode()).digest()
    return "".join(ALPHABET[byte % len(ALPHABET)] for byte in digest[:LENGTH])


def make_partner(
    province: Province,
    name: str,
    *,
    kind: str = "organisation",
    party: Party | None = None,
    **profile: Any,
) -> Actor:
    """Public and waiting for verification, unless the profile says otherwise."""
    values = {"state": State.SUBMITTED, "is_public": True, "consent_version": CONSENT_VERSION}
    actor = Actor(
        province=province,
        party=party or invented_organisation(province, name, kind=kind),
        public_code=code_for(province, name),
        **values | profile,
    )
    actor.save(force_insert=True)
    follow_visibility(actor)
    return actor


def verify(actor: Actor) -> None:
    verify_actor(acting=officer_of(actor.province), actor=actor)
