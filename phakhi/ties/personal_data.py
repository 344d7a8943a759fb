"""What this room's tables hold on persons, what the audit hashes, and how it is forgotten."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from phakhi.accounts.datamap import declare, declare_harmless
from phakhi.core import audit
from phakhi.ties.models import Contact, Tie, TieImport


def declare_ties() -> None:
    declare(Tie, {"entered_by": "person", "confirmed_by": "person", "contested_by": "person"})
    declare(Tie, {"evidence": "text", "contest_reason": "text"})
    declare_harmless(Tie, "kind", "origin_key")
    declare(Contact, {"with_whom": "name", "external_name": "name"})
    declare(Contact, {"about": "text", "next_step": "text"})
    declare(Contact, {"logged_by": "person", "done_by": "person"})
    declare_harmless(Contact, "channel", "topic")
    declare(TieImport, {"sheets": "text", "answers": "text", "started_by": "person"})
    declare_harmless(TieImport, "default_kind", "columns", "result", "file_name", "sha256")
    declare_harmless(TieImport, "job_id")


def audit_ties() -> None:
    audit.register(Tie, personal=("evidence", "contest_reason"))
    audit.register(Contact, personal=("with_whom", "external_name", "about", "next_step"))
    audit.register(TieImport, secret=("sheets", "answers"))


class TieRecords:
    """R: data subject. What a person wrote down, and the ties of its own profile."""

    def export(self, person_id: UUID) -> dict[str, Any]:
        logged = Contact.objects.filter(logged_by=person_id)
        told = Tie.objects.filter(entered_by=person_id)
        return {
            "contacts": list(logged.values("on", "channel", "about", "next_step", "with_whom")),
            "ties": list(told.values("kind", "since", "until", "evidence")),
        }

    def erase(self, person_id: UUID) -> None:
        """An individual's own ties and contacts go with its profile."""
        Contact.objects.filter(actor__party=person_id).delete()
        Contact.objects.filter(other__party=person_id).delete()
        Tie.objects.filter(source__party=person_id).delete()
        Tie.objects.filter(target__party=person_id).delete()
