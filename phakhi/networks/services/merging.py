"""Two entries of one body become one: values chosen field by field, nothing silently lost."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from django.db import transaction
from django.utils import timezone

from phakhi.core import versions
from phakhi.core.acting import Acting
from phakhi.core.errors import BadInput
from phakhi.core.permissions import authorise
from phakhi.networks.models import Activity, Actor, ExternalPartner, ResourceLine
from phakhi.networks.permissions import can_merge_actors
from phakhi.networks.services.life import take_step
from phakhi.networks.services.naming import type_names
from phakhi.networks.services.shown import follow_visibility
from phakhi.parties.models import NameChange
from phakhi.parties.services import merge_parties, rename_party

NAMES: Final = ("name_th", "name_en", "short_name")
SINGLE: Final = (
    "sector",
    "subtype",
    "registration_no",
    "mission",
    "strengths",
    "constraints",
    "founded_year",
    "members_count",
    "area_code",
)
LISTS: Final = ("area_codes", "topics", "target_groups", "kinds", "axes", "six_parties", "tags")
FIELDS: Final = NAMES + SINGLE + LISTS
SIDES: Final = frozenset({"kept", "absorbed", "both"})


@transaction.atomic
def merge_actors(
    *,
    acting: Acting,
    kept: Actor,
    absorbed: Actor,
    choices: Mapping[str, str],
    reason: str,
    seen: tuple[int, int] | None = None,
) -> Actor:
    """`choices` says per field which side stands (lists also "both"); the default is the kept one.

    Activities, resources, links, contacts, posts and former names move over. What stood before is
    in the step's detail, so that a wrong merge can be put right by hand.
    """
    authorise(can_merge_actors(acting, kept, absorbed))
    _check(kept, absorbed, choices)
    versions_seen = seen or (kept.version, absorbed.version)
    before = {"kept": snapshot(kept), "absorbed": snapshot(absorbed)}
    detail = {"into": str(kept.pk), "choices": dict(choices), "before": before}
    versions.claim(kept, versions_seen[0])
    take_step(acting, absorbed, "merge", seen=versions_seen[1], reason=reason, detail=detail)
    _take_values(acting, kept, absorbed, choices)
    for model in (Activity, ResourceLine, ExternalPartner):
        model.objects.filter(actor=absorbed).update(actor=kept)
    kept.party = merge_parties(acting=acting, gone=absorbed.party, kept=kept.party)
    follow_visibility(kept)
    return kept


def snapshot(actor: Actor) -> dict[str, Any]:
    return {field: value_of(actor, field) for field in FIELDS}


def value_of(actor: Actor, field: str) -> Any:
    return getattr(actor.party if field in NAMES else actor, field)


def differing(kept: Actor, absorbed: Actor) -> list[str]:
    """What the merge page has to ask."""
    return [f for f in FIELDS if value_of(kept, f) != value_of(absorbed, f)]


def _check(kept: Actor, absorbed: Actor, choices: Mapping[str, str]) -> None:
    if kept.pk == absorbed.pk or kept.party.kind != absorbed.party.kind:
        raise BadInput("merge_not_alike")
    for field, side in choices.items():
        if field not in FIELDS or side not in SIDES or (side == "both" and field not in LISTS):
            raise BadInput(field=field)


def _take_values(acting: Acting, kept: Actor, absorbed: Actor, choices: Mapping[str, str]) -> None:
    names = {f: value_of(absorbed, f) for f in NAMES if choices.get(f) == "absorbed"}
    if "name_th" in names:
        _take_name(acting, kept, names)
    type_names(kept, names)
    for field in SINGLE + LISTS:
        side = choices.get(field, "kept")
        if side == "absorbed":
            setattr(kept, field, getattr(absorbed, field))
        elif side == "both":
            setattr(kept, field, sorted({*getattr(kept, field), *getattr(absorbed, field)}))
    kept.save()


def _take_name(acting: Acting, kept: Actor, names: dict[str, str]) -> None:
    rename_party(
        acting=acting,
        party=kept.party,
        name_th=names["name_th"],
        name_en=names.get("name_en", kept.party.name_en),
        since=timezone.localdate(),
        reason=NameChange.CORRECTED,
    )
