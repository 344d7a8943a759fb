"""A forum is prepared, announced, held with its record, or cancelled for a reason (R055)."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone

from phakhi.core import events, versions
from phakhi.core.acting import Acting
from phakhi.core.errors import BadInput
from phakhi.core.fiscal import fiscal_year
from phakhi.core.permissions import authorise
from phakhi.dialogues.codes import new_code
from phakhi.dialogues.models import Dialogue, DialogueParty
from phakhi.dialogues.permissions import can_convene_as, convenes_for
from phakhi.dialogues.states import DIALOGUE_FLOW, convenes
from phakhi.ledger.services import enter
from phakhi.networks.models import Actor

FIELDS = ("kind", "network", "title", "purpose", "on", "hours", "place", "provinces")


@transaction.atomic
def plan_dialogue(*, acting: Acting, convenor: Actor, **values: Any) -> Dialogue:
    """`values` of FIELDS. The convenor is the first who takes part."""
    authorise(can_convene_as(acting, convenor))
    dialogue = Dialogue(
        province=acting.province,
        public_code=new_code(),
        convenor=convenor,
        entered_by=acting.person_id,
    )
    _fill(acting, dialogue, values)
    dialogue.save(force_insert=True)
    DialogueParty.objects.create(
        province=acting.province, dialogue=dialogue, actor=convenor, role="initiator"
    )
    events.record(acting, "dialogues.dialogue.planned", dialogue, {"kind": dialogue.kind})
    return dialogue


@transaction.atomic
def change_dialogue(*, acting: Acting, dialogue: Dialogue, seen: int, **values: Any) -> Dialogue:
    authorise(convenes(acting, dialogue) and dialogue.state in ("planned", "announced"))
    versions.claim(dialogue, seen)
    _fill(acting, dialogue, values)
    dialogue.save()
    if dialogue.state == "announced":
        _tell(acting, dialogue, "change")
    else:
        events.record(acting, "dialogues.dialogue.changed", dialogue)
    return dialogue


def announce_dialogue(*, acting: Acting, dialogue: Dialogue, seen: int) -> Dialogue:
    return _move(acting, dialogue, "announce", seen)


def hold_dialogue(
    *, acting: Acting, dialogue: Dialogue, seen: int, record: str, people: int | None = None
) -> Dialogue:
    """With its record: from here on it counts on the dial, and its partners have met."""
    if not record.strip():
        raise BadInput("dialogue_without_record")
    if dialogue.on > timezone.localdate():
        raise BadInput("dialogue_in_future")
    dialogue.record, dialogue.people = record, people
    return _move(acting, dialogue, "hold", seen)


@transaction.atomic
def correct_record(
    *, acting: Acting, dialogue: Dialogue, seen: int, record: str, people: int | None
) -> Dialogue:
    authorise(convenes(acting, dialogue) and dialogue.state == "held")
    if not record.strip():
        raise BadInput("dialogue_without_record")
    versions.claim(dialogue, seen)
    dialogue.record, dialogue.people = record, people
    dialogue.save(update_fields=["record", "people"])
    _tell(acting, dialogue, "correct")
    return dialogue


def cancel_dialogue(*, acting: Acting, dialogue: Dialogue, seen: int, why: str) -> Dialogue:
    if not why.strip():
        raise BadInput("reason_needed")
    dialogue.cancelled_because = why
    return _move(acting, dialogue, "cancel", seen)


@transaction.atomic
def _move(acting: Acting, dialogue: Dialogue, act: str, seen: int) -> Dialogue:
    DIALOGUE_FLOW.move(acting, dialogue, act)
    versions.claim(dialogue, seen)
    dialogue.state_since = timezone.now()
    dialogue.save()
    _tell(acting, dialogue, act)
    return dialogue


def _tell(acting: Acting, dialogue: Dialogue, act: str) -> None:
    """Whatever changes what everybody reads: the record enters as a hash, so that it is kept."""
    facts = {"kind": dialogue.kind, "day": dialogue.on.isoformat(), "to": dialogue.state}
    if dialogue.network is not None:
        facts["network"] = dialogue.network.public_code
    kind = f"dialogues.dialogue.{act}"
    private = {"title": dialogue.title, "record": dialogue.record}
    enter(acting=acting, act=kind, subject=dialogue, facts=facts, private=private)


def _fill(acting: Acting, dialogue: Dialogue, values: dict[str, Any]) -> None:
    for name in FIELDS:
        if name in values:
            setattr(dialogue, name, values[name])
    day = dialogue.on
    if not isinstance(day, date):
        raise BadInput("dialogue_day")
    dialogue.fiscal_year = fiscal_year(day)
    network = dialogue.network
    if network is not None and not convenes_for(acting, network, dialogue.convenor):
        raise BadInput("network_of_others", field="network")
