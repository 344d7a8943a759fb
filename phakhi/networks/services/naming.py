"""What a partner is called: before verification typing, afterwards history (parties keeps it)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from django.db import transaction

from phakhi.core import versions
from phakhi.core.acting import Acting
from phakhi.core.permissions import authorise
from phakhi.networks.models import Actor
from phakhi.networks.permissions import can_rename_actor
from phakhi.networks.states import State
from phakhi.parties.models import NameChange
from phakhi.parties.services import rename_party

FIRST_NAMES_MAY_CHANGE = frozenset({State.DRAFT, State.SUBMITTED, State.REJECTED})


@transaction.atomic
def rename_actor(
    *,
    acting: Acting,
    actor: Actor,
    seen: int,
    name_th: str,
    since: date,
    name_en: str = "",
    short_name: str = "",
    reason: str = NameChange.RENAMED,
) -> Actor:
    authorise(can_rename_actor(acting, actor))
    versions.claim(actor, seen)
    rename_party(
        acting=acting,
        party=actor.party,
        name_th=name_th,
        name_en=name_en,
        since=since,
        reason=reason,
    )
    actor.party.short_name = short_name
    actor.party.save(update_fields=["short_name"])
    actor.save()
    return actor


def type_names(actor: Actor, names: Mapping[str, str]) -> None:
    """A name nobody has relied on yet: corrected in place, no former name is kept."""
    for field, value in names.items():
        setattr(actor.party, field, value)
    if names:
        actor.party.save()
