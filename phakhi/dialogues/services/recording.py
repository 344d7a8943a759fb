"""What is kept of a forum: who came, what was said, plans, matches, tasks (R058–R061)."""

from __future__ import annotations

from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone

from phakhi.core import events
from phakhi.core.acting import Acting
from phakhi.core.errors import BadInput
from phakhi.core.models import Owned
from phakhi.core.permissions import authorise
from phakhi.dialogues.models import (
    BroughtPlan,
    Dialogue,
    DialogueParty,
    DialogueTask,
    Match,
    Point,
)
from phakhi.dialogues.permissions import can_record
from phakhi.governance.proposals import propose

PARTS: dict[str, Any] = {
    "party": DialogueParty,
    "point": Point,
    "plan": BroughtPlan,
    "match": Match,
    "task": DialogueTask,
}
SOURCE = "dialogues.DialogueTask"


@transaction.atomic
def add_part(*, acting: Acting, dialogue: Dialogue, part: str, **values: Any) -> Owned:
    """`part` of PARTS, `values` its columns; rows it points to must be of the same forum."""
    authorise(can_record(acting, dialogue))
    _of_the_same(dialogue, values)
    if part == "match":
        _is_of_two(values)
    row: Owned = PARTS[part](province=acting.province, dialogue=dialogue, **values)
    _save_once(row)
    events.record(acting, f"dialogues.{part}.added", dialogue)
    if isinstance(row, DialogueTask):
        _ask_owner(acting, row)
    return row


@transaction.atomic
def remove_part(*, acting: Acting, row: Any, part: str) -> None:
    """For what was written by mistake; the change log keeps that it was there."""
    authorise(can_record(acting, row.dialogue))
    if part == "party" and row.actor_id == row.dialogue.convenor_id:
        raise BadInput("convenor_takes_part")
    dialogue = row.dialogue
    row.delete()
    events.record(acting, f"dialogues.{part}.removed", dialogue)


@transaction.atomic
def finish_task(*, acting: Acting, task: DialogueTask, outcome: str) -> DialogueTask:
    authorise(can_record(acting, task.dialogue))
    task.done_on, task.outcome = timezone.localdate(), outcome
    task.save(update_fields=["done_on", "outcome"])
    events.record(acting, "dialogues.task.done", task.dialogue)
    return task


@transaction.atomic
def answer_point(*, acting: Acting, point: Point, answer: str) -> Point:
    """What came of an opinion: where it went, or why not (R060)."""
    authorise(can_record(acting, point.dialogue))
    point.answer = answer
    point.save(update_fields=["answer"])
    events.record(acting, "dialogues.point.answered", point.dialogue)
    return point


def _ask_owner(acting: Acting, task: DialogueTask) -> None:
    """A member of the network is asked, and says yes or no for itself."""
    network, owner = task.dialogue.network, task.owner.actor if task.owner else None
    if network is None or owner is None:
        return
    if not network.members.filter(actor=owner, state="active").exists():
        return
    task.proposal = propose(
        acting=acting,
        network=network,
        actor=owner,
        what=task.text,
        due_on=task.due_on,
        source_type=SOURCE,
        source_id=task.pk,
    )
    task.save(update_fields=["proposal"])


def _of_the_same(dialogue: Dialogue, values: dict[str, Any]) -> None:
    for value in values.values():
        if hasattr(value, "dialogue_id") and value.dialogue_id != dialogue.pk:
            raise BadInput("dialogue_part_elsewhere")


def _is_of_two(values: dict[str, Any]) -> None:
    first, second = values.get("first"), values.get("second")
    if values.get("kind") != "gap" and (first is None or second is None or first == second):
        raise BadInput("match_of_two")


def _save_once(row: Owned) -> None:
    try:
        with transaction.atomic():
            row.save(force_insert=True)
    except IntegrityError:
        raise BadInput("takes_part_already") from None
