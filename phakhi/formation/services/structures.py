"""The driving structure: drafted, put to the members, agreed in a meeting (R040)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils import timezone

from phakhi.core import events, versions
from phakhi.core.acting import Acting
from phakhi.core.errors import BadInput, WrongState
from phakhi.core.files import SCANS, keep_upload
from phakhi.core.permissions import authorise
from phakhi.formation.models import Body, Structure, Voice
from phakhi.formation.permissions import can_form
from phakhi.formation.pure.tree import would_loop
from phakhi.formation.states import STRUCTURE_FLOW
from phakhi.governance.models import GovernanceNetwork
from phakhi.ledger.services import enter
from phakhi.networks.models import Actor

BODY_FIELDS: Final = (
    "kind",
    "name_th",
    "name_en",
    "parent",
    "group",
    "mission",
    "duties",
    "money",
    "staff",
    "place",
)


@dataclass(frozen=True, slots=True)
class Said:
    """What one member said in the meeting."""

    actor: Actor
    stance: str
    reason: str = ""


@transaction.atomic
def draft_structure(*, acting: Acting, network: GovernanceNetwork, note: str = "") -> Structure:
    """The next version starts as a copy of the one in force."""
    authorise(can_form(acting, network))
    if network.structures.filter(state__in=("draft", "proposed")).exists():
        raise WrongState("structure_in_work")
    last = network.structures.order_by("-number").first()
    row = Structure.objects.create(
        province=acting.province,
        network=network,
        number=last.number + 1 if last else 1,
        note=note,
    )
    if last is not None:
        _copy(last, row)
    events.record(acting, "formation.structure.drafted", row, {"number": row.number})
    return row


def _copy(last: Structure, row: Structure) -> None:
    fields = [name for name in BODY_FIELDS if name != "parent"]
    made = {
        body.pk: Body.objects.create(
            province=row.province, structure=row, **{name: getattr(body, name) for name in fields}
        )
        for body in last.bodies.all()
    }
    for body in last.bodies.exclude(parent=None):
        made[body.pk].parent = made[body.parent_id]
        made[body.pk].save(update_fields=["parent"])


@transaction.atomic
def save_body(
    *, acting: Acting, structure: Structure, values: Mapping[str, Any], body: Body | None = None
) -> Body:
    authorise(can_form(acting, structure.network))
    _only_draft(structure)
    row = body or Body(province=acting.province, structure=structure)
    for field in BODY_FIELDS:
        if field in values:
            setattr(row, field, values[field])
    _check_parent(structure, row)
    row.save()
    events.record(acting, "formation.body.saved", row, {"kind": row.kind})
    return row


def _check_parent(structure: Structure, row: Body) -> None:
    if row.parent is None:
        return
    parents = dict(structure.bodies.values_list("pk", "parent"))
    if row.parent.structure_id != structure.pk or would_loop(row.pk, row.parent.pk, parents):
        raise BadInput("body_loop")


@transaction.atomic
def remove_body(*, acting: Acting, body: Body) -> None:
    authorise(can_form(acting, body.structure.network))
    _only_draft(body.structure)
    events.record(acting, "formation.body.removed", body)
    body.delete()


def _only_draft(structure: Structure) -> None:
    if structure.state != "draft":
        raise WrongState("structure_not_draft")


@transaction.atomic
def propose_structure(*, acting: Acting, structure: Structure) -> Structure:
    return _move(acting, structure, "propose")


@transaction.atomic
def take_back_structure(*, acting: Acting, structure: Structure) -> Structure:
    return _move(acting, structure, "take_back")


@transaction.atomic
def record_meeting(
    *,
    acting: Acting,
    structure: Structure,
    met_on: date,
    met_at: str,
    said: Iterable[Said],
    minutes_note: str = "",
    upload: UploadedFile | None = None,  # type: ignore[type-arg]
) -> Structure:
    """Who came and what each said; a meeting that lies ahead has not been held."""
    authorise(can_form(acting, structure.network))
    if structure.state != "proposed":
        raise WrongState("structure_not_proposed")
    if met_on > timezone.localdate():
        raise BadInput("meeting_ahead")
    rows = list(said)
    _check_said(structure, rows)
    if upload is not None:
        structure.minutes = keep_upload(
            acting=acting, upload=upload, kinds=SCANS, purpose="formation.minutes"
        )
    structure.met_on, structure.met_at, structure.minutes_note = met_on, met_at, minutes_note
    structure.save()
    structure.voices.all().delete()
    Voice.objects.bulk_create(
        Voice(
            province=acting.province,
            structure=structure,
            actor=row.actor,
            stance=row.stance,
            reason=row.reason,
        )
        for row in rows
    )
    events.record(acting, "formation.structure.met", structure, {"voices": len(rows)})
    return structure


def _check_said(structure: Structure, rows: list[Said]) -> None:
    members = set(structure.network.members.active().values_list("actor", flat=True))
    if not rows or not {row.actor.pk for row in rows} <= members:
        raise BadInput("voices_of_members")
    if any(row.stance == "objected" and not row.reason.strip() for row in rows):
        raise BadInput("objection_reason")


@transaction.atomic
def agree_structure(*, acting: Acting, structure: Structure, seen: int | None = None) -> Structure:
    """An official act: the structure in force before is replaced by it."""
    authorise(can_form(acting, structure.network))
    STRUCTURE_FLOW.move(acting, structure, "agree")
    versions.claim(structure, structure.version if seen is None else seen)
    for old in structure.network.structures.filter(state="agreed"):
        _move(acting, old, "replace")
    structure.agreed_on = timezone.localdate()
    structure.state_since = timezone.now()
    structure.save()
    facts = {
        "network": structure.network.public_code,
        "number": str(structure.number),
        "bodies": str(structure.bodies.count()),
        "met_on": structure.met_on.isoformat() if structure.met_on else "",
        "agreed": str(structure.voices.filter(stance="agreed").count()),
        "objected": str(structure.voices.filter(stance="objected").count()),
    }
    minutes = structure.minutes
    enter(
        acting=acting,
        act="formation.structure.agree",
        subject=structure,
        facts=facts,
        document_sha256=minutes.sha256 if minutes else "",
    )
    return structure


def _move(acting: Acting, structure: Structure, act: str) -> Structure:
    authorise(can_form(acting, structure.network))
    STRUCTURE_FLOW.move(acting, structure, act)
    structure.state_since = timezone.now()
    structure.save()
    events.record(acting, f"formation.structure.{act}", structure, {"number": structure.number})
    return structure
