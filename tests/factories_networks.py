"""Partners that tests need, with their work and resources."""

from __future__ import annotations

from itertools import count
from typing import Any

from phakhi.core.models import Province
from phakhi.networks.codes import new_codes
from phakhi.networks.models import Activity, Actor, ExternalPartner, ResourceLine
from phakhi.networks.services.shown import follow_visibility
from phakhi.networks.states import State
from phakhi.parties.models import Party
from tests.factories import make_province
from tests.factories_parties import make_party

_number = count(1)


def make_actor(kind: str = "organisation", *, party: Party | None = None, **values: Any) -> Actor:
    """A verified, public organisation in Pak Chong, unless told otherwise."""
    province: Province = values.pop("province", None) or make_province()
    name = values.pop("name_th", f"องค์กรตัวอย่าง {next(_number)}")
    party = party or make_party(kind, province=province, name_th=name)
    values = {
        "state": State.VERIFIED,
        "sector": "third_sector",
        "subtype": "ngo",
        "area_code": f"{province.code}21",
        "is_public": True,
    } | values
    actor = Actor(province=province, party=party, public_code=new_codes(province)[0], **values)
    actor.save(force_insert=True)
    follow_visibility(actor)
    return actor


def make_activity(actor: Actor | None = None, **values: Any) -> Activity:
    actor = actor or make_actor()
    values = {"name": "อบรมตัวอย่าง", "topic": "water", "populations": ["farmers"]} | values
    return Activity.objects.create(province_id=actor.province_id, actor=actor, **values)


def make_resource(actor: Actor | None = None, **values: Any) -> ResourceLine:
    actor = actor or make_actor()
    values = {"direction": "offer", "resource": "place", "what": "ห้องประชุมตัวอย่าง"} | values
    return ResourceLine.objects.create(province_id=actor.province_id, actor=actor, **values)


def make_external(actor: Actor | None = None, **values: Any) -> ExternalPartner:
    actor = actor or make_actor()
    values = {"kind": "donor", "name": "มูลนิธิตัวอย่างนอกจังหวัด"} | values
    return ExternalPartner.objects.create(province_id=actor.province_id, actor=actor, **values)


def representative_of(actor: Actor, **values: Any) -> Any:
    """Somebody signed in who speaks for the actor's party."""
    from tests.factories import make_acting

    parties = frozenset({actor.party_id})
    return make_acting("member", province=actor.province, party_ids=parties, **values)
