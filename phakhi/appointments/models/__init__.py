from __future__ import annotations

from phakhi.appointments.models.letters import Forwarding, GivenName, NamesRequest
from phakhi.appointments.models.nominations import Nomination, Via
from phakhi.appointments.models.orders import (
    Act,
    AppointmentOrder,
    OrderKind,
    OrderLine,
    sees_order,
)

__all__ = [
    "Act",
    "AppointmentOrder",
    "Forwarding",
    "GivenName",
    "NamesRequest",
    "Nomination",
    "OrderKind",
    "OrderLine",
    "Via",
    "sees_order",
]
