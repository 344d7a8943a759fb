"""The life of an appointment order."""

from __future__ import annotations

from django.utils.translation import pgettext_lazy

from phakhi.appointments.states.who import moves_orders
from phakhi.bodies.keeping import is_office
from phakhi.core import flow
from phakhi.core.flow import Flow, Transition

IN_FORCE = ("in_force", "amended")
ISSUED = ("signed", *IN_FORCE, "replaced", "revoked", "expired")

ORDER_FLOW = flow.register(
    Flow(
        name="appointments.AppointmentOrder",
        states={
            "drafted": pgettext_lazy("order", "Being drafted"),
            "signed": pgettext_lazy("order", "Signed, waits for its day"),
            "in_force": pgettext_lazy("order", "In force"),
            "amended": pgettext_lazy("order", "In force as amended"),
            "replaced": pgettext_lazy("order", "Replaced"),
            "revoked": pgettext_lazy("order", "Revoked"),
            "expired": pgettext_lazy("order", "Expired"),
            "withdrawn": pgettext_lazy("order", "Given up"),
        },
        start="drafted",
        transitions=(
            Transition("drafted", "sign", moves_orders, "signed"),
            Transition("drafted", "withdraw", is_office, "withdrawn"),
            Transition("signed", "take_force", moves_orders, "in_force"),
            Transition("in_force", "amend", moves_orders, "amended"),
            Transition("amended", "amend", moves_orders, "amended"),
            *(
                Transition(from_, act, moves_orders, to)
                for from_ in ("signed", *IN_FORCE)
                for act, to in (("replace", "replaced"), ("revoke", "revoked"))
            ),
            Transition("in_force", "expire", moves_orders, "expired"),
            Transition("amended", "expire", moves_orders, "expired"),
        ),
    )
)
