"""One page of needs with their best offers; for strangers the ranking is remembered."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.core.paginator import Page, Paginator

from phakhi.core.acting import Acting
from phakhi.networks.models import ResourceLine
from phakhi.networks.queries.matches import (
    Candidate,
    Match,
    best_of,
    current_lines,
    matched,
    needs,
)
from phakhi.networks.remembered import Memory
from phakhi.networks.vocabulary import Direction

PER_PAGE = 10


def match_page(
    acting: Acting, *, resource: str, area: str, number: Any
) -> tuple[Page[ResourceLine], list[Match]]:
    """Only which line fits which is remembered: the lines are read again as the reader may."""
    wanted, memory = needs(acting, resource=resource, area=area), Memory(acting)
    pages = Paginator(wanted, PER_PAGE)
    pages.count = memory.recall(f"needs|{resource}|{area}", wanted.count)
    shown = pages.get_page(number)

    def work_out() -> dict[UUID, list[Candidate]]:
        return best_of(acting, list(shown.object_list))

    best = memory.recall(f"offers|{resource}|{area}|{shown.number}", work_out)
    lines = current_lines(acting, Direction.NEED).in_bulk(list(best))
    shown.object_list = [lines[pk] for pk in best if pk in lines]
    return shown, matched(acting, shown.object_list, best)
