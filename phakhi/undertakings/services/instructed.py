"""The unit's answer to an instruction, and how it ends."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils import timezone

from phakhi.core.acting import Acting
from phakhi.core.permissions import authorise
from phakhi.undertakings.instruction_states import is_unit, unit_or_paper
from phakhi.undertakings.models import Instruction
from phakhi.undertakings.services.steps import move, said
from phakhi.undertakings.services.told import announce_instruction
from phakhi.undertakings.services.uploads import Upload, keep_photo
from phakhi.undertakings.vocabulary import Via

TOLD = {"close": "closed", "send_back": "sent_back", "withdraw": "withdrawn"}


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
    announce_instruction(acting, instruction, TOLD[act])
    return instruction


def _how(acting: Acting, row: Instruction, via: str) -> str:
    return via if is_unit(acting, row) else str(Via.PAPER)
