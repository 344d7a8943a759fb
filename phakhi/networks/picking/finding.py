"""Which partners a few typed letters may mean."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from django.urls import reverse

from phakhi.core.acting import Acting
from phakhi.core.picking import MARK, MOST, Found
from phakhi.core.thai import match_key
from phakhi.networks.directory.filters import Filters
from phakhi.networks.directory.search import find_actors
from phakhi.networks.models import Actor, ActorQuerySet

LONGEST = 200


def shown_name(actor: Actor) -> str:
    """Name and code: what stands in the field once chosen, and what it reads back."""
    return f"{actor.party.name}{MARK}{actor.public_code}"


class PartnerFinder:
    """Partners of `among`; without it, every one the person may see and pick."""

    def __init__(self, acting: Acting, among: ActorQuerySet | None = None) -> None:
        seen = Actor.objects.visible_to(acting).listed()
        self.acting = acting
        self.among: ActorQuerySet = seen if among is None else among
        self.suggestions = reverse("networks:pick", kwargs={"province": acting.province.slug})

    def find(self, text: str) -> Found[Actor]:
        return find_partner(text, self.among, self.acting)

    def shown(self, things: Sequence[Actor]) -> list[str]:
        return [shown_name(actor) for actor in things]


def find_partner(text: str, among: ActorQuerySet, acting: Acting) -> Found[Actor]:
    """By code, by the whole name however written, else the likely ones."""
    named = among.select_related("party", "province")
    code = text.rpartition(MARK)[2].strip().lower()
    if exact := named.filter(public_code=code).first():
        return Found(exact)
    whole = list(named.filter(party__name_key=match_key(text))[: MOST + 1])
    if len(whole) == 1:
        return Found(whole[0])
    return Found(candidates=whole[:MOST] or likely(text, among, acting))


def likely(text: str, among: ActorQuerySet, acting: Acting) -> list[Actor]:
    """Partners whose name holds every word; those that begin with it first."""
    words = text.replace("\x00", "")[:LONGEST].strip()
    if not words:
        return []
    fitting = find_actors(acting, Filters(text=words)).filter(pk__in=among.values("pk"))
    return sorted_by_fit(words, fitting.select_related("party", "province")[: MOST * 4])[:MOST]


def sorted_by_fit(words: str, actors: Iterable[Actor]) -> list[Actor]:
    def rank(actor: Actor) -> tuple[bool, bool, str]:
        name = actor.party.name_th
        return (not name.startswith(words), words not in name, actor.sort_key)

    return sorted(actors, key=rank)
