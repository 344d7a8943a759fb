"""What a ledger entry on an appointment order is about."""

from __future__ import annotations

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from phakhi.appointments.models import AppointmentOrder
from phakhi.ledger.naming import Naming, add_naming


def _name(order: AppointmentOrder) -> str:
    return f"{order.number_text} {order.title}".strip()


def _url(order: AppointmentOrder) -> str:
    parts = {"province": order.province.slug, "pk": order.pk}
    return reverse("appointments:order", kwargs=parts)


def name_orders() -> None:
    add_naming(Naming(_("Appointment order"), AppointmentOrder, _name, _url, ("province",)))
