"""The short cut through one's own district never changes which offers are named."""

from __future__ import annotations

from decimal import Decimal
from heapq import nsmallest
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from phakhi.networks.models import Actor, ResourceLine
from phakhi.networks.queries.matches import OFFERS_SHOWN, Candidate, _best, _rank

DISTRICTS = st.sampled_from(["", "3001", "3012", "3021", "302101"])


@st.composite
def candidates(draw: st.DrawFn) -> list[Candidate]:
    rows = draw(st.lists(st.tuples(DISTRICTS, DISTRICTS, st.integers(1, 9)), max_size=12))
    return [
        Candidate(
            pk=UUID(int=number),
            actor_id=UUID(int=1000 + number),
            resource="place",
            amount=Decimal(amount),
            unit="ห้อง",
            stands=stands,
            works_in=[works] if works else [],
            sort_key=f"{number:03}",
        )
        for number, (stands, works, amount) in enumerate(rows)
    ]


@given(offered=candidates(), home=DISTRICTS, amount=st.integers(1, 9))
def test_the_best_are_the_best_of_all(offered: list[Candidate], home: str, amount: int) -> None:
    actor = Actor(id=UUID(int=1), area_code=home, area_codes=["3012"])
    need = ResourceLine(actor=actor, amount=Decimal(amount), unit="ห้อง", resource="place")
    everyone = nsmallest(OFFERS_SHOWN, offered, key=lambda one: _rank(need, one))
    assert _best(need, offered) == everyone
