"""The paper of an instruction: a บันทึกข้อความ from the governor to a unit under command."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from phakhi.bodies.keeping import is_office
from phakhi.core.acting import Acting
from phakhi.core.thai import format_date
from phakhi.papers.hands import term_in
from phakhi.papers.signers import signer_for
from phakhi.undertakings.codes import number_of
from phakhi.undertakings.instruction_states import is_unit
from phakhi.undertakings.models import Instruction

if TYPE_CHECKING:
    from phakhi.documents.content import Memo
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
        from phakhi.undertakings.services.instructions import give_on_paper

        if row := instruction_of(paper):
            give_on_paper(acting, row, paper)


def instruction_of(paper: Paper) -> Instruction | None:
    rows = Instruction.objects.filter(province=paper.province_id, pk=paper.subject_id)
    return rows.select_related("unit", "province", "post").first()


def memo_of(row: Instruction) -> Memo:
    """Official papers are in Thai whatever the reader's language."""
    from phakhi.documents.content import Memo

    with translation.override("th"):
        until = _("Report until %(day)s.") % {"day": format_date(row.due_on, "th")}
        lines = [row.text, until]
        if row.source:
            lines.insert(0, _("Following %(source)s") % {"source": row.source})
        return Memo(
            office=row.post.organisation.name_th,
            number="",
            on=None,
            subject=_("Instruction no. %(number)s") % {"number": number_of(row)},
            to=row.unit.name_th,
            paragraphs=tuple(lines),
            signer=signer_for(row.post, timezone.localdate()),
        )
