"""A person's own profile: copied out, and forgotten."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from phakhi.ledger.services import forget_private
from phakhi.networks.models import Actor
from phakhi.networks.personal_data import WORDS


class NetworkRecords:
    """R: data subject. A person's profile is personal data; an organisation's is not."""

    def export(self, person_id: UUID) -> dict[str, Any]:
        profile = Actor.objects.filter(party=person_id)
        return {
            "profile": profile.values(*WORDS, "topics", "kinds", "area_code").first(),
            "entered": self._entered(person_id),
        }

    def erase(self, person_id: UUID) -> None:
        """The tombstone keeps its code, so that old addresses and totals still resolve."""
        for profile in Actor.objects.filter(party=person_id).select_related("party"):
            for word in WORDS:
                setattr(profile, word, "")
            profile.is_public = profile.contacts_public = False
            profile.save()
            forget_private(profile)
            profile.steps.update(reason="", detail={})
            for rows in (profile.activities, profile.resources, profile.external_partners):
                rows.all().delete()

    def _entered(self, person_id: UUID) -> list[str]:
        entered = Actor.objects.filter(entered_by=person_id)
        return list(entered.values_list("public_code", flat=True))
