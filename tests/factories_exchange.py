"""Requests, exchanges and catalogue entries that tests need."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from phakhi.core.acting import Acting
from phakhi.exchange.models import (
    FacilitationRequest,
    ResourceExchange,
    StateResource,
    UseRequest,
)
from phakhi.exchange.services import catalogue, exchanges, requests, uses
from phakhi.networks.models import Actor
from tests.factories import make_acting
from tests.factories_networks import make_actor, representative_of


def make_office(**values: Any) -> Actor:
    """A state agency: it owes answers and lends resources."""
    return make_actor(**{"sector": "public", "subtype": "central_in_area"} | values)


def speaking_for(actor: Actor) -> Acting:
    acting: Acting = representative_of(actor)
    return acting


def officer(actor: Actor) -> Acting:
    return make_acting("officer", province=actor.province)


def make_request(
    asker: Actor | None = None, owner: Actor | None = None, **values: Any
) -> FacilitationRequest:
    asker = asker or make_actor()
    owner = owner or make_office(province=asker.province)
    acting = values.pop("acting", None) or speaking_for(asker)
    asked_on = values.pop("asked_on", None)
    given = {
        "kind": "waterway",
        "title": "ขอขุดลอกลำห้วยตัวอย่าง",
        "blocked": "น้ำไหลไม่ได้",
        "wanted": "อนุญาตให้ขุดลอก",
        "area_code": f"{asker.province.code}21",
    }
    return requests.ask_office(
        acting=acting, asker=asker, owner=owner, values=given | values, asked_on=asked_on
    )


def make_exchange(
    giver: Actor | None = None, receiver: Actor | None = None, **values: Any
) -> ResourceExchange:
    giver = giver or make_actor()
    receiver = receiver or make_actor(province=giver.province)
    given: dict[str, Any] = {
        "resource": "place",
        "what": "ห้องประชุมตัวอย่าง",
        "amount": Decimal(10),
        "unit": "day",
        "value_baht": Decimal("5000.00"),
    }
    acting = speaking_for(receiver)
    return exchanges.propose_exchange(
        acting=acting, giver=giver, receiver=receiver, values=given | values
    )


def make_entry(owner: Actor | None = None, *, publish: bool = True, **values: Any) -> StateResource:
    owner = owner or make_office()
    given = {
        "kind": "venue",
        "name": "หอประชุมตัวอย่าง",
        "eligibility": "กลุ่มและองค์กรในจังหวัด",
        "contact": "ฝ่ายอาคารสถานที่ 044 000 000",
    }
    acting = speaking_for(owner)
    entry = catalogue.list_resource(acting=acting, owner=owner, values=given | values)
    return catalogue.publish_resource(acting=acting, entry=entry) if publish else entry


def make_use(
    entry: StateResource | None = None, asker: Actor | None = None, **values: Any
) -> UseRequest:
    entry = entry or make_entry()
    asker = asker or make_actor(province=entry.province)
    given = {"purpose": "ประชุมกลุ่มตัวอย่าง"}
    return uses.ask_for_resource(
        acting=speaking_for(asker), entry=entry, asker=asker, values=given | values
    )
