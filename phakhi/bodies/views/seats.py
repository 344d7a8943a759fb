"""The seats editor: chairs in their order, added, changed, moved up, taken away."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from phakhi.bodies import services
from phakhi.bodies.forms.seats import EndSeatForm, SeatForm
from phakhi.bodies.frame import body_address, body_frame, body_or_404
from phakhi.bodies.models import Body, Seat
from phakhi.bodies.panels import SEAT_ACTS
from phakhi.bodies.permissions import can_change_body
from phakhi.bodies.table import table_of
from phakhi.bodies.views.frame import asked, page
from phakhi.bodies.words import words_of
from phakhi.core.http import Request
from phakhi.core.pages import saved, seen_version, sent
from phakhi.core.permissions import authorise


@require_safe
def seats(request: Request, code: str) -> HttpResponse:
    body = _body(request, code)
    table = table_of(request.acting, body, timezone.localdate())
    context = body_frame(request.acting, body, "seats", _("Seats of the body")) | {
        "table": table,
        "faults": [words_of(fault) for fault in table.faults],
        "seat_acts": [
            (act.label, body_address(body, act.url_name))
            for act in SEAT_ACTS
            if act.is_open(request.acting, body)
        ],
    }
    return page(request, "seats.html", **context)


@require_http_methods(["GET", "POST"])
def add(request: Request, code: str) -> HttpResponse:
    body = _body(request, code)
    form = SeatForm(request.acting, body, None, sent(request), initial={"kind": "representative"})
    if form.is_bound and form.is_valid():
        services.add_seat(acting=request.acting, body=body, **form.values)
        return saved(request, _("The seat stands at the table."), body_address(body, "seats"))
    return _asked(request, body, form, None)


@require_http_methods(["GET", "POST"])
def change(request: Request, code: str, pk: UUID) -> HttpResponse:
    body = _body(request, code)
    seat = _seat(body, pk)
    form = SeatForm(request.acting, body, seat, sent(request))
    if form.is_bound and form.is_valid():
        seen = seen_version(request, seat.version)
        services.change_seat(acting=request.acting, seat=seat, seen=seen, **form.values)
        return saved(request, _("Saved."), body_address(body, "seats"))
    return _asked(request, body, form, seat)


@require_http_methods(["GET", "POST"])
def end(request: Request, code: str, pk: UUID) -> HttpResponse:
    body = _body(request, code)
    seat = _seat(body, pk)
    form = EndSeatForm(sent(request), initial={"on": timezone.localdate()})
    if form.is_bound and form.is_valid():
        services.end_seat(acting=request.acting, seat=seat, on=form.cleaned_data["on"])
        return saved(request, _("The seat is taken away."), body_address(body, "seats"))
    title = _("Take seat %(number)s away") % {"number": seat.place}
    return asked(
        request,
        body,
        form,
        title=title,
        submit=_("Take the seat away; whoever sits there rises"),
        back=body_address(body, "seats"),
        steps=((_("Seats"), body_address(body, "seats")),),
        is_danger=True,
    )


@require_POST
def up(request: Request, code: str, pk: UUID) -> HttpResponse:
    """One place nearer to the head of the table; the first one stays."""
    body = _body(request, code)
    order = list(body.seats.standing().order_by("place").values_list("pk", flat=True))
    at = order.index(_seat(body, pk).pk)
    if at:
        order[at - 1], order[at] = order[at], order[at - 1]
        services.order_seats(acting=request.acting, body=body, seats=order)
    return redirect(body_address(body, "seats"))


def _body(request: Request, code: str) -> Body:
    body = body_or_404(request.acting, code)
    authorise(can_change_body(request.acting, body))
    return body


def _seat(body: Body, pk: UUID) -> Seat:
    standing = Seat.objects.select_related("body").standing()
    seat: Seat = get_object_or_404(standing, body=body, pk=pk)
    return seat


def _asked(
    request: Request,
    body: Body,
    form: SeatForm,
    seat: Seat | None,
) -> HttpResponse:
    title = _("Seat %(number)s") % {"number": seat.place} if seat else _("Another seat")
    return asked(
        request,
        body,
        form,
        title=title,
        submit=_("Save this seat") if seat else _("Put this seat to the table"),
        back=body_address(body, "seats"),
        steps=((_("Seats"), body_address(body, "seats")),),
        template="seat.html",
        seat=seat,
        version=seen_version(request, seat.version) if seat else "",
    )
