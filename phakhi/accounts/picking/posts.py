"""Which post of the province's organisations a few typed letters may mean."""

from __future__ import annotations

from collections.abc import Sequence

from django.db.models import Q, QuerySet
from django.urls import reverse

from phakhi.core.acting import Acting
from phakhi.core.picking import MARK, MOST, Found, code_of, told_apart
from phakhi.core.thai import fold, match_key, normalise
from phakhi.parties.models import Post


class PostFinder:
    """Shown with its organisation; read back in that form, or by any words of the two."""

    def __init__(self, acting: Acting, among: QuerySet[Post] | None = None) -> None:
        standing = Post.objects.visible_to(acting).filter(abolished_on=None)
        self.among = (standing if among is None else among).select_related("organisation")
        self.suggestions = reverse("people:pick_post", kwargs={"province": acting.province.slug})

    def find(self, text: str) -> Found[Post]:
        title, _mark, rest = normalise(text.replace("\x00", "")).partition(MARK)
        called = list(self._called(title, rest)[: MOST + 1])
        coded = [post for post in called if code_of(post) == rest.rpartition(MARK)[2]]
        fitting = coded or called
        if len(fitting) == 1:
            return Found(fitting[0])
        return Found(candidates=fitting[:MOST] or self.likely(text))

    def likely(self, text: str) -> list[Post]:
        """Each word stands in the title of the post or in the name of the organisation."""
        found, words = self.among, normalise(text.replace("\x00", "").replace(MARK, " ")).split()
        for word in words:
            said = Q(title_th__icontains=word) | Q(title_en__icontains=word)
            found = found.filter(said | Q(organisation__folded__contains=fold(word)))
        return list(found.order_by("title_th", "pk")[:MOST]) if words else []

    def shown(self, things: Sequence[Post]) -> list[str]:
        names = [f"{post.title}{MARK}{post.organisation.name}" for post in things]
        return told_apart(names, things)

    def _called(self, title: str, rest: str) -> QuerySet[Post]:
        named = self.among.filter(Q(title_th=title) | Q(title_en__iexact=title))
        key = match_key(rest.partition(MARK)[0])[:250]
        name_en = rest.partition(MARK)[0]
        of = Q(organisation__name_key=key) | Q(organisation__name_en__iexact=name_en)
        return named.filter(of) if key else named
