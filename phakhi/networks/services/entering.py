"""A partner enters the list and its profile is kept."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.utils import timezone

from phakhi.core import events, versions
from phakhi.core.acting import Acting
from phakhi.core.errors import WrongState
from phakhi.core.permissions import authorise
from phakhi.networks.codes import new_codes
from phakhi.networks.models import Actor
from phakhi.networks.permissions import (
    can_edit_actor,
    can_enter_actor,
    can_set_registry_fields,
)
from phakhi.networks.registration_numbers import tidy
from phakhi.networks.services.naming import FIRST_NAMES_MAY_CHANGE, type_names
from phakhi.networks.services.shown import follow_visibility
from phakhi.networks.services.values import REGISTRY_FIELDS, check_profile
from phakhi.networks.vocabulary import Source
from phakhi.parties.models import Party
from phakhi.parties.services import register_party

CONSENT_VERSION = "partner-1"


@transaction.atomic
def create_actor(
    *,
    acting: Acting,
    kind: str,
    names: Mapping[str, str],
    profile: Mapping[str, Any],
    source: str = Source.OFFICER,
) -> Actor:
    authorise(can_enter_actor(acting))
    check_profile(profile)
    area_code = profile.get("area_code", "")
    party = register_party(acting=acting, kind=kind, area_code=area_code, **names)
    return begin_profile(acting, party, profile, source=source)


def begin_profile(acting: Acting, party: Party, profile: Mapping[str, Any], **origin: Any) -> Actor:
    """Within a service that has authorised and checked: the draft of a new actor."""
    actor = Actor(
        province=acting.province,
        party=party,
        public_code=new_codes(acting.province)[0],
        entered_by=acting.person_id,
        **origin,
    )
    fill(actor, profile)
    actor.save(force_insert=True)
    follow_visibility(actor)
    events.record(acting, "networks.actor.created", actor, {"source": actor.source})
    return actor


@transaction.atomic
def update_actor(
    *,
    acting: Acting,
    actor: Actor,
    seen: int,
    names: Mapping[str, str] | None = None,
    profile: Mapping[str, Any] | None = None,
) -> Actor:
    """Only what is given changes; a name in use changes by `rename_actor`."""
    names, profile = _changed(actor.party, names or {}), _changed(actor, profile or {})
    authorise(can_edit_actor(acting, actor))
    if names or profile.keys() & REGISTRY_FIELDS:
        authorise(can_set_registry_fields(acting, actor), "registry_fields")
    if names and actor.state not in FIRST_NAMES_MAY_CHANGE:
        raise WrongState("rename_instead")
    check_profile(profile)
    versions.claim(actor, seen)
    type_names(actor, names)
    fill(actor, profile)
    actor.save()
    follow_visibility(actor)
    events.record(acting, "networks.actor.updated", actor, {"fields": sorted({*names, *profile})})
    return actor


def fill(actor: Actor, profile: Mapping[str, Any]) -> None:
    for field, value in profile.items():
        setattr(actor, field, value)
    actor.registration_no = tidy(actor.registration_no)
    if actor.is_public and actor.consented_at is None:
        actor.consented_at, actor.consent_version = timezone.now(), CONSENT_VERSION


def _changed(thing: Any, values: Mapping[str, Any]) -> dict[str, Any]:
    return {field: value for field, value in values.items() if getattr(thing, field, ...) != value}
