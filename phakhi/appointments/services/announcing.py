"""What of an order enters the ledger: public for ever, so no name and no free words."""

from __future__ import annotations

from typing import Any

from phakhi.appointments.models import AppointmentOrder
from phakhi.bodies.models import Body
from phakhi.core.acting import Acting
from phakhi.ledger.services import enter


def announce_order(acting: Acting, order: AppointmentOrder, act: str, **more: Any) -> None:
    bodies = Body.objects.filter(seats__order_lines__order=order).distinct()
    codes = sorted(bodies.values_list("public_code", flat=True))
    if not codes and order.body is not None:
        codes = [order.body.public_code]
    enter(
        acting=acting,
        act=f"appointments.order.{act}",
        subject=order,
        facts={
            "order_no": order.number_text,
            "order_kind": order.kind,
            "bodies": codes,
            "day": order.effective_on.isoformat() if order.effective_on else "",
            **more,
        },
        document_sha256=order.paper.pdf_sha256 if order.paper else "",
    )
