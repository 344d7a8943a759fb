"""A person who takes back the consent to be shown leaves the public pages in that moment."""

from __future__ import annotations

from phakhi.core.acting import Acting
from phakhi.networks.models import Actor
from phakhi.networks.services.contacts import hide_contacts
from phakhi.parties.models import Party


def follow_consent(acting: Acting, party: Party, *, stands: bool) -> None:
    """Giving it back shows nothing by itself: the profile has its own switch."""
    profile = Actor.objects.filter(party=party).first()
    if stands or profile is None:
        return
    profile.is_public = profile.contacts_public = False
    profile.save(update_fields=["is_public", "contacts_public"])
    hide_contacts(profile)
