"""The plain words of this room's official acts and their facts (ledger pages)."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from phakhi.ledger.acts import CODES, add_acts, add_facts
from phakhi.papers.kinds import PAPER_KINDS
from phakhi.papers.models import How, Verdict
from phakhi.parties.models import TermKind

ACTS: dict[str, Any] = {
    "papers.paper.issue": _("Official paper issued"),
    "papers.step.enter": _("A hand given on paper was entered"),
}
FACTS: dict[str, Any] = {
    "paper": _("Official paper"),
    "number": _("Number"),
    "signed_on": _("Signed on"),
    "signed_how": _("How it was signed"),
    "signed_as": _("Signed as"),
    "post": _("Post"),
    "hand": _("What the hand said"),
}


class KindNames(dict[str, Any]):
    """Looked up when a page is drawn: higher rooms have registered their kinds by then."""

    def __contains__(self, key: object) -> bool:
        return key in dict(PAPER_KINDS.items())

    def __getitem__(self, key: str) -> Any:
        return PAPER_KINDS[key].label


def add_words() -> None:
    add_acts(ACTS)
    codes = {"signed_how": How.choices, "signed_as": TermKind.choices, "hand": Verdict.choices}
    add_facts(FACTS, codes)
    CODES["paper"] = KindNames()
