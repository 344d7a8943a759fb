"""The counts beside the directory's filters, remembered for strangers."""

from __future__ import annotations

from phakhi.core.acting import Acting
from phakhi.networks.directory.counts import Counts, count_facets
from phakhi.networks.directory.filters import FACETS, Filters
from phakhi.networks.remembered import Memory


def counts_for(acting: Acting, filters: Filters, facets: tuple[str, ...] = FACETS) -> Counts:
    asked = f"facets|{'.'.join(facets)}|{filters.query_string()}"
    return Memory(acting).recall(asked, lambda: count_facets(acting, filters, facets))
