"""Search by any part of a name: the index narrows by character pairs, the folded names decide."""

from __future__ import annotations

from phakhi.core import thai
from phakhi.parties.models.party import PartyQuerySet


def search_parties(among: PartyQuerySet, query: str) -> PartyQuerySet:
    """Those of `among` whose name holds the query; digits and case are folded."""
    wanted = thai.fold(query)
    if not wanted:
        return among
    if pairs := thai.query_bigrams(query):
        among = among.filter(bigrams__contains=pairs)
    return among.filter(folded__contains=wanted)
