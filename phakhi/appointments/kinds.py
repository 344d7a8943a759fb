"""What the papers room asks of an order and of the letters round it."""

from __future__ import annotations

from typing import Any

from django.utils.translation import pgettext_lazy

from phakhi.appointments.models import AppointmentOrder
from phakhi.appointments.names import acts_as_governor
from phakhi.appointments.permissions import (
    can_view_order,
    is_appointing_office,
)
from phakhi.appointments.services.issuing import order_issued
from phakhi.core.acting import Acting
from phakhi.core.permissions import same_province
from phakhi.papers.models import Paper


class OrderPaper:
    """คำสั่งแต่งตั้ง: nobody signs it but the governor, or who acts for the governor."""

    label: Any = pgettext_lazy("paper", "Appointment order")
    needs_number = True

    def may_draft(self, acting: Acting, paper: Paper) -> bool:
        return same_province(acting, paper) and is_appointing_office(acting)

    def may_sign(self, acting: Acting, paper: Paper) -> bool:
        return same_province(acting, paper) and acts_as_governor(acting)

    def may_see(self, acting: Acting, paper: Paper) -> bool:
        order = AppointmentOrder.objects.filter(paper=paper).first()
        return order is not None and can_view_order(acting, order)

    def address(self, paper: Paper) -> str:
        return f"appointments/orders/{paper.subject_id}/"

    def issued(self, acting: Acting, paper: Paper) -> None:
        order_issued(acting, paper)
