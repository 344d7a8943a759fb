"""A data subject and the networks: what it answered for a partner, and its own memberships."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.db.models import Q

from phakhi.governance.models import Application, CharterComment, NetworkMember


class GovernanceRecords:
    """An organisation's membership is not personal data; who answered for it is."""

    def export(self, person_id: UUID) -> dict[str, Any]:
        own = NetworkMember.objects.filter(Q(actor__party=person_id) | Q(answered_by=person_id))
        values = ("network__name_th", "state", "joined_on", "speaker", "speaker_post", "reason")
        said = CharterComment.objects.filter(by_person=person_id)
        applied = Application.objects.filter(actor__party=person_id)
        return {
            "memberships": list(own.order_by("pk").values(*values)),
            "comments": list(said.values_list("text", flat=True)),
            "applications": list(applied.values("motivation", "conflict", "reason")),
        }

    def erase(self, person_id: UUID) -> None:
        """That a partner answered stays; the name of who did so goes."""
        NetworkMember.objects.filter(answered_by=person_id).update(speaker="", speaker_post="")
        own = NetworkMember.objects.filter(actor__party=person_id)
        own.update(speaker="", speaker_post="", reason="", purpose_note="", handed_over="")
        for member in own:
            member.steps.update(reason="")
        CharterComment.objects.filter(by_person=person_id).update(text="")
        gone = {"motivation": "", "conflict": "", "reason": ""}
        Application.objects.filter(actor__party=person_id).update(**gone)
