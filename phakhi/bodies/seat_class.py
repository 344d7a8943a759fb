"""For which of the six parties a chair counts, as the social map knows its party."""

from __future__ import annotations

from phakhi.networks.models import Actor
from phakhi.parties.models import Party, Post

SECTOR_OF_CLASS = {
    "state_agency": "public",
    "state_enterprise": "public",
    "local_government": "public",
    "private": "business",
    "academia": "third_sector",
    "people": "third_sector",
}


def class_of(party: Party | None, post: Post | None = None) -> str:
    """The first of the party's own, or of the organisation the post belongs to; else empty."""
    about = party.pk if party else post.organisation_id if post else None
    if about is None:
        return ""
    found = Actor.objects.filter(party=about).values_list("six_parties", flat=True).first()
    return found[0] if found else ""
