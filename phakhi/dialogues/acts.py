"""The plain words of this room's official acts and their facts (ledger pages)."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from phakhi.core.labels import lazy_choices
from phakhi.dialogues.kinds import ASKED_ABOUT, FOLLOWS, KINDS
from phakhi.dialogues.ledger_names import name_dialogues
from phakhi.dialogues.states import CONSULTATION_FLOW, DIALOGUE_FLOW
from phakhi.ledger.acts import add_acts, add_facts

ACTS: dict[str, Any] = {
    "dialogues.dialogue.announce": _("Forum announced"),
    "dialogues.dialogue.hold": _("Forum held"),
    "dialogues.dialogue.change": _("Announced forum changed"),
    "dialogues.dialogue.correct": _("Record of a forum corrected"),
    "dialogues.dialogue.cancel": _("Forum cancelled"),
    "dialogues.consultation.ask": _("Advisory board asked"),
    "dialogues.consultation.opine": _("Advisory board gave its opinion"),
    "dialogues.consultation.reply": _("Agency replied to an advisory board"),
    "dialogues.consultation.withdraw": _("Question to an advisory board withdrawn"),
}
FACTS: dict[str, Any] = {
    "about": _("About"),
    "body": _("Board"),
    "due": _("Due on"),
    "follows": _("Does the agency follow it"),
}


def add_words() -> None:
    name_dialogues()
    add_acts(ACTS)
    states = [*DIALOGUE_FLOW.choices(), *CONSULTATION_FLOW.choices()]
    codes = {
        "to": states,
        "kind": lazy_choices(KINDS),
        "about": lazy_choices(ASKED_ABOUT),
        "follows": lazy_choices(FOLLOWS),
    }
    add_facts(FACTS, codes)
