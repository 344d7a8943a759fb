"""A row joins a partner that exists; what stood there before is kept for the undoing."""

from __future__ import annotations

from datetime import date
from typing import Any

from phakhi.core.acting import Acting
from phakhi.networks.imports.applying.making import profile_of
from phakhi.networks.imports.applying.parts import (
    Parts,
    add_activities,
    add_contacts,
    add_resources,
    keys_of,
    leftovers,
)
from phakhi.networks.imports.decisions import BOTH, TAKE
from phakhi.networks.imports.sides import ACTOR, PARTY, both_texts
from phakhi.networks.models import Actor, ActorStep, ImportRow
from phakhi.networks.services.shown import follow_visibility
from phakhi.parties.models import PartyName
from phakhi.parties.services.names import keep_former_name

PART_KEYS = ("phone", "email", "website", "address", "activities", "offers", "needs")


def merge_partner(acting: Acting, row: ImportRow, actor: Actor, today: date) -> None:
    """Only what was chosen is taken; additions never replace a contact or resource."""
    before: dict[str, Any] = {"actor": _take_profile(row, actor), "party": {}, "added": {}}
    former = _take_names(row, actor, today, before)
    parts = _parts(row, actor)
    parts.write()
    actor.version += 1
    actor.save()
    follow_visibility(actor)
    step = _step(acting, row, actor)
    before["added"] = {name: keys_of(rows) for name, rows in parts.by_name().items()}
    before["added"] |= {"steps": [str(step.pk)], "former_names": keys_of(former)}
    before["versions"] = [actor.version, actor.party.version]
    row.before, row.actor_id = before, actor.pk


def _take_profile(row: ImportRow, actor: Actor) -> dict[str, Any]:
    new, before = profile_of(row.values), {}
    for key, choice in row.choices.items():
        name = ACTOR.get(key)
        if name is None or choice not in (TAKE, BOTH):
            continue
        held = getattr(actor, name)
        before[name] = held
        setattr(actor, name, _joined(held, new.get(name)) if choice == BOTH else new[name])
    return before


def _joined(held: Any, new: Any) -> Any:
    return sorted({*held, *new}) if isinstance(held, list) else both_texts(held, new)


def _take_names(
    row: ImportRow, actor: Actor, today: date, before: dict[str, Any]
) -> list[PartyName]:
    taken = {
        PARTY[key]: row.values[key]
        for key, choice in row.choices.items()
        if key in PARTY and choice == TAKE
    }
    if not taken:
        return []
    party = actor.party
    before["party"] = {name: getattr(party, name) for name in taken}
    renamed = "name_th" in taken
    former = (
        [keep_former_name(party, of=party, until=today, reason="correction")] if renamed else []
    )
    for name, value in taken.items():
        setattr(party, name, value)
    party.version += 1
    party.save()
    return former


def _parts(row: ImportRow, actor: Actor) -> Parts:
    """Rows are added for what the profile lacks and the person wanted."""
    chosen = {key for key in PART_KEYS if row.choices.get(key) in (TAKE, BOTH)}
    values = {key: row.values[key] for key in chosen if key in row.values}
    if chosen & {"phone", "email"}:
        values |= {k: row.values[k] for k in ("contact_name", "contact_post") if k in row.values}
    if "address" in chosen:
        values |= {k: row.values[k] for k in ("village", "postcode") if k in row.values}
    parts = Parts()
    add_contacts(parts, values, actor)
    held = {(line.direction, line.what) for line in actor.resources.all()}
    fresh = {
        key: [line for line in values.get(key, []) if (key[:-1], line["what"]) not in held]
        for key in ("offers", "needs")
    }
    add_resources(parts, fresh, actor)
    known = {activity.name for activity in actor.activities.all()}
    names = [name for name in values.get("activities", []) if name not in known]
    add_activities(parts, names, actor, row.values)
    return parts


def _step(acting: Acting, row: ImportRow, actor: Actor) -> ActorStep:
    return ActorStep.objects.create(
        province_id=row.province_id,
        actor=actor,
        act="import",
        from_state=actor.state,
        to_state=actor.state,
        reason=leftovers(row.values)[:500],
        by_person=acting.person_id,
        by_post=acting.post_id,
    )
