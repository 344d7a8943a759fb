"""Which person of the register a few typed letters may mean; staff ask, others find themselves."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db.models import Q
from django.db.models.functions import Concat
from django.urls import reverse
from django.utils import timezone

from phakhi.core.acting import Acting
from phakhi.core.picking import MARK, MOST, Found, code_of, told_apart
from phakhi.core.thai import fold, match_key, normalise, query_bigrams, strip_title
from phakhi.parties.models import Party, PartyKind, PostTerm
from phakhi.parties.models.party import PartyQuerySet


def people_of(acting: Acting) -> PartyQuerySet:
    everybody: Any = Party.objects.visible_to(acting).current()
    found: PartyQuerySet = everybody.filter(kind=PartyKind.PERSON)
    return found


class PersonFinder:
    """A name is shown with the post held today: namesakes are many, the same post is not."""

    def __init__(self, acting: Acting, among: PartyQuerySet | None = None) -> None:
        self.among = people_of(acting) if among is None else among
        self.suggestions = reverse("people:pick_person", kwargs={"province": acting.province.slug})

    def find(self, text: str) -> Found[Party]:
        """By the name however written, narrowed by what stands behind it; else the likely."""
        name, _mark, rest = normalise(text.replace("\x00", "")).partition(MARK)
        called = list(self._called(name))
        meant = self._narrowed(called, rest) if rest else called
        if len(meant) == 1:
            return Found(meant[0])
        return Found(candidates=(meant or called)[:MOST] or self.likely(name))

    def likely(self, text: str) -> list[Party]:
        """Whose name holds every word; a title before it does not matter."""
        found, words = self.among, fold(strip_title(text)).split()
        for word in words:
            if pairs := query_bigrams(word):
                found = found.filter(bigrams__contains=pairs)
            found = found.filter(folded__contains=word)
        return list(found.order_by("sort_key", "pk")[:MOST]) if words else []

    def shown(self, things: Sequence[Party]) -> list[str]:
        posts = _posts_today(things)
        return told_apart([MARK.join((one.name, *posts.get(one.pk, ()))) for one in things], things)

    def _called(self, name: str) -> PartyQuerySet:
        key = match_key(name, drop_title=True)[:250]
        whole = self.among.alias(whole=Concat("title", "name_th"))
        same = Q(name_key=key) | Q(whole=name) | Q(name_en__iexact=name)
        found: PartyQuerySet = whole.filter(same) if key else self.among.none()
        return found

    def _narrowed(self, called: list[Party], rest: str) -> list[Party]:
        code, posts = rest.rpartition(MARK)[2], _posts_today(called)
        coded = [one for one in called if code_of(one) == code]
        return coded or [one for one in called if MARK.join(posts.get(one.pk, ())) == rest]


def _posts_today(people: Sequence[Party]) -> dict[Any, tuple[str, str]]:
    held = PostTerm.objects.on(timezone.localdate()).filter(person__in=people)
    terms = held.select_related("post__organisation").order_by("-since", "pk")
    return {term.person_id: (term.post.title, term.post.organisation.name) for term in terms}
