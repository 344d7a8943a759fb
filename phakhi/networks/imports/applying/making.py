"""New partners in bulk: the same rows the single services write, a thousand at a time."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from phakhi.core import presets
from phakhi.core.acting import Acting
from phakhi.core.thai import strip_title
from phakhi.networks.codes import new_codes
from phakhi.networks.imports.applying.parts import Parts, add_parts, leftovers
from phakhi.networks.imports.bulk import copy_in
from phakhi.networks.models import Actor, ActorStep, ImportBatch, ImportRow
from phakhi.networks.services.entering import CONSENT_VERSION
from phakhi.networks.states import State
from phakhi.networks.vocabulary import Source
from phakhi.parties.models import Party

LISTED = ("target_groups", "topics", "tags")


@dataclass
class Made:
    """What one chunk writes, in the order in which the rows may be written."""

    parties: list[Party] = field(default_factory=list)
    actors: list[Actor] = field(default_factory=list)
    steps: list[ActorStep] = field(default_factory=list)
    parts: Parts = field(default_factory=Parts)

    def write(self) -> None:
        chunks: list[list[Any]] = [self.parties, self.actors, self.steps]
        for rows in (*chunks, *self.parts.by_name().values()):
            copy_in(rows)


def make_partners(
    acting: Acting, batch: ImportBatch, rows: Iterable[ImportRow], now: datetime
) -> Made:
    rows, made = list(rows), Made()
    for row, code in zip(rows, new_codes(batch.province, len(rows)), strict=True):
        party = _party(batch, row)
        actor = _actor(acting, batch, row, party=party, code=code, now=now)
        party.is_public, party.area_code = actor.is_shown, actor.area_code
        made.parties.append(party)
        made.actors.append(actor)
        made.steps.append(_step(acting, row, actor))
        add_parts(made.parts, row, actor)
        row.actor_id = actor.pk
    made.write()
    return made


def _party(batch: ImportBatch, row: ImportRow) -> Party:
    values = row.values
    kind, name = values["level"], values["name"]
    bare = strip_title(name) if kind == "person" else name
    party = Party(
        province=batch.province,
        kind=kind,
        title=name[: -len(bare)].strip()[:60] if bare != name and name.endswith(bare) else "",
        name_th=bare,
        name_en=values.get("name_en", ""),
        short_name=values.get("short_name", ""),
        is_demo=batch.province.is_demo,
    )
    party.set_keys()
    return party


def _actor(
    acting: Acting, batch: ImportBatch, row: ImportRow, *, party: Party, code: str, now: datetime
) -> Actor:
    """Persons stay unseen until they agree; an incomplete entry waits as a draft."""
    shown = batch.show_public and not party.is_person
    actor = Actor(
        province=batch.province,
        party=party,
        public_code=code,
        state=State.VERIFIED if row.values.keys() >= {"sector", "area_code"} else State.DRAFT,
        state_since=now,
        source=Source.IMPORT,
        entered_by=acting.person_id,
        batch_id=batch.pk,
        is_public=shown,
        consented_at=now if shown else None,
        consent_version=CONSENT_VERSION if shown else "",
        **profile_of(row.values),
    )
    actor.set_keys()
    return actor


def profile_of(values: dict[str, Any]) -> dict[str, Any]:
    founded = values.get("founded") or {}
    profile: dict[str, Any] = {key: values[key] for key in LISTED if values.get(key)}
    return (
        profile
        | _kind(values.get("kind", ""))
        | {
            "sector": values.get("sector", ""),
            "mission": values.get("mission", ""),
            "area_code": values.get("area_code", ""),
            "area_codes": values.get("work_areas", []),
            "founded_year": founded.get("year"),
            "members_count": values.get("members"),
            "registration_no": values.get("juristic_id") or values.get("registration", ""),
        }
    )


def _kind(code: str) -> dict[str, Any]:
    """What a kind implies: one of the six parties (R021) and a side of R022's axis."""
    if code in presets.SUB_TYPES:
        parties, axes = [presets.PARTY_OF[code]], [presets.SIDE_OF[code]]
        return {"subtype": code, "six_parties": parties, "axes": axes}
    party = presets.PARTY_OF_INDIVIDUAL.get(code) or presets.PARTY_OF_GROUP.get(code)
    return {"kinds": [code], "six_parties": [party]} if party else {}


def _step(acting: Acting, row: ImportRow, actor: Actor) -> ActorStep:
    return ActorStep(
        province_id=row.province_id,
        actor=actor,
        act="import",
        from_state=State.DRAFT,
        to_state=actor.state,
        reason=leftovers(row.values)[:500],
        by_person=acting.person_id,
        by_post=acting.post_id,
    )
