from __future__ import annotations

from phakhi.bodies.models.bodies import Body, BodyResource, SeatRule, sees_body
from phakhi.bodies.models.seats import Seat, SeatTerm

__all__ = ["Body", "BodyResource", "Seat", "SeatRule", "SeatTerm", "sees_body"]
