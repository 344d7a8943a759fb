"""Lists of orders: of the province, of one body, as a sheet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.db.models import Count, Q
from django.utils.translation import gettext_lazy as _

from phakhi.appointments.models import AppointmentOrder, OrderKind
from phakhi.appointments.states import IN_FORCE, ORDER_FLOW
from phakhi.core.acting import Acting
from phakhi.core.exports import Column
from phakhi.core.thai import arabic_digits

if TYPE_CHECKING:
    from django.http import QueryDict

    from phakhi.appointments.models.orders import OrderQuerySet

# What a reader asks for: one word may stand for several states.
GROUPS = {
    "standing": IN_FORCE,
    "coming": ("signed",),
    "over": ("replaced", "revoked", "expired"),
}


@dataclass(frozen=True, slots=True)
class Filters:
    text: str = ""
    body: str = ""
    group: str = ""
    kind: str = ""

    @classmethod
    def of(cls, asked: QueryDict) -> Filters:
        def text(name: str) -> str:
            return asked.get(name, "").replace("\x00", "").strip()[:120]

        return cls(text("q"), text("body")[:24], text("state"), text("kind"))


def issued_orders(acting: Acting, filters: Filters) -> OrderQuerySet:
    found = AppointmentOrder.objects.visible_to(acting).issued()
    if filters.text:
        number = arabic_digits(filters.text)
        named = Q(title__icontains=filters.text) | Q(number_text__icontains=number)
        found = found.filter(named | Q(lines__printed_name__icontains=filters.text)).distinct()
    if filters.body:
        found = found.filter(of_body(filters.body)).distinct()
    if filters.group in GROUPS:
        found = found.filter(state__in=GROUPS[filters.group])
    if filters.kind in OrderKind.values:
        found = found.filter(kind=filters.kind)
    related = found.select_related("body__province", "replaces", "province")
    counted: OrderQuerySet = related.annotate(size=Count("lines", distinct=True))
    return counted.order_by("-signed_on", "-created_at", "pk")


def of_body(code: str) -> Q:
    return Q(body__public_code=code) | Q(lines__seat__body__public_code=code)


def counts_of(acting: Acting) -> dict[str, int]:
    rows = AppointmentOrder.objects.visible_to(acting).issued().values_list("state")
    by_state = dict(rows.annotate(count=Count("pk")).order_by())
    return {name: sum(by_state.get(s, 0) for s in group) for name, group in GROUPS.items()}


def _body_name(order: AppointmentOrder) -> str:
    return order.body.name if order.body else str(_("Several bodies"))


COLUMNS: tuple[Column, ...] = (
    Column(_("Order no."), lambda order: order.number_text),
    Column(_("Subject"), lambda order: order.title),
    Column(_("Kind"), lambda order: OrderKind(order.kind).label),
    Column(_("Body"), _body_name),
    Column(_("Signed on"), lambda order: order.signed_on),
    Column(_("In force from"), lambda order: order.effective_on),
    Column(_("Ends on"), lambda order: order.expires_on),
    Column(_("State"), lambda order: ORDER_FLOW.states[order.state]),
    Column(_("Seats named"), lambda order: getattr(order, "size", 0)),
)


def lines_of(order: AppointmentOrder) -> list[Any]:
    related = ("seat__body__province", "person", "party", "post__organisation", "nomination")
    return list(order.lines.select_related(*related).order_by("place"))
