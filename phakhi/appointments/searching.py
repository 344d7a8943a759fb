"""Appointment orders in the province's search: by number or subject."""

from __future__ import annotations

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from phakhi.appointments.models import AppointmentOrder
from phakhi.core.acting import Acting
from phakhi.core.registry import SearchHit
from phakhi.core.thai import arabic_digits


def search_orders(acting: Acting, query: str, limit: int) -> list[SearchHit]:
    words = query.replace("\x00", "").strip()
    named = Q(title__icontains=words) | Q(number_text__icontains=arabic_digits(words))
    seen = AppointmentOrder.objects.visible_to(acting).filter(named)
    return [_hit(acting, order) for order in seen.order_by("-signed_on", "pk")[:limit]]


def _hit(acting: Acting, order: AppointmentOrder) -> SearchHit:
    url = reverse("appointments:order", kwargs={"province": acting.province.slug, "pk": order.pk})
    return SearchHit(order.title, url, _("Appointment order"), order.number_text)
