"""The plain words of this room's official acts and their facts (ledger pages)."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from phakhi.ledger.acts import add_acts, add_facts
from phakhi.undertakings.instruction_states import INSTRUCTION_FLOW
from phakhi.undertakings.ledger_names import name_undertakings
from phakhi.undertakings.referral_states import REFERRAL_FLOW
from phakhi.undertakings.states import UNDERTAKING_FLOW

ACTS: dict[str, Any] = {
    "undertakings.undertaking.proposed": _("Asked to carry out a resolution"),
    "undertakings.undertaking.accepted": _("Took on a resolution"),
    "undertakings.undertaking.refused": _("Did not take on a resolution"),
    "undertakings.undertaking.handed_back": _("Handed a resolution back"),
    "undertakings.undertaking.terms_changed": _("Terms of an undertaking changed"),
    "undertakings.undertaking.reported": _("Resolution reported as carried out"),
    "undertakings.undertaking.sent_back": _("Report sent back"),
    "undertakings.undertaking.confirmed": _("Resolution carried out"),
    "undertakings.undertaking.withdrawn": _("Undertaking withdrawn"),
    "undertakings.referral.sent": _("Matter referred to another body"),
    "undertakings.referral.taken_up": _("Referred matter taken up"),
    "undertakings.referral.replied": _("Reply to a referred matter"),
    "undertakings.referral.refused": _("Referred matter sent back"),
    "undertakings.referral.noted": _("Reply heard by the body that asked"),
    "undertakings.referral.withdrawn": _("Referred matter taken back"),
    "undertakings.instruction.given": _("Instruction of the governor given"),
    "undertakings.instruction.acknowledged": _("Instruction acknowledged"),
    "undertakings.instruction.reported": _("Instruction reported on"),
    "undertakings.instruction.sent_back": _("Report on an instruction sent back"),
    "undertakings.instruction.closed": _("Instruction closed"),
    "undertakings.instruction.withdrawn": _("Instruction withdrawn"),
}
FACTS: dict[str, Any] = {
    "asked_body": _("Body asked"),
    "body": _("Body"),
    "due_on": _("Due on"),
    "instruction": _("Instruction no."),
    "instruction_state": _("State"),
    "owner": _("Owner of the matter"),
    "question": _("What is asked"),
    "referral": _("Referral no."),
    "referral_state": _("State"),
    "reply": _("Reply"),
    "undertaking": _("Undertaking no."),
    "undertaking_state": _("State"),
    "what": _("What is to be done"),
}


def add_words() -> None:
    name_undertakings()
    add_acts(ACTS)
    codes = {
        "undertaking_state": UNDERTAKING_FLOW.choices(),
        "referral_state": REFERRAL_FLOW.choices(),
        "instruction_state": INSTRUCTION_FLOW.choices(),
    }
    add_facts(FACTS, codes)
