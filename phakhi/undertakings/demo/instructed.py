"""Six instructions of the governor, one in each state of its life and one late."""

from __future__ import annotations

from datetime import datetime

from phakhi.core.fiscal import fiscal_year
from phakhi.core.models import Province
from phakhi.networks.demo.making import officer_of
from phakhi.networks.models import Actor
from phakhi.parties.models import Post
from phakhi.undertakings.demo.moments import at, code, day, set_back
from phakhi.undertakings.demo.words import INSTRUCTIONS, MEETING, Told
from phakhi.undertakings.models import Instruction, InstructionStep
from phakhi.undertakings.services.told import announce_instruction

ACTS = {
    "draft": ("draft",),
    "given": ("draft", "give"),
    "acknowledged": ("draft", "give", "acknowledge"),
    "reported": ("draft", "give", "acknowledge", "report"),
    "closed": ("draft", "give", "acknowledge", "report", "close"),
}


def load_instructions(province: Province, actors: dict[str, Actor]) -> None:
    post = Post.objects.filter(province=province, title_th="ผู้ว่าราชการจังหวัด").first()
    if post is None:
        return
    known = [one for one in INSTRUCTIONS if one.unit in actors]
    made = [_row(province, post, one, actors, place) for place, one in enumerate(known, start=1)]
    Instruction.objects.bulk_create(made)
    steps = [
        InstructionStep(province=province, instruction=row, act=act, to_state=row.state)
        for row in made
        for act in ACTS[row.state]
    ]
    InstructionStep.objects.bulk_create(steps)
    set_back(steps, [_moment(step.instruction, step.act) for step in steps])
    for row in made:
        if row.state in ("given", "closed"):
            announce_instruction(officer_of(province), row, row.state)


def _row(
    province: Province, post: Post, one: Told, actors: dict[str, Actor], number: int
) -> Instruction:
    given = day(-one.ago)
    heard = one.state in ("acknowledged", "reported", "closed")
    return Instruction(
        province=province,
        public_code=code(province, f"{one.unit} {one.text}"),
        number=number,
        fiscal_year=fiscal_year(given),
        post=post,
        unit=actors[one.unit].party,
        state=one.state,
        state_since=at(-one.ago + 1),
        text=one.text,
        source=MEETING,
        given_on=None if one.state == "draft" else given,
        due_on=day(one.due),
        acknowledged_at=at(min(-one.ago + 1, 0)) if heard else None,
        report=one.report,
        reported_at=at(min(one.due - 1, -1)) if one.report else None,
        is_demo=True,
    )


def _moment(row: Instruction, act: str) -> datetime:
    given = (row.given_on - day(0)).days if row.given_on else -1
    moments = {"acknowledge": row.acknowledged_at, "report": row.reported_at}
    return moments.get(act) or (at(given) if act != "close" else at(given + 40))
