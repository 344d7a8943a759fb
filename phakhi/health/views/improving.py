"""The office's to-do list: propose to a partner, not pursue, done."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from phakhi.core.http import Request
from phakhi.core.pages import saved, seen_version, sent
from phakhi.core.permissions import authorise
from phakhi.governance.frame import network_address
from phakhi.governance.models import GovernanceNetwork
from phakhi.health import services
from phakhi.health.forms import ProposeForm, ReasonForm
from phakhi.health.models import Improvement
from phakhi.health.permissions import can_see_inside
from phakhi.health.queries.improvements import improvements_of
from phakhi.health.states import IMPROVEMENT_FLOW
from phakhi.health.views.frame import find_network, page
from phakhi.health.words.improvements import Item, items_of
from phakhi.networks.models import Actor

PER_PAGE = 30
DAYS = 60
WORDS: dict[str, tuple[Any, Any]] = {
    "propose": (
        gettext_lazy("Ask a partner to do this"),
        gettext_lazy("It is proposed, not ordered: the partner says yes, or no with a reason."),
    ),
    "dismiss": (
        gettext_lazy("Do not pursue this"),
        gettext_lazy("It leaves the list; the reason is kept for the office."),
    ),
    "finish": (
        gettext_lazy("Mark it as done"),
        gettext_lazy("The next reading shows whether the figure moved."),
    ),
    "reopen": (
        gettext_lazy("Take it up again"),
        gettext_lazy("It returns to the list."),
    ),
}


@require_safe
def improvements(request: Request, code: str) -> HttpResponse:
    network = find_network(request, code)
    authorise(can_see_inside(request.acting, network))
    shown = improvements_of(request.acting, network)
    here = Paginator(shown, PER_PAGE).get_page(request.GET.get("page"))
    items = items_of(request.acting, list(here.object_list))
    rows = [(item, _acts(request, item.improvement)) for item in items]
    lead = _("Made from what is weak in the last reading. Work is proposed, never ordered.")
    return page(request, network, "improvements", _("To do"), rows=rows, page=here, lead=lead)


@require_http_methods(["GET", "POST"])
def step(request: Request, code: str, pk: UUID, act: str) -> HttpResponse:
    network = find_network(request, code)
    seen = Improvement.objects.visible_to(request.acting).select_related("network__province")
    row = get_object_or_404(seen, network=network, pk=pk)
    if act not in WORDS:
        raise Http404
    (item,) = items_of(request.acting, [row])
    form = _form(request, act, item)
    version = seen_version(request, row.version)
    if request.method == "GET" or not (form is None or form.is_valid()):
        state = row.state
        IMPROVEMENT_FLOW.move(request.acting, row, act)  # refuses here, on the unsaved row
        row.state = state
        return _asked(request, network, act, item, form=form, version=version)
    _do(request, row, act, form.cleaned_data if form else {}, version)
    url = network_address(network, "health:improvements")
    return saved(request, _("Done and entered in the list."), url)


def _do(request: Request, row: Improvement, act: str, data: dict[str, Any], seen: int) -> None:
    more: dict[str, Any] = {"acting": request.acting, "improvement": row, "seen": seen}
    if act == "propose":
        actor = Actor.objects.visible_to(request.acting).get(public_code=data["partner"])
        values = {"what": data["what"], "due_on": data["due_on"]}
        services.propose_improvement(actor=actor, **values, **more)
    elif act == "dismiss":
        services.dismiss_improvement(reason=data["reason"], **more)
    elif act == "finish":
        services.finish_improvement(**more)
    else:
        services.reopen_improvement(**more)


def _form(request: Request, act: str, item: Item) -> Any:
    data = sent(request)
    if act == "propose":
        partners = [(named.code, named.name) for named in item.partners]
        due_on = timezone.localdate() + timedelta(days=DAYS)
        initial = {"what": f"{item.what} ({item.why})", "due_on": due_on}
        return ProposeForm(data, partners=partners, initial=initial)
    return ReasonForm(data) if act == "dismiss" else None


def _acts(request: Request, row: Improvement) -> list[tuple[str, Any]]:
    return [
        (act, WORDS[act][0])
        for act in IMPROVEMENT_FLOW.open_acts(request.acting, row)
        if act in WORDS
    ]


def _asked(
    request: Request, network: GovernanceNetwork, act: str, item: Item, **more: Any
) -> HttpResponse:
    button, consequence = WORDS[act]
    return page(
        request, network, "step", button, lead=consequence, item=item, submit=button,
        back_url=network_address(network, "health:improvements"), is_danger=act == "dismiss",
        **more,
    )  # fmt: skip
