"""R064: who could give what somebody else needs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet
from django.utils import timezone

from phakhi.core.acting import Acting
from phakhi.networks.models import Actor, ResourceLine
from phakhi.networks.states import State
from phakhi.networks.vocabulary import Direction

OFFERS_SHOWN = 3


@dataclass(frozen=True, slots=True)
class Offer:
    """`nearness` 3: the same district, 2: works there, 1: elsewhere in the province."""

    line: ResourceLine
    nearness: int
    covers: bool | None


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
    """Best offers first, for the needs of one page."""
    wanted = list(wanted)
    kinds = {line.resource for line in wanted}
    by_kind: dict[str, list[ResourceLine]] = defaultdict(list)
    for line in current_lines(acting, Direction.OFFER).filter(resource__in=kinds):
        by_kind[line.resource].append(line)
    return [Match(need, _best(need, by_kind[need.resource])) for need in wanted]


def _best(need: ResourceLine, lines: list[ResourceLine]) -> list[Offer]:
    others = [line for line in lines if line.actor_id != need.actor_id]
    offers = [Offer(line, nearness(need.actor, line.actor), covers(need, line)) for line in others]
    return sorted(offers, key=_rank)[:OFFERS_SHOWN]


def _rank(offer: Offer) -> tuple[int, bool, str]:
    return (-offer.nearness, offer.covers is False, offer.line.actor.sort_key)


def nearness(needing: Actor, offering: Actor) -> int:
    home = needing.area_code[:4]
    if home and offering.area_code[:4] == home:
        return 3
    reached = set(offering.area_reach)
    works_there = home in reached or bool(set(needing.works_in) & set(offering.area_codes))
    return 2 if works_there or needing.province.code in offering.area_codes else 1


def covers(need: ResourceLine, offer: ResourceLine) -> bool | None:
    """Whether it is enough; None where amounts or units cannot be compared."""
    if need.amount is None or offer.amount is None or need.unit != offer.unit:
        return None
    return offer.amount >= need.amount
