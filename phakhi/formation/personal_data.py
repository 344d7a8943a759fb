"""What this room holds on persons, what the audit hashes, and how it is forgotten."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from phakhi.accounts.datamap import declare, declare_harmless
from phakhi.core import audit
from phakhi.core.acting import Acting
from phakhi.core.errors import WrongState
from phakhi.formation.models import (
    Assessor,
    Body,
    Candidate,
    CompositionRule,
    Conflict,
    ConnectingPerson,
    Connection,
    DutyLine,
    Evidence,
    GroupSeat,
    ManagerChoice,
    Mission,
    NetworkActivity,
    RoleCell,
    Score,
    Step,
    Structure,
    ThemeGroup,
    Voice,
)
from phakhi.ledger.services import forget_private
from phakhi.parties.models import Party

PERSONAL: dict[Any, tuple[str, ...]] = {
    Step: ("reason", "note"),
    Evidence: ("title", "text"),
    CompositionRule: (),
    ThemeGroup: (),
    GroupSeat: (),
    ConnectingPerson: ("note", "reason"),
    Connection: (),
    ManagerChoice: ("note", "reasons"),
    Candidate: ("background", "why"),
    Assessor: (),
    Conflict: ("reason",),
    Score: ("reason",),
    Structure: ("note",),
    Body: (),
    Voice: ("reason",),
    NetworkActivity: (),
    RoleCell: (),
    Mission: (),
    DutyLine: (),
}


def declare_formation() -> None:
    declare(Step, {"reason": "text", "note": "text", "owner_post": "text"})
    declare_harmless(Step, "ticks", "state")
    declare(Evidence, {"title": "text", "text": "text", "link": "text", "added_by": "person"})
    declare(CompositionRule, {"note": "text"})
    declare_harmless(CompositionRule, "least", "in_groups")
    declare(ThemeGroup, {"name_th": "text", "name_en": "text", "purpose": "text"})
    declare_harmless(ThemeGroup, "theme")
    declare(ConnectingPerson, {"person": "person", "named_by": "person"})
    declare(ConnectingPerson, {"note": "text", "reason": "text"})
    declare_harmless(ConnectingPerson, "role", "sectors", "phases", "skills")
    declare(ManagerChoice, {"note": "text", "reasons": "text"})
    declare_harmless(ManagerChoice, "weights")
    declare(Candidate, {"person": "person", "named_by": "person"})
    declare(Candidate, {"background": "text", "why": "text"})
    declare(Assessor, {"person": "person"})
    declare(Conflict, {"reason": "text"})
    declare(Score, {"reason": "text"})
    declare_harmless(Score, "criterion")
    declare(Structure, {"note": "text", "met_at": "text", "minutes_note": "text"})
    declare(Body, {"name_th": "text", "name_en": "text", "mission": "text"})
    declare(Body, {"duties": "text", "place": "text"})
    declare_harmless(Body, "kind")
    declare(Voice, {"reason": "text"})
    declare(NetworkActivity, {"name_th": "text", "name_en": "text"})
    declare_harmless(NetworkActivity, "default_key")
    declare(RoleCell, {"what": "text"})
    declare_harmless(RoleCell, "part")
    declare(Mission, {"name_th": "text", "name_en": "text"})
    declare_harmless(Mission, "levels")
    declare(DutyLine, {"body": "text", "basis": "text"})
    declare_harmless(DutyLine, "level", "act")


def audit_formation() -> None:
    for model, personal in PERSONAL.items():
        audit.register(model, personal=personal)


class FormationRecords:
    """R: data subject. Erased scores keep their number: the mean of others' choice stands."""

    def export(self, person_id: UUID) -> dict[str, Any]:
        connects = ConnectingPerson.objects.filter(person=person_id)
        stands = Candidate.objects.filter(person=person_id)
        scored = Score.objects.filter(assessor__person=person_id)
        declared = Conflict.objects.filter(assessor__person=person_id)
        return {
            "connects": list(
                connects.values("role", "sectors", "phases", "skills", "note", "state", "reason")
            ),
            "candidate": list(stands.values("background", "why", "state")),
            "scores_given": list(scored.values("criterion", "value", "reason")),
            "conflicts_declared": list(declared.values_list("reason", flat=True)),
        }

    def erase(self, person_id: UUID) -> None:
        for row in ConnectingPerson.objects.filter(person=person_id):
            row.note = row.reason = ""
            row.state = "ended"
            row.save()
            forget_private(row)
        for candidate in Candidate.objects.filter(person=person_id):
            candidate.background = candidate.why = ""
            candidate.save()
            forget_private(candidate.choice)
        Score.objects.filter(assessor__person=person_id).update(reason="–")
        Conflict.objects.filter(assessor__person=person_id).update(reason="–")


def move_persons(acting: Acting, gone: Party, kept: Party) -> None:
    """Two entries of one person: the kept one takes over, unless both stand in one choice."""
    for model in (Candidate, Assessor):
        both = model.objects.filter(person=kept).values("choice")
        if model.objects.filter(person=gone, choice__in=both).exists():
            raise WrongState("candidate_named_already")
        model.objects.filter(person=gone).update(person=kept)
    current = ConnectingPerson.objects.filter(person=kept).current()
    for row in ConnectingPerson.objects.filter(person=gone):
        if current.filter(network=row.network_id, role=row.role).exists():
            row.state = "ended"
        row.person = kept
        row.save()
