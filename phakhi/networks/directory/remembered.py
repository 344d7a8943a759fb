"""What strangers ask for is counted once for each state of the province's record."""

from __future__ import annotations

from hashlib import sha256
from typing import Final, cast

from django.core.cache import caches
from django.db.models import Max

from phakhi.core.acting import Acting
from phakhi.core.models import Event
from phakhi.networks.directory.counts import Counts, count_facets
from phakhi.networks.directory.filters import FACETS, Filters

SECONDS: Final = 300


def counts_for(acting: Acting, filters: Filters, facets: tuple[str, ...] = FACETS) -> Counts:
    """Every change of a partner is an event, so the last event's number tells what is stale."""
    if acting.is_signed_in:
        return count_facets(acting, filters, facets)
    memory, key = caches["memory"], _key(acting, filters, facets)
    counts = memory.get(key)
    if counts is None:
        counts = count_facets(acting, filters, facets)
        memory.set(key, counts, SECONDS)
    return cast(Counts, counts)


def _key(acting: Acting, filters: Filters, facets: tuple[str, ...]) -> str:
    last = Event.objects.filter(province=acting.province).aggregate(last=Max("seq"))["last"]
    asked = f"{acting.province.pk}|{last}|{'.'.join(facets)}|{filters.query_string()}"
    return "facets-" + sha256(asked.encode()).hexdigest()
