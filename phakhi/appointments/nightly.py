"""Every night: orders take effect and expire on their day; who ends soon or is late is noted."""

from __future__ import annotations

import logging
from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from phakhi.appointments.models import AppointmentOrder, NamesRequest, Nomination
from phakhi.appointments.services.issuing import expire_order, take_force
from phakhi.appointments.states import IN_FORCE
from phakhi.bodies.queries import ends_within
from phakhi.core import events
from phakhi.core.acting import Acting
from phakhi.core.errors import HouseError
from phakhi.core.models import Event, Owned

logger = logging.getLogger("phakhi.appointments")
ENDS_SOON = "appointments.term.ends_soon"
OVERDUE = "appointments.answer.overdue"
AGAIN = timedelta(days=30)


def orders_take_their_course(acting: Acting) -> None:
    """One order that cannot take effect does not hold up the others."""
    today = timezone.localdate()
    orders = AppointmentOrder.objects.filter(province=acting.province)
    for order in orders.filter(state="signed", effective_on__lte=today).order_by(
        "effective_on", "created_at"
    ):
        _try(acting, order, take_force)
    for order in orders.filter(state__in=IN_FORCE, expires_on__lte=today):
        _try(acting, order, expire_order)


def _try(acting: Acting, order: AppointmentOrder, service: object) -> None:
    try:
        with transaction.atomic():
            service(acting=acting, order=order)  # type: ignore[operator]
    except HouseError as error:
        logger.warning("order %s of %s: %s", order.pk, order.effective_on, error.code)
        events.record(acting, "appointments.order.stuck", order, {"code": error.code})


def remind_of_ends(acting: Acting) -> None:
    """Every month anew: each term that ends within ninety days, each answer overdue."""
    for term in ends_within(acting):
        _once(acting, ENDS_SOON, term)
    late = {"province": acting.province, "answer_due_on__lt": timezone.localdate()}
    for nomination in Nomination.objects.filter(state="asked", **late):
        _once(acting, OVERDUE, nomination)
    for request in NamesRequest.objects.filter(state="sent", **late):
        _once(acting, OVERDUE, request)


def _once(acting: Acting, kind: str, thing: Owned) -> None:
    told = Event.objects.filter(kind=kind, subject_id=thing.pk)
    if not told.filter(created_at__gte=timezone.now() - AGAIN).exists():
        events.record(acting, kind, thing)
