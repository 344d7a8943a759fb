"""What the views of this room share: the room, finding its things, a form about one of them."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext_lazy

from phakhi.appointments.models import AppointmentOrder, NamesRequest, Nomination
from phakhi.appointments.permissions import is_appointing_office
from phakhi.core.errors import WrongState
from phakhi.core.http import Request
from phakhi.core.pages import Room
from phakhi.core.permissions import authorise

ROOM = Room("appointments", gettext_lazy("Appointment orders"))
address, trail, page = ROOM.address, ROOM.trail, ROOM.page
PERSONS = ("person", "party", "post__organisation", "body__province", "seat__body", "proposed_for")


def order_or_404(request: Request, pk: Any) -> AppointmentOrder:
    seen = AppointmentOrder.objects.visible_to(request.acting)
    related = ("province", "body__province", "replaces", "paper__number", "paper__province")
    found: AppointmentOrder = get_object_or_404(seen.select_related(*related), pk=pk)
    return found


def nomination_or_404(request: Request, pk: Any) -> Nomination:
    seen = Nomination.objects.visible_to(request.acting).select_related(*PERSONS)
    found: Nomination = get_object_or_404(seen, pk=pk)
    return found


def request_or_404(request: Request, pk: Any) -> NamesRequest:
    seen = NamesRequest.objects.visible_to(request.acting)
    related = ("party", "body__province", "paper__number", "paper__province", "scan")
    found: NamesRequest = get_object_or_404(seen.select_related(*related), pk=pk)
    return found


def asked(
    request: Request,
    form: Any,
    *,
    title: Any,
    submit: Any,
    back: str,
    kind: Any = "",
    steps: tuple[tuple[Any, str], ...] = (),
    template: str = "act.html",
    **more: Any,
) -> HttpResponse:
    """What follows from it above, one button that says it below."""
    shown = {
        "title": title,
        "kind": kind,
        "trail": trail(request, *steps, (title, "")),
        "form": form,
        "submit": submit,
        "back_url": back,
    }
    return page(request, template, **shown | more)


def draft_or_404(request: Request, pk: Any) -> AppointmentOrder:
    """Found first: whoever may not see a draft is not told that it is there."""
    order = order_or_404(request, pk)
    authorise(is_appointing_office(request.acting))
    if order.state != "drafted":
        raise WrongState("order_stands")
    return order


def order_page(request: Request, order: AppointmentOrder) -> str:
    return address(request, "order", pk=order.pk)
