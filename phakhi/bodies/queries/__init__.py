from __future__ import annotations

from phakhi.bodies.queries.holders import Holder, holders_of, holders_on, voting_members_on
from phakhi.bodies.queries.listing import bodies_of, body_or_404
from phakhi.bodies.queries.terms import ENDS_SOON, ends_within, history_of

__all__ = [
    "ENDS_SOON",
    "Holder",
    "bodies_of",
    "body_or_404",
    "ends_within",
    "history_of",
    "holders_of",
    "holders_on",
    "voting_members_on",
]
