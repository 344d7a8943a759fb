"""The party of a shown actor is public, too; a person only by consent (parties holds that)."""

from __future__ import annotations

from phakhi.networks.models import Actor
from phakhi.networks.services.contacts import hide_contacts
from phakhi.parties.models import Party


def follow_visibility(actor: Actor) -> None:
    """A person's party has its consent from the profile's own switch."""
    shown = actor.is_shown
    values: dict[str, object] = {"is_public": shown, "area_code": actor.area_code}
    if actor.party.is_person:
        values["consented_to_show"] = actor.is_public
    Party.objects.filter(pk=actor.party_id).update(**values)
    for field, value in values.items():
        setattr(actor.party, field, value)
    if not actor.contacts_public:
        hide_contacts(actor)
