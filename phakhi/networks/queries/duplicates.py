"""Entries that look like one body: the same name in the same place, however typed."""

from __future__ import annotations

from django.db.models import Exists, OuterRef

from phakhi.core.acting import Acting
from phakhi.networks.models import Actor
from phakhi.networks.models.actors import ActorQuerySet
from phakhi.networks.states import State
from phakhi.parties.queries import likely_duplicates


def duplicates_of(acting: Acting, actor: Actor) -> ActorQuerySet:
    party = actor.party
    same = likely_duplicates(acting, party.name_th, area_code=actor.area_code, kind=party.kind)
    living = Actor.objects.visible_to(acting).exclude(state=State.MERGED).exclude(pk=actor.pk)
    return living.filter(party__in=same.values("pk")).select_related("party")


def same_name(acting: Acting, name_th: str, area_code: str, kind: str) -> list[Actor]:
    """Before a partner is entered: who stands there under this name already."""
    same = likely_duplicates(acting, name_th, area_code=area_code, kind=kind)
    living = Actor.objects.visible_to(acting).exclude(state=State.MERGED)
    return list(living.filter(party__in=same.values("pk")).select_related("party")[:10])


def has_twin() -> Exists:
    """For the worklist: another living entry has the same folded name and kind."""
    twins = Actor.objects.filter(
        province=OuterRef("province"),
        party__name_key=OuterRef("party__name_key"),
        level=OuterRef("level"),
    )
    return Exists(twins.exclude(state=State.MERGED).exclude(pk=OuterRef("pk")))
