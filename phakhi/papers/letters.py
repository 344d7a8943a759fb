"""The office's own letter: the kind of paper that belongs to no other room."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from phakhi.core.acting import Acting, Role
from phakhi.papers.models import Paper


class OfficeLetter:
    """หนังสือภายนอก that the office writes for itself."""

    label = _("Letter of the office")
    needs_number = True

    def may_draft(self, acting: Acting, paper: Paper) -> bool:
        return acting.has(*Role.REGISTRARS)

    def may_sign(self, acting: Acting, paper: Paper) -> bool:
        return acting.has(Role.GOVERNOR, Role.HEAD)

    def may_see(self, acting: Acting, paper: Paper) -> bool:
        return False

    def address(self, paper: Paper) -> str:
        return f"papers/{paper.pk}/"

    def issued(self, acting: Acting, paper: Paper) -> None:
        return None
