"""ข้อสั่งการ of the governor: to units under command only, never to a partner (R009)."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone

from phakhi.bodies.keeping import is_office
from phakhi.core.acting import Acting
from phakhi.core.errors import BadInput, WrongState
from phakhi.core.fiscal import fiscal_year
from phakhi.core.permissions import authorise
from phakhi.meetings.models import Meeting
from phakhi.networks.models import Actor
from phakhi.papers.models import Paper
from phakhi.papers.services import draft_paper
from phakhi.parties.models import Party, Post
from phakhi.undertakings.codes import new_code, next_number, number_of
from phakhi.undertakings.instruction_states import is_unit, unit_or_paper
from phakhi.undertakings.models import Instruction
from phakhi.undertakings.papering import KIND, memo_of
from phakhi.undertakings.permissions import can_instruct
from phakhi.undertakings.services.facts import announce_instruction
from phakhi.undertakings.services.steps import keep_step, move, said
from phakhi.undertakings.services.uploads import Upload, keep_photo
from phakhi.undertakings.vocabulary import UNDER_COMMAND, Via


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
    given_on = on or timezone.localdate()
    if given_on > timezone.localdate():
        raise BadInput("given_in_future", field="given_on")
    move(acting, instruction, "give", seen=seen, given_on=given_on)
    announce_instruction(acting, instruction, "given")
    return instruction


@transaction.atomic
def acknowledge(
    *,
    acting: Acting,
    instruction: Instruction,
    via: str = Via.SIGNED,
    seen: int | None = None,
) -> Instruction:
    """รับทราบ: the unit has it; not an agreement, as there is nothing to agree to."""
    how = _how(acting, instruction, via)
    now = timezone.now()
    move(acting, instruction, "acknowledge", seen=seen, via=how, acknowledged_at=now)
    announce_instruction(acting, instruction, "acknowledged")
    return instruction


@transaction.atomic
def report_instruction(
    *,
    acting: Acting,
    instruction: Instruction,
    report: str,
    upload: Upload | None = None,
    via: str = Via.SIGNED,
    seen: int | None = None,
) -> Instruction:
    authorise(unit_or_paper(acting, instruction))
    how = _how(acting, instruction, via)
    values: dict[str, Any] = {
        "report": said(report, "outcome_needed", "report"),
        "reported_at": timezone.now(),
        "report_file": keep_photo(acting, upload),
        "answered_via": how,
    }
    move(acting, instruction, "report", seen=seen, via=how, **values)
    announce_instruction(acting, instruction, "reported")
    return instruction


@transaction.atomic
def end_instruction(
    *,
    acting: Acting,
    instruction: Instruction,
    act: str,
    reason: str = "",
    seen: int | None = None,
) -> Instruction:
    """`act`: close what was reported, send_back what is not enough, withdraw it."""
    why = reason.strip() if act == "close" else said(reason, field="reason")
    more: dict[str, Any] = {"reported_at": None} if act == "send_back" else {}
    move(acting, instruction, act, seen=seen, reason=why, **more)
    announce_instruction(acting, instruction, instruction.state)
    return instruction


def is_under_command(unit: Party) -> bool:
    found = Actor.objects.filter(party=unit, sector="public", subtype__in=UNDER_COMMAND)
    return found.exists()


def _under_command(unit: Party) -> None:
    """A partner is never ordered: propose an undertaking to it instead."""
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


def _how(acting: Acting, row: Instruction, via: str) -> str:
    return via if is_unit(acting, row) else str(Via.PAPER)


@transaction.atomic
def write_paper(*, acting: Acting, instruction: Instruction) -> Paper:
    """Drafted from what the instruction says; it is given when the paper is issued."""
    authorise(is_office(acting, instruction))
    if instruction.state != "draft" or instruction.paper_id:
        raise WrongState
    title = f"ข้อสั่งการที่ {number_of(instruction)} ถึง{instruction.unit.name_th}"
    paper = draft_paper(
        acting=acting,
        kind=KIND,
        title=title[:400],
        content=memo_of(instruction),
        subject=instruction,
    )
    instruction.paper = paper
    instruction.save(update_fields=["paper"])
    return paper


def give_on_paper(acting: Acting, instruction: Instruction, paper: Paper) -> None:
    """In the transaction that issues the paper."""
    if instruction.state == "draft":
        move(acting, instruction, "give", given_on=paper.signed_on or timezone.localdate())
        announce_instruction(acting, instruction, "given")
