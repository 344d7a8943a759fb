"""The order as a PDF, where no paper of it is kept: a draft, or one from before the platform."""

from __future__ import annotations

from dataclasses import replace

from django.core.cache import caches
from django.utils.translation import gettext as _

from phakhi.appointments.models import AppointmentOrder
from phakhi.appointments.states import ISSUED
from phakhi.appointments.texts import order_content
from phakhi.documents.typesetting import typeset
from phakhi.papers.looks import look_of

MINUTES = 10 * 60


def order_pdf(order: AppointmentOrder) -> bytes:
    """Signed ones never change, so they are remembered for a while."""
    look = look_of(order.province, order.is_demo)
    if order.state not in ISSUED:
        return typeset(order_content(order), replace(look, watermark=str(_("DRAFT"))))
    key = f"appointments.pdf.{order.pk}.{order.version}"
    made: bytes | None = caches["memory"].get(key)
    if made is None:
        made = typeset(order_content(order), look)
        caches["memory"].set(key, made, MINUTES)
    return made
