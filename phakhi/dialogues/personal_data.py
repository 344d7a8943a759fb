"""What this room's tables hold on persons, and what the audit hashes."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from phakhi.accounts.datamap import declare, declare_harmless
from phakhi.core import audit
from phakhi.dialogues.models import (
    BroughtPlan,
    Consultation,
    Dialogue,
    DialogueParty,
    DialogueTask,
    Match,
    Point,
)


def declare_dialogues() -> None:
    declare_harmless(Dialogue, "public_code", "kind", "title", "hours", "place", "provinces")
    declare(Dialogue, {"purpose": "text", "record": "text", "cancelled_because": "text"})
    declare(Dialogue, {"entered_by": "person"})
    declare(DialogueParty, {"name": "name"})
    declare_harmless(DialogueParty, "role")
    declare(Point, {"text": "text", "answer": "text"})
    declare_harmless(Point, "kind")
    declare_harmless(BroughtPlan, "title", "area_code", "years")
    declare(Match, {"text": "text", "agreement": "text"})
    declare_harmless(Match, "kind")
    declare(DialogueTask, {"text": "text", "outcome": "text"})
    declare_harmless(Consultation, "public_code", "about", "title", "follows")
    declare(Consultation, {"question": "text", "opinion": "text", "reply": "text"})
    declare(Consultation, {"asked_by": "person"})


def audit_dialogues() -> None:
    audit.register(DialogueParty, personal=("name",))
    for model in (Dialogue, Point, BroughtPlan, Match, DialogueTask, Consultation):
        audit.register(model)


class DialogueRecords:
    """What a partner's person entered; the record of a forum itself is public."""

    def export(self, person_id: UUID) -> dict[str, Any]:
        took_part = DialogueParty.objects.filter(actor__party=person_id)
        asked = Consultation.objects.filter(asked_by=person_id)
        return {
            "forums": list(took_part.values("dialogue__title", "dialogue__on", "role")),
            "questions": list(asked.values_list("title", flat=True)),
        }

    def erase(self, person_id: UUID) -> None:
        """Its place on a list goes; what was said stays without a name."""
        own = DialogueParty.objects.filter(actor__party=person_id)
        own.exclude(dialogue__convenor__party=person_id).delete()
        Dialogue.objects.filter(entered_by=person_id).update(entered_by=None)
        Consultation.objects.filter(asked_by=person_id).update(asked_by=None)
