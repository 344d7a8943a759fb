"""The plain words of this room's official acts and their facts (ledger pages)."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from phakhi.formation.states import PERSON_FLOW, STEP_FLOW
from phakhi.ledger.acts import add_acts, add_facts

ACTS: dict[str, Any] = {
    "formation.step.close": _("Formation step closed"),
    "formation.step.reopen": _("Formation step reopened"),
    "formation.person.confirm": _("Connecting person confirmed"),
    "formation.person.end": _("Connecting person's role ended"),
    "formation.person.step_down": _("Connecting person stepped down"),
    "formation.choice.decide": _("Network manager chosen"),
    "formation.structure.agree": _("Driving structure agreed"),
}
FACTS: dict[str, Any] = {
    "network": _("Network"),
    "step": _("Step"),
    "percent": _("Percent done"),
    "role": _("Role"),
    "candidates": _("Candidates"),
    "assessors": _("Assessors who scored"),
    "number": _("Version"),
    "bodies": _("Bodies"),
    "met_on": _("Day of the meeting"),
    "agreed": pgettext_lazy("stance", "Agreed"),
    "objected": pgettext_lazy("stance", "Objected"),
}


def add_words() -> None:
    states = [*STEP_FLOW.choices(), *PERSON_FLOW.choices()]
    add_acts(ACTS)
    add_facts(FACTS, {"from": states, "to": states})
