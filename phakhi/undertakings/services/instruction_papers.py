"""The paper of an instruction: drafted from it; once issued, the instruction is given."""

from __future__ import annotations

from django.db import transaction

from phakhi.bodies.keeping import is_office
from phakhi.core.acting import Acting
from phakhi.core.errors import WrongState
from phakhi.core.permissions import authorise
from phakhi.papers.models import Paper
from phakhi.papers.services import draft_paper
from phakhi.undertakings.codes import number_of
from phakhi.undertakings.memos import memo_of
from phakhi.undertakings.models import Instruction
from phakhi.undertakings.papering import KIND
from phakhi.undertakings.services.instructions import give_instruction
from phakhi.undertakings.services.locking import locked


@transaction.atomic
def write_paper(*, acting: Acting, instruction: Instruction) -> Paper:
    """Drafted from what the instruction says; it is given when the paper is issued."""
    authorise(is_office(acting, instruction))
    now = locked(instruction)
    if now.state != "draft" or now.paper_id:
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
    """In the transaction that issues the paper: what is refused here is not issued either."""
    if instruction.state == "withdrawn":
        raise WrongState("instruction_withdrawn")
    if instruction.state == "draft":
        give_instruction(acting=acting, instruction=instruction, on=paper.signed_on)
