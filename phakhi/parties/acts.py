"""The plain words of this room's official acts and their facts (ledger pages)."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from phakhi.ledger.acts import add_acts, add_facts
from phakhi.parties.models.names import NameChange
from phakhi.parties.models.party import PartyKind
from phakhi.parties.models.posts import TermKind

ACTS: dict[str, Any] = {
    "parties.merged": _("Two entries of one partner merged"),
    "parties.renamed": _("Name changed"),
    "parties.post_given": _("Person given a post"),
    "parties.term_ended": _("Term in a post ended"),
    "parties.representative_named": _("Representative named"),
    "parties.representative_ended": _("Representation ended"),
}
FACTS: dict[str, Any] = {
    "gone": _("Entry merged away"),
    "kind": _("Kind"),
    "name": _("Name"),
    "organisation": _("Organisation"),
    "party": _("Party"),
    "post": _("Post"),
    "reason": _("Reason"),
    "since": _("From"),
    "until": _("Until"),
}


def add_words() -> None:
    kinds = [*PartyKind.choices, *TermKind.choices]
    add_acts(ACTS)
    add_facts(FACTS, {"kind": kinds, "reason": NameChange.choices})
