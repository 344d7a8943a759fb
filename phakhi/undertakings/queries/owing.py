"""What waits for a party's answer and what it owes; what instructions it has to acknowledge."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from uuid import UUID

from phakhi.core.acting import Acting
from phakhi.undertakings.models import Instruction, Undertaking
from phakhi.undertakings.vocabulary import INSTRUCTION_WAITS, RUNNING


@dataclass(frozen=True, slots=True)
class Owed:
    answers: list[Undertaking] = field(default_factory=list)
    work: list[Undertaking] = field(default_factory=list)
    reported: list[Undertaking] = field(default_factory=list)
    instructions: list[Instruction] = field(default_factory=list)

    @property
    def is_empty(self) -> bool:
        return not (self.answers or self.work or self.reported or self.instructions)


def owed_by(acting: Acting, parties: Collection[UUID]) -> Owed:
    """Two queries for any number of parties; the soonest first."""
    mine = Undertaking.objects.visible_to(acting).filter(owner__in=parties)
    open_ones = mine.filter(state__in=("proposed", *RUNNING, "done"))
    rows = sorted(
        open_ones.select_related("body", "province", "owner"),
        key=lambda row: (row.clock is None, str(row.clock), row.number),
    )
    told = Instruction.objects.visible_to(acting).filter(unit__in=parties)
    return Owed(
        [row for row in rows if row.state == "proposed"],
        [row for row in rows if row.state in RUNNING],
        [row for row in rows if row.state == "done"],
        list(told.filter(state__in=INSTRUCTION_WAITS).select_related("unit").order_by("due_on")),
    )
