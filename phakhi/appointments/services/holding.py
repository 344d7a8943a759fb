"""Rows held for one hand at a time, and the one door to a new state."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django.utils import timezone

from phakhi.appointments.models import AppointmentOrder, NamesRequest, Nomination
from phakhi.appointments.states import NAMES_FLOW, NOMINATION_FLOW, ORDER_FLOW
from phakhi.core import versions
from phakhi.core.acting import Acting, Role
from phakhi.core.errors import StaleWrite

Living = AppointmentOrder | NamesRequest | Nomination
FLOWS: dict[type[Any], Any] = {
    AppointmentOrder: ORDER_FLOW,
    NamesRequest: NAMES_FLOW,
    Nomination: NOMINATION_FLOW,
}


def hold(thing: Living, seen: int | None = None) -> None:
    """Wait for the row and read it anew; whoever saw an older one is told so."""
    type(thing).objects.select_for_update(of=("self",)).get(pk=thing.pk)
    thing.refresh_from_db()
    if seen is not None and seen != thing.version:
        raise StaleWrite(theirs=thing)


def keep(thing: Living, **values: Any) -> None:
    versions.claim(thing, thing.version)
    for name, value in values.items():
        setattr(thing, name, value)
    thing.save(update_fields=list(values))


def move(acting: Acting, thing: Living, act: str, **values: Any) -> None:
    FLOWS[type(thing)].move(acting, thing, act)
    keep(thing, state=thing.state, state_since=timezone.now(), **values)


def as_office(acting: Acting) -> Acting:
    """What a signed paper brings about is done for the office, whoever's hand signed it."""
    return replace(acting, roles=acting.roles | {Role.OFFICER})
