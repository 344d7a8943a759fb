"""Exchanges of resources: all one may see, one, proposing, its acts (R065)."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from phakhi.core import presets
from phakhi.core.exports import export
from phakhi.core.files import attachment
from phakhi.core.http import Request
from phakhi.core.pages import saved
from phakhi.core.permissions import authorise
from phakhi.exchange.forms.exchanges import ProposeForm
from phakhi.exchange.models import Delivery, ExchangeStep, ResourceExchange
from phakhi.exchange.permissions import can_ask_at_all, sees_whole_exchange
from phakhi.exchange.queries import columns
from phakhi.exchange.queries.shown import name_of
from phakhi.exchange.services import exchanges as services
from phakhi.exchange.states import EXCHANGE_FLOW, SHOWN_EXCHANGES, is_giver, is_receiver
from phakhi.exchange.views.acting import Stage, act_page, open_acts
from phakhi.exchange.views.exchange_acts import ACTS
from phakhi.exchange.views.finding import exchange_trail, find_exchange
from phakhi.exchange.views.frame import PER_PAGE, address, page, trail
from phakhi.exchange.views.telling import history, phases
from phakhi.networks.models import ResourceLine

STATES = EXCHANGE_FLOW.states


def _found(request: Request) -> tuple[Any, str, str]:
    resource, state = request.GET.get("resource", ""), request.GET.get("state", "")
    resource = resource if resource in presets.RESOURCES else ""
    state = state if state in STATES else ""
    rows = ResourceExchange.objects.visible_to(request.acting)
    rows = rows.filter(resource=resource) if resource else rows
    rows = rows.filter(state=state) if state else rows
    rows = rows.select_related("giver__party", "receiver__party", "province")
    return rows, resource, state


@require_safe
def index(request: Request) -> HttpResponse:
    """The public reads what both sides agreed to show; partners and the office more."""
    rows, resource, state = _found(request)
    shown = Paginator(rows, PER_PAGE).get_page(request.GET.get("page"))
    states = STATES if request.acting.is_signed_in else {s: STATES[s] for s in SHOWN_EXCHANGES}
    return page(
        request,
        "exchanges/list.html",
        title=_("Exchanges of resources"),
        lead=_("Who gives whom what: proposed, promised, handed over, confirmed."),
        trail=trail(request, (_("Exchanges"), "")),
        page=shown,
        rows=[_line(request, row) for row in shown.object_list],
        resource=resource,
        state=state,
        states=list(states.items()),
        resources=presets.RESOURCES.choices(get_language() or "th"),
        may_propose=can_ask_at_all(request.acting),
    )


def _line(request: Request, row: ResourceExchange) -> dict[str, Any]:
    names = {side: name_of(request.acting, getattr(row, side)) for side in ("giver", "receiver")}
    if sees_whole_exchange(request.acting, row):
        names = {side: _own_name(request, row, side) for side in names}
    return {"row": row, **names}


def _own_name(request: Request, row: ResourceExchange, side: str) -> Any:
    """The two sides know each other, hidden from others or not."""
    actor = getattr(row, side)
    shown = name_of(request.acting, actor)
    return shown if shown.url else type(shown)(actor.party.name, "", actor.sector)


@require_safe
def index_file(request: Request, ending: str) -> HttpResponseBase:
    rows = [_line(request, row) for row in _found(request)[0]]
    return export(rows, columns.EXCHANGES, ending, f"exchanges-{request.province.slug}")


@require_safe
def one(request: Request, code: str) -> HttpResponse:
    row = find_exchange(request, code)
    acting = request.acting
    steps = ExchangeStep.objects.visible_to(acting).filter(exchange=row)

    def url(act: str) -> str:
        return address(request, "exchange_act", code=row.public_code, act=act)

    return page(
        request,
        "exchanges/one.html",
        title=row.what,
        kind=presets.RESOURCES.label_of(row.resource, get_language() or "th"),
        trail=exchange_trail(request, row),
        phases=phases(row),
        entries=history(request, list(steps.select_related("exchange")), notes=acting.is_staff),
        deliveries=Delivery.objects.visible_to(acting).filter(exchange=row),
        acts=open_acts(request, EXCHANGE_FLOW, row, ACTS, url),
        inside=sees_whole_exchange(acting, row),
        is_side=is_giver(acting, row) or is_receiver(acting, row),
        agrees=row.giver_agrees if is_giver(acting, row) else row.receiver_agrees,
        **_line(request, row),
    )


@require_http_methods(["GET", "POST"])
def propose(request: Request) -> HttpResponse:
    """From the page of needs and offers the form comes filled in."""
    authorise(can_ask_at_all(request.acting))
    given = request.POST if request.method == "POST" else request.GET
    offer, need = _lines(request, given)
    form = ProposeForm(request.acting, request.POST or None, initial=_initial(offer, need))
    if request.method == "POST" and form.is_valid():
        links = {"offer": offer, "need": need}
        row = services.propose_exchange(
            acting=request.acting,
            giver=form.cleaned_data["giver"],
            receiver=form.cleaned_data["receiver"],
            values=form.values | links,
        )
        url = address(request, "exchange", code=row.public_code)
        return saved(request, _("Proposed. The giver promises it, or says no."), url)
    return page(
        request,
        "exchanges/propose.html",
        title=_("Propose an exchange"),
        lead=_("Nobody is ordered to give: the giver promises all, a part, or nothing."),
        trail=trail(request, (_("Exchanges"), address(request, "exchanges")), (_("Propose"), "")),
        form=form,
        offer=offer,
        need=need,
        submit=_("Send the proposal to both sides"),
        back_url=address(request, "exchanges"),
    )


def _lines(request: Request, given: Any) -> tuple[ResourceLine | None, ResourceLine | None]:
    seen = ResourceLine.objects.visible_to(request.acting).select_related("actor__party")
    return tuple(_line_of(seen, given.get(name, "")) for name in ("offer", "need"))  # type: ignore[return-value]


def _line_of(seen: Any, text: str) -> ResourceLine | None:
    try:
        return seen.filter(pk=UUID(text)).first()  # type: ignore[no-any-return]
    except ValueError:
        return None


def _initial(offer: ResourceLine | None, need: ResourceLine | None) -> dict[str, Any]:
    source = offer or need
    if source is None:
        return {}
    amount = need.quantity if need and need.amount else source.quantity
    return {
        "giver": offer.actor if offer else None,
        "receiver": need.actor if need else None,
        "resource": source.resource,
        "what": source.what,
        "amount": amount,
        "unit": source.unit,
        "value_baht": source.value_baht,
        "conditions": offer.conditions if offer else "",
    }


@require_http_methods(["GET", "POST"])
def act(request: Request, code: str, act: str) -> HttpResponse:
    row = find_exchange(request, code)
    url = address(request, "exchange", code=row.public_code)
    stage = Stage(EXCHANGE_FLOW, ACTS, row, row.what, url, exchange_trail(request, row))
    return act_page(request, stage, act)


@require_POST
def show(request: Request, code: str) -> HttpResponse:
    row = find_exchange(request, code)
    agrees = request.POST.get("agrees") == "yes"
    services.agree_to_show(acting=request.acting, exchange=row, agrees=agrees)
    return saved(request, _("Saved."), address(request, "exchange", code=row.public_code))


@require_safe
def receipt(request: Request, code: str, pk: UUID) -> HttpResponseBase:
    row = find_exchange(request, code)
    seen = Delivery.objects.visible_to(request.acting).select_related("evidence__province")
    file = get_object_or_404(seen, exchange=row, pk=pk).evidence
    if file is None:
        raise Http404
    return attachment(file)
