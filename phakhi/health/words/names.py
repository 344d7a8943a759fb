"""Names of partners for one reader: hidden ones and individuals are counted, never named."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from phakhi.core.acting import Acting
from phakhi.networks.models import Actor

SPOKEN = 3
"""Of several names the first are said, the rest counted."""


class Named(NamedTuple):
    name: str
    url: str
    sector: str
    code: str


@dataclass(frozen=True)
class Names:
    known: dict[str, Named]

    @classmethod
    def for_reader(cls, acting: Acting, ids: Iterable[str]) -> Names:
        """One query for all names of a page."""
        seen = Actor.objects.visible_to(acting).filter(pk__in=set(ids) - {""})
        rows = seen.exclude(party__kind="person").select_related("party")
        slug = acting.province.slug
        return cls({str(actor.pk): _named(slug, actor) for actor in rows})

    def get(self, member: str) -> Named | None:
        return self.known.get(member)

    def of(self, member: str) -> str:
        found = self.known.get(member)
        return found.name if found else _("a partner that is not listed by name")

    def all(self, members: Iterable[str]) -> list[Named]:
        return [self.known[member] for member in members if member in self.known]

    def few(self, members: Sequence[str]) -> str:
        """ "A, B, C and 4 more"; hidden ones are among the more."""
        said = [found.name for found in self.all(members)][:SPOKEN]
        rest = len(members) - len(said)
        if not said:
            return ""
        if not rest:
            return ", ".join(said)
        more = ngettext("and %(rest)s more", "and %(rest)s more", rest) % {"rest": rest}
        return f"{', '.join(said)} {more}"


def _named(slug: str, actor: Actor) -> Named:
    url = reverse("networks:actor", kwargs={"province": slug, "code": actor.public_code})
    return Named(actor.party.name, url, actor.sector, actor.public_code)
