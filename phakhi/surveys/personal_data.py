"""What the survey tables hold on persons, what the audit keeps, and how it is forgotten."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from phakhi.accounts.datamap import declare, declare_harmless
from phakhi.core import audit
from phakhi.surveys.models import Answer, Invitation, Opinion, Wave


def declare_surveys() -> None:
    declare_harmless(Wave, "public_code", "remind_on", "subjects", "results")
    declare_harmless(Wave, "wording_version", "wording_sha256", "link_form")
    declare(Invitation, {"speaker": "name", "speaker_post": "name"})
    declare(Invitation, {"typed_by": "person", "checked_by": "person"})
    declare_harmless(Invitation, "sector")
    declare_harmless(Answer, "step", "facts", "hand")
    declare_harmless(Opinion, "item", "sector")
    declare(Opinion, {"words": "text"})


def audit_surveys() -> None:
    """Answers, sheets, ratings and opinions are kept out of the audit, like ballots."""
    audit.register(Wave, secret=("salt",))
    audit.register(Invitation, personal=("speaker", "speaker_post"))


class SurveyRecords:
    """A person who is a partner themselves, or who answered for one as an officer."""

    def export(self, person_id: UUID) -> dict[str, Any]:
        mine = Invitation.objects.filter(actor__party=person_id)
        typed = Invitation.objects.filter(typed_by=person_id)
        return {
            "asked": list(mine.values("wave__year", "wave__kind", "state", "speaker")),
            "typed": list(typed.values_list("wave__public_code", flat=True)),
        }

    def erase(self, person_id: UUID) -> None:
        """What was judged cannot be found again: it has no name on it."""
        mine = Invitation.objects.filter(actor__party=person_id)
        Answer.objects.filter(invitation__in=mine).delete()
        mine.update(speaker="", speaker_post="")
