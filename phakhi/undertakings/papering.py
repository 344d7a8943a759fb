"""The paper of an instruction: a บันทึกข้อความ from the governor to a unit under command."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy

from phakhi.bodies.keeping import is_office
from phakhi.core.acting import Acting
from phakhi.papers.hands import term_in
from phakhi.undertakings.instruction_states import is_unit
from phakhi.undertakings.models import Instruction

if TYPE_CHECKING:
    from phakhi.papers.models import Paper

KIND = "instruction"


class InstructionPaper:
    """Issued, it gives the instruction; the number is the instruction's own."""

    label = gettext_lazy("Instruction of the governor")
    needs_number = False
    needs_signature = True

    def may_draft(self, acting: Acting, paper: Paper) -> bool:
        return is_office(acting, paper)

    def may_sign(self, acting: Acting, paper: Paper) -> bool:
        row = instruction_of(paper)
        return row is not None and term_in(acting.person_id, row.post_id) is not None

    def may_see(self, acting: Acting, paper: Paper) -> bool:
        row = instruction_of(paper)
        return row is not None and paper.state == "issued" and is_unit(acting, row)

    def address(self, paper: Paper) -> str:
        row = instruction_of(paper)
        return f"undertakings/instructions/{row.public_code}/" if row else "undertakings/"

    def issued(self, acting: Acting, paper: Paper) -> None:
        from phakhi.undertakings.services.instruction_papers import give_on_paper

        if row := instruction_of(paper):
            give_on_paper(acting, row, paper)


def instruction_of(paper: Paper) -> Instruction | None:
    rows = Instruction.objects.filter(province=paper.province_id, pk=paper.subject_id)
    return rows.select_related("unit", "province", "post").first()
