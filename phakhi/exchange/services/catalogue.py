"""R029: a state partner puts what it lends or grants into the public catalogue."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import transaction

from phakhi.core import events, versions
from phakhi.core.acting import Acting
from phakhi.core.errors import BadInput, WrongState
from phakhi.core.permissions import authorise
from phakhi.exchange.codes import new_code
from phakhi.exchange.models import StateResource
from phakhi.exchange.permissions import can_ask, can_edit_entry
from phakhi.exchange.services.stepping import take_step
from phakhi.exchange.states import ENTRY_FLOW
from phakhi.networks.models import Actor
from phakhi.networks.states import State


@transaction.atomic
def list_resource(
    *, acting: Acting, owner: Actor, values: Mapping[str, Any], is_demo: bool = False
) -> StateResource:
    authorise(can_ask(acting, owner))
    if owner.sector != "public":
        raise BadInput("lender_not_state")
    if owner.state != State.VERIFIED:
        raise WrongState("partner_not_verified")
    entry = StateResource(
        province=acting.province,
        public_code=new_code(),
        owner=owner,
        is_demo=is_demo,
        **values,
    )
    entry.save(force_insert=True)
    events.record(acting, "exchange.entry.listed", entry)
    return entry


@transaction.atomic
def edit_resource(
    *, acting: Acting, entry: StateResource, seen: int, values: Mapping[str, Any]
) -> StateResource:
    authorise(can_edit_entry(acting, entry))
    versions.claim(entry, seen)
    for name, value in values.items():
        setattr(entry, name, value)
    entry.save()
    events.record(acting, "exchange.entry.edited", entry)
    return entry


def publish_resource(
    *, acting: Acting, entry: StateResource, seen: int | None = None
) -> StateResource:
    return _move(acting, entry, "publish", seen)


def close_resource(
    *, acting: Acting, entry: StateResource, seen: int | None = None
) -> StateResource:
    """No new requests; what was granted stands."""
    return _move(acting, entry, "close", seen)


@transaction.atomic
def _move(acting: Acting, entry: StateResource, act: str, seen: int | None) -> StateResource:
    before = take_step(acting, ENTRY_FLOW, entry, act, seen=seen)
    events.record(acting, f"exchange.entry.{act}", entry, {"from": before, "to": entry.state})
    return entry
