"""The lives of a nomination, an appointment order and a letter that asks for names."""

from __future__ import annotations

from phakhi.appointments.states.names import NAMES_FLOW
from phakhi.appointments.states.nominations import LIVING, NOMINATION_FLOW
from phakhi.appointments.states.orders import IN_FORCE, ISSUED, ORDER_FLOW
from phakhi.appointments.states.who import (
    answers_for_agency,
    is_nominee,
    moves_orders,
    nominee_or_office,
    proposer_or_office,
)

__all__ = [
    "IN_FORCE",
    "ISSUED",
    "LIVING",
    "NAMES_FLOW",
    "NOMINATION_FLOW",
    "ORDER_FLOW",
    "answers_for_agency",
    "is_nominee",
    "moves_orders",
    "nominee_or_office",
    "proposer_or_office",
]
