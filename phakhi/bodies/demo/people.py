"""Invented persons who sit: one or two for each organisation, numbered from thirteen on."""

from __future__ import annotations

from dataclasses import dataclass, field

from phakhi.core.models import Province
from phakhi.core.thai.baht import number_text
from phakhi.networks.models import Actor
from phakhi.parties.models import Party, PartyKind, PostTerm

TITLES = ("นาย", "นางสาว", "นาง")


@dataclass
class People:
    """`first` numbers on from the demo's accounts; whoever has an account is taken before."""

    province: Province
    surname: str
    first: int
    made: list[Party] = field(default_factory=list)
    known: dict[tuple[str, int], Party] = field(default_factory=dict)

    def of(self, actor: Actor, which: int = 0) -> Party:
        """The partner's own person, its account holder, or somebody invented."""
        if actor.party.is_person:
            return actor.party
        key = (actor.public_code, which)
        if key not in self.known:
            self.known[key] = (self._speaker(actor) if not which else None) or self._invent()
        return self.known[key]

    def new(self) -> Party:
        return self._invent()

    def save(self) -> None:
        """All at once: the names' keys are set here, as `save` would."""
        for person in self.made:
            person.set_keys()
        Party.objects.bulk_create(self.made)

    def _speaker(self, actor: Actor) -> Party | None:
        terms = PostTerm.objects.filter(post__organisation=actor.party_id, until=None)
        term = terms.select_related("person").order_by("pk").first()
        return term.person if term else None

    def _invent(self) -> Party:
        number = self.first + len(self.made)
        person = Party(
            province=self.province,
            kind=PartyKind.PERSON,
            title=TITLES[number % 3],
            name_th=f"{self.surname} ที่{number_text(number)}",
            is_demo=True,
        )
        self.made.append(person)
        return person


def is_woman(person: Party) -> bool:
    return person.title != "นาย"
