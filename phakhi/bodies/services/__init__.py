from __future__ import annotations

from phakhi.bodies.services.life import move_body
from phakhi.bodies.services.making import change_body, create_body
from phakhi.bodies.services.resources import set_resources
from phakhi.bodies.services.rules import set_rules
from phakhi.bodies.services.seats import add_seat, change_seat, end_seat, order_seats
from phakhi.bodies.services.taking_over import take_over
from phakhi.bodies.services.terms import end_term, fill_seat

__all__ = [
    "add_seat",
    "change_body",
    "change_seat",
    "create_body",
    "end_seat",
    "end_term",
    "fill_seat",
    "move_body",
    "order_seats",
    "set_resources",
    "set_rules",
    "take_over",
]
