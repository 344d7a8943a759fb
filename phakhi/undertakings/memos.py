"""What stands on the paper of an instruction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils import timezone, translation
from django.utils.translation import gettext as _

from phakhi.core.thai import format_date
from phakhi.papers.signers import signer_for
from phakhi.undertakings.codes import number_of
from phakhi.undertakings.models import Instruction

if TYPE_CHECKING:
    from phakhi.documents.content import Memo


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
