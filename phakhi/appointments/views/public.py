"""Issued orders: of the province, of one body, as a sheet, as a paper."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from phakhi.appointments.models import OrderKind
from phakhi.appointments.permissions import (
    can_nominate,
    can_view_order,
    is_appointing_office,
    takes_orders,
)
from phakhi.appointments.printing import order_pdf
from phakhi.appointments.queries.listing import COLUMNS, Filters, counts_of, issued_orders
from phakhi.appointments.queries.succession import seated_by
from phakhi.appointments.views.frame import address, order_or_404, page, trail
from phakhi.bodies.frame import body_frame, body_or_404
from phakhi.bodies.keeping import keeps_body
from phakhi.bodies.models import SeatTerm
from phakhi.bodies.queries import history_of
from phakhi.core.exports import export
from phakhi.core.http import Request
from phakhi.papers.addresses import links_of

PER_PAGE = 25


@require_safe
def index(request: Request) -> HttpResponse:
    filters = Filters.of(request.GET)
    pages = Paginator(issued_orders(request.acting, filters), PER_PAGE)
    return page(
        request,
        "index.html",
        title=_("Appointment orders"),
        lead=_("Who was appointed to which body, by which order, from when to when."),
        trail=trail(request),
        orders=pages.get_page(request.GET.get("page")),
        filters=filters,
        counts=counts_of(request.acting),
        kinds=OrderKind.choices,
        may_appoint=is_appointing_office(request.acting),
    )


@require_safe
def index_file(request: Request, ending: str) -> HttpResponseBase:
    rows = issued_orders(request.acting, Filters.of(request.GET))
    return export(rows, COLUMNS, ending, f"appointment-orders-{request.province.slug}")


@require_safe
def of_body(request: Request, code: str) -> HttpResponse:
    """The tab beside a body's page: its orders, and which order seated whom."""
    body = body_or_404(request.acting, code)
    orders = issued_orders(request.acting, Filters(body=body.public_code))
    rows = history_of(body) if keeps_body(request.acting, body) else SeatTerm.objects.none()
    terms = Paginator(rows, PER_PAGE).get_page(request.GET.get("page"))
    by_order = seated_by(list(terms))
    return page(
        request,
        "of_body.html",
        **body_frame(request.acting, body, "appointments:of_body", _("Orders and appointments")),
        orders=orders[:PER_PAGE],
        history=[(term, _open(request, by_order.get(term.order_id))) for term in terms],
        terms=terms,
        may_appoint=is_appointing_office(request.acting) and takes_orders(body),
        may_nominate=can_nominate(request.acting, body),
    )


def _open(request: Request, order: Any) -> Any:
    """An order the reader may not see is not named."""
    return order if order is not None and can_view_order(request.acting, order) else None


@require_safe
def pdf(request: Request, pk: Any) -> HttpResponse:
    """The kept file of an issued paper; a draft or an order without one is set in type now."""
    order = order_or_404(request, pk)
    if order.paper is not None and order.paper.state == "issued":
        return redirect(links_of(request.province, order.paper)["pdf"])
    response = HttpResponse(order_pdf(order), content_type="application/pdf")
    response["Content-Disposition"] = f'inline; filename="order-{order.pk}.pdf"'
    return response


__all__ = ["address", "index", "index_file", "of_body", "pdf"]
