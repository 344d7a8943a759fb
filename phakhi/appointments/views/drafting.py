"""The office writes an order: begun, worded, its lines, put forward, given up."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from phakhi.appointments import services
from phakhi.appointments.checking import Level, check_order, sentence_of
from phakhi.appointments.forms.nominations import ReasonForm, WaiverForm
from phakhi.appointments.forms.orders import FollowForm, LineForm, NewOrderForm, TextForm
from phakhi.appointments.models import AppointmentOrder
from phakhi.appointments.permissions import is_appointing_office
from phakhi.appointments.starting import first_lines, whole_table
from phakhi.appointments.states import IN_FORCE
from phakhi.appointments.views.frame import address, asked, order_or_404
from phakhi.core.errors import WrongState
from phakhi.core.http import Request
from phakhi.core.pages import saved, seen_version, sent
from phakhi.core.permissions import authorise


def _home(request: Request, order: AppointmentOrder) -> str:
    return address(request, "order", pk=order.pk)


@require_http_methods(["GET", "POST"])
def new(request: Request) -> HttpResponse:
    authorise(is_appointing_office(request.acting))
    begins: dict[str, Any] = {"body": request.GET.get("body", "")[:24]}
    begins |= {"with_posts": True, "with_nominees": True}
    form = NewOrderForm(request.acting, sent(request), initial=begins)
    if form.is_bound and form.is_valid():
        values = form.cleaned_data
        lines = first_lines(values["body"], values["with_posts"], values["with_nominees"])
        order = services.draft_order(
            acting=request.acting,
            body=values["body"],
            lines=lines,
            effective_on=values["effective_on"],
        )
        return saved(request, _("The draft is there. Look at its lines."), _home(request, order))
    return asked(
        request,
        form,
        title=_("Begin an appointment order"),
        lead=_("Its words and its lines come from the body's record; you change what you like."),
        submit=_("Make the draft"),
        back=address(request, "work"),
    )


@require_http_methods(["GET", "POST"])
def follow(request: Request, pk: Any) -> HttpResponse:
    """Amend, replace or revoke: another order that names this one."""
    earlier = order_or_404(request, pk)
    authorise(is_appointing_office(request.acting))
    if earlier.state not in ("signed", *IN_FORCE):
        raise WrongState("order_not_in_force")
    form = FollowForm(sent(request), initial={"kind": request.GET.get("kind", "amend")[:8]})
    if form.is_bound and form.is_valid():
        kind = form.cleaned_data["kind"]
        order = services.draft_order(
            acting=request.acting,
            kind=kind,
            replaces=earlier,
            lines=whole_table(earlier) if kind == "replace" else (),
            effective_on=form.cleaned_data["effective_on"],
        )
        return saved(request, _("The draft is there. Look at its lines."), _home(request, order))
    return asked(
        request,
        form,
        title=_("Amend, replace or revoke this order"),
        kind=earlier.title,
        lead=_("Nothing changes until the governor signs the new order."),
        submit=_("Make the draft"),
        back=_home(request, earlier),
        steps=((earlier.number_text, _home(request, earlier)),),
    )


@require_http_methods(["GET", "POST"])
def text(request: Request, pk: Any) -> HttpResponse:
    order = _mine(request, pk)
    seen = seen_version(request, order.version)
    form = TextForm(sent(request), instance=AppointmentOrder.objects.get(pk=order.pk))
    if form.is_bound and form.is_valid():
        services.change_order(acting=request.acting, order=order, seen=seen, **form.cleaned_data)
        return saved(request, _("The words are kept."), _home(request, order))
    return asked(
        request,
        form,
        title=_("Words of the order"),
        kind=order.title,
        lead=_("Dates are written with Arabic digits; the paper prints Thai ones."),
        submit=_("Keep these words"),
        back=_home(request, order),
        steps=((order.title[:60], _home(request, order)),),
        version=seen,
    )


@require_http_methods(["GET", "POST"])
def add_line(request: Request, pk: Any) -> HttpResponse:
    order = _mine(request, pk)
    seen = seen_version(request, order.version)
    begins = {"seat": request.GET.get("seat", "")[:36], "act": "seat"}
    form = LineForm(request.acting, order, sent(request), initial=begins)
    if form.is_bound and form.is_valid():
        services.put_lines(acting=request.acting, order=order, lines=[_line(form)], seen=seen)
        return saved(request, _("The line is on the order."), _home(request, order))
    return asked(
        request,
        form,
        title=_("Add a line"),
        kind=order.title,
        lead="",
        submit=_("Put it on the order"),
        back=_home(request, order),
        steps=((order.title[:60], _home(request, order)),),
        version=seen,
    )


def _line(form: LineForm) -> services.Line:
    given = form.cleaned_data
    return services.Line(
        seat=given["seat"],
        act=given["act"],
        nomination=given["nomination"],
        person=given["person"],
        post=given["post"],
        party=given["partner"].party if given["partner"] else None,
        until=given["until"],
        printed_post=given["printed_post"],
    )


@require_POST
def remove_line(request: Request, pk: Any, place: int) -> HttpResponse:
    order = _mine(request, pk)
    seen = seen_version(request, order.version)
    services.remove_line(acting=request.acting, order=order, place=place, seen=seen)
    return saved(request, _("The line is off the order."), _home(request, order))


@require_http_methods(["GET", "POST"])
def put_forward(request: Request, pk: Any) -> HttpResponse:
    """The check stands before the paper; what is grave needs a recorded reason."""
    order = _mine(request, pk)
    found = check_order(order)
    needed = any(one.level == Level.GRAVE for one in found)
    begins = {"waiver": order.waiver}
    form = WaiverForm(sent(request), needed=needed, initial=begins)
    if form.is_bound and form.is_valid():
        seen = seen_version(request, order.version)
        waiver = form.cleaned_data.get("waiver", "")
        services.put_forward(acting=request.acting, order=order, waiver=waiver, seen=seen)
        text = _("The paper is there. Give it a number and send it up.")
        return saved(request, text, _home(request, order))
    return asked(
        request,
        form,
        title=_("Put this order on paper"),
        kind=order.title,
        lead="",
        submit=_("Make the official paper"),
        back=_home(request, order),
        steps=((order.title[:60], _home(request, order)),),
        template="put_forward.html",
        version=order.version,
        findings=[(one, sentence_of(one), False) for one in found],
        is_blocked=any(one.level == Level.BLOCKS for one in found),
    )


@require_http_methods(["GET", "POST"])
def give_up(request: Request, pk: Any) -> HttpResponse:
    order = _mine(request, pk)
    form = ReasonForm(sent(request))
    if form.is_bound and form.is_valid():
        seen, why = seen_version(request, order.version), form.cleaned_data["reason"]
        services.withdraw_order(acting=request.acting, order=order, why=why, seen=seen)
        return saved(request, _("The draft is given up."), address(request, "work"))
    return asked(
        request,
        form,
        title=_("Give this draft up"),
        kind=order.title,
        lead=_("It will not be signed. A number it had is void."),
        submit=_("Give the draft up"),
        back=_home(request, order),
        steps=((order.title[:60], _home(request, order)),),
        version=order.version,
        is_danger=True,
    )


def _mine(request: Request, pk: Any) -> AppointmentOrder:
    """Found first: whoever may not see a draft is not told that it is there."""
    order = order_or_404(request, pk)
    authorise(is_appointing_office(request.acting))
    if order.state != "drafted":
        raise WrongState("order_stands")
    return order
