"""The plain words of this room's official acts and their facts (ledger pages)."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from phakhi.appointments.ledger_names import name_orders
from phakhi.appointments.models import OrderKind
from phakhi.ledger.acts import add_acts, add_facts

ACTS: dict[str, Any] = {
    "appointments.order.in_force": _("Appointment order in force"),
    "appointments.order.amended": _("Appointment order amended by another"),
    "appointments.order.replaced": _("Appointment order replaced by another"),
    "appointments.order.revoked": _("Appointment order revoked"),
    "appointments.member.recognised": _("Network member formally recognised"),
    "appointments.order.expired": _("Appointment order expired"),
}
FACTS: dict[str, Any] = {
    "order_no": _("Order no."),
    "order_kind": _("Kind of order"),
    "bodies": _("Bodies"),
    "seated": _("Seats filled"),
    "ended": _("Seats left"),
    "by": _("By order no."),
}


def add_words() -> None:
    name_orders()
    add_acts(ACTS)
    add_facts(FACTS, {"order_kind": OrderKind.choices})
