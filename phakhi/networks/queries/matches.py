"""R064: who could give what somebody else needs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from heapq import nsmallest
from typing import NamedTuple
from uuid import UUID

from django.db.models import Q, QuerySet
from django.utils import timezone

from phakhi.core.acting import Acting
from phakhi.networks.models import Actor, ResourceLine
from phakhi.networks.promised import bound_of, propose_url
from phakhi.networks.states import State
from phakhi.networks.vocabulary import Direction

OFFERS_SHOWN = 3


class Candidate(NamedTuple):
    """As much of an offer as is compared."""

    pk: UUID
    actor_id: UUID
    resource: str
    amount: Decimal | None
    unit: str
    stands: str
    works_in: list[str]
    sort_key: str


@dataclass(frozen=True, slots=True)
class Offer:
    """`nearness` 3: the same district, 2: works there, 1: elsewhere in the province."""

    line: ResourceLine
    nearness: int
    covers: bool | None
    left: Decimal | None = None
    propose_url: str = ""

    @property
    def quantity(self) -> Decimal | int | None:
        """4 days, not 4.00."""
        is_whole = self.left is not None and self.left == int(self.left)
        return int(self.left) if self.left is not None and is_whole else self.left


@dataclass(frozen=True, slots=True)
class Match:
    need: ResourceLine
    offers: list[Offer]


def current_lines(
    acting: Acting, direction: str, *, on: date | None = None
) -> QuerySet[ResourceLine]:
    on = on or timezone.localdate()
    lines = ResourceLine.objects.visible_to(acting).filter(
        Q(until=None) | Q(until__gte=on), direction=direction, actor__state=State.VERIFIED
    )
    return lines.select_related("actor__party")


def needs(acting: Acting, *, resource: str = "", area: str = "") -> QuerySet[ResourceLine]:
    lines = current_lines(acting, Direction.NEED)
    if resource:
        lines = lines.filter(resource=resource)
    if area:
        lines = lines.filter(actor__area_reach__contains=[area])
    return lines.order_by("resource", "actor__sort_key", "pk")


def match(acting: Acting, wanted: Iterable[ResourceLine]) -> list[Match]:
    """Best offers first."""
    wanted = list(wanted)
    return matched(acting, wanted, best_of(acting, wanted))


def best_of(acting: Acting, wanted: list[ResourceLine]) -> dict[UUID, list[Candidate]]:
    offered = _candidates(acting, {line.resource for line in wanted})
    return {need.pk: _best(need, offered[need.resource]) for need in wanted}


def matched(
    acting: Acting, wanted: Iterable[ResourceLine], best: dict[UUID, list[Candidate]]
) -> list[Match]:
    """With the lines as the reader may see them; what is hidden by now falls out."""
    chosen = {candidate.pk for candidates in best.values() for candidate in candidates}
    lines = current_lines(acting, Direction.OFFER).in_bulk(chosen)
    return [
        Match(
            need,
            [_offer(acting, need, one, lines[one.pk]) for one in best[need.pk] if one.pk in lines],
        )
        for need in wanted
    ]


def _candidates(acting: Acting, kinds: set[str]) -> dict[str, list[Candidate]]:
    found: dict[str, list[Candidate]] = defaultdict(list)
    offers = current_lines(acting, Direction.OFFER).filter(resource__in=kinds).order_by()
    fields = ("pk", "actor_id", "resource", "amount", "unit")
    of_actor = ("actor__area_code", "actor__area_codes", "actor__sort_key")
    candidates = [Candidate(*row) for row in offers.values_list(*fields, *of_actor)]
    bound = bound_of([one.pk for one in candidates if one.amount is not None])
    for one in candidates:
        if (free := _free(one, bound)) is not None:
            found[free.resource].append(free)
    return found


def _free(one: Candidate, bound: dict[UUID, Decimal]) -> Candidate | None:
    """With what is left of it; None once all is promised (R065)."""
    if one.amount is None or one.pk not in bound:
        return one
    left = one.amount - bound[one.pk]
    return one._replace(amount=left) if left > 0 else None


def _best(need: ResourceLine, offered: list[Candidate]) -> list[Candidate]:
    """Enough in the same district, and nothing further away needs to be compared."""
    others = [one for one in offered if one.actor_id != need.actor_id]
    home = need.actor.area_code[:4]
    near = [one for one in others if home and one.stands[:4] == home]
    pool = near if len(near) >= OFFERS_SHOWN else others
    return nsmallest(OFFERS_SHOWN, pool, key=lambda one: _rank(need, one))


def _rank(need: ResourceLine, one: Candidate) -> tuple[int, bool, str]:
    return (-nearness(need.actor, one), covers(need, one) is False, one.sort_key)


def _offer(acting: Acting, need: ResourceLine, one: Candidate, line: ResourceLine) -> Offer:
    near, url = nearness(need.actor, one), propose_url(acting, need, line)
    return Offer(line, near, covers(need, one), one.amount, url)


def nearness(needing: Actor, offer: Candidate) -> int:
    home = needing.area_code[:4]
    if home and offer.stands[:4] == home:
        return 3
    wanted = [home, *needing.area_codes]
    works_there = any(
        code and (code.startswith(area) or area.startswith(code))
        for area in wanted
        if area
        for code in offer.works_in
    )
    return 2 if works_there else 1


def covers(need: ResourceLine, offer: Candidate) -> bool | None:
    """Whether it is enough; None where amounts or units cannot be compared."""
    if need.amount is None or offer.amount is None or need.unit != offer.unit:
        return None
    return offer.amount >= need.amount
