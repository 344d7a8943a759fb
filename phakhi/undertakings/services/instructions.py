"""ข้อสั่งการ of the governor: to units under command only, never to a partner (R009)."""

from __future__ import annotations

from datetime import date

from django.db import IntegrityError, transaction
from django.utils import timezone

from phakhi.core.acting import Acting
from phakhi.core.errors import BadInput, WrongState
from phakhi.core.fiscal import fiscal_year
from phakhi.core.permissions import authorise
from phakhi.meetings.models import Meeting
from phakhi.networks.models import Actor
from phakhi.parties.models import Party, Post
from phakhi.undertakings.codes import new_code, next_number
from phakhi.undertakings.models import Instruction
from phakhi.undertakings.permissions import can_instruct
from phakhi.undertakings.services.steps import keep_step, move, said
from phakhi.undertakings.services.told import announce_instruction
from phakhi.undertakings.vocabulary import UNDER_COMMAND


@transaction.atomic
def draft_instruction(
    *,
    acting: Acting,
    post: Post,
    unit: Party,
    text: str,
    due_on: date | None,
    source: str = "",
    meeting: Meeting | None = None,
) -> Instruction:
    authorise(can_instruct(acting))
    _under_command(unit)
    if due_on is None:
        raise BadInput("due_day_needed", field="due_on")
    if due_on < timezone.localdate():
        raise BadInput("day_is_past", field="due_on")
    year = fiscal_year(timezone.localdate())
    row = Instruction(
        province=acting.province,
        public_code=new_code(),
        number=next_number(Instruction, year, province=acting.province),
        fiscal_year=year,
        post=post,
        unit=unit,
        text=said(text, "text_needed", "text"),
        due_on=due_on,
        source=source,
        meeting=meeting,
        written_by=acting.person_id,
    )
    _save(row)
    keep_step(acting, row, "draft")
    return row


@transaction.atomic
def give_instruction(
    *, acting: Acting, instruction: Instruction, on: date | None = None, seen: int | None = None
) -> Instruction:
    """By the governor's click, by its signed paper, or entered by the office after it was said."""
    _under_command(instruction.unit)
    given_on = on or timezone.localdate()
    if given_on > timezone.localdate():
        raise BadInput("given_in_future", field="given_on")
    move(acting, instruction, "give", seen=seen, given_on=given_on)
    announce_instruction(acting, instruction, "given")
    return instruction


def is_under_command(unit: Party) -> bool:
    found = Actor.objects.filter(party=unit, sector="public", subtype__in=UNDER_COMMAND)
    return found.exists()


def _under_command(unit: Party) -> None:
    """A partner is never ordered: propose an undertaking to it instead. Asked again on giving."""
    if not is_under_command(unit):
        raise WrongState("not_under_command", name=unit.name)


def _save(row: Instruction) -> None:
    try:
        with transaction.atomic():
            row.save(force_insert=True)
    except IntegrityError as error:
        if "under_command" in str(error):
            raise WrongState("not_under_command", name=row.unit.name) from None
        raise
