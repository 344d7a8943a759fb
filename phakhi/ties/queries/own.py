"""For whom a person speaks, and with whom they had to do lately."""

from __future__ import annotations

from phakhi.core.acting import Acting
from phakhi.networks.models import Actor, ExternalPartner
from phakhi.networks.states import State
from phakhi.ties.models import Contact

FEW = 4


def own_actors(acting: Acting) -> list[Actor]:
    parties = acting.own_parties
    if not parties:
        return []
    own = Actor.objects.filter(province=acting.province, party__in=parties)
    working = own.exclude(state__in=[State.MERGED, State.ENDED, State.REJECTED])
    return list(working.select_related("party", "province"))


def last_logged(acting: Acting) -> Contact | None:
    """Its partner and channel are the next form's defaults."""
    if acting.person_id is None:
        return None
    mine = Contact.objects.filter(province=acting.province, logged_by=acting.person_id)
    return mine.select_related("actor__party").order_by("-created_at").first()


def recent_partners(acting: Acting, actor: Actor | None) -> list[Actor | ExternalPartner]:
    """Those of the last contacts, newest first, then partners outside: the big buttons."""
    if actor is None:
        return []
    logged = Contact.objects.visible_to(acting).filter(actor=actor)
    last = logged.select_related("other__party", "external")[: FEW * 6]
    found = [contact.other or contact.external for contact in last]
    outside = ExternalPartner.objects.filter(actor=actor)[:FEW]
    once = {one.pk: one for one in (*found, *outside) if one is not None}
    return list(once.values())[: FEW + 2]
