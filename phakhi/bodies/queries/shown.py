"""The lines of a body's table as one reader sees them.

Whoever sits on a formal body does so by a public order, so the name is public. A group of citizens
names only those who agreed to be shown (R054).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext as _

from phakhi.bodies.keeping import keeps_body
from phakhi.bodies.models import Body
from phakhi.bodies.queries.holders import Holder
from phakhi.core.acting import Acting
from phakhi.networks.models import Actor
from phakhi.parties.models import Party


@dataclass(frozen=True, slots=True)
class Line:
    """`number` is the chair's in the picture; `code` leads to the partner's page, if it is seen."""

    number: int
    holder: Holder
    name: str
    sector: str = ""
    code: str = ""
    is_hidden: bool = False


def lines_of(
    acting: Acting, body: Body, holders: Sequence[Holder], sectors: dict[UUID, str]
) -> list[Line]:
    codes = _codes(acting, holders)
    hidden = hidden_persons(acting, body, holders)
    return [
        _line(number, one, sectors.get(one.seat.pk, ""), codes, hidden)
        for number, one in enumerate(holders, start=1)
    ]


def hidden_persons(acting: Acting, body: Body, holders: Iterable[Holder]) -> set[UUID]:
    """Members of an informal group who have not agreed to be shown to this reader."""
    persons = {one.person.pk for one in holders if one.person}
    if body.is_formal or not persons or keeps_body(acting, body):
        return set()
    seen = Party.objects.visible_to(acting).filter(pk__in=persons)
    return persons - set(seen.values_list("pk", flat=True))


def _line(number: int, one: Holder, sector: str, codes: dict[UUID, str], hidden: set[UUID]) -> Line:
    is_hidden = one.person is not None and one.person.pk in hidden
    name = _("A member who is not named") if is_hidden else one.name
    code = codes.get(one.party.pk, "") if one.party else ""
    return Line(number, one, name, sector, code, is_hidden)


def _codes(acting: Acting, holders: Iterable[Holder]) -> dict[UUID, str]:
    parties = {one.party.pk for one in holders if one.party}
    seen = Actor.objects.visible_to(acting).filter(party__in=parties)
    return dict(seen.values_list("party", "public_code"))
