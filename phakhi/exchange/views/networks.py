"""A network's tab of resources: balance, operating budget and staff (R065, R066)."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from phakhi.core.exports import export
from phakhi.core.http import Request
from phakhi.core.pages import saved
from phakhi.core.permissions import authorise
from phakhi.exchange.forms.budgets import BudgetForm
from phakhi.exchange.models import BudgetLine
from phakhi.exchange.permissions import can_enter_budget
from phakhi.exchange.queries import balances, columns
from phakhi.exchange.queries.budgets import budget_years
from phakhi.exchange.queries.shown import name_of
from phakhi.exchange.services import budget as services
from phakhi.exchange.views.frame import address, page
from phakhi.governance.frame import network_frame, network_trail
from phakhi.governance.queries import network_or_404


@require_safe
def network(request: Request, code: str) -> HttpResponse:
    found = network_or_404(request.acting, code)
    rows = list(balances.counted(request.acting, network=found))
    lines = balances.lines(request.acting, rows)
    tallied = list(balances.tally(rows).values())
    title = pgettext("tab", "Resources")
    context = network_frame(request.acting, found, "exchange:network", title) | {
        "lead": _("What members give each other for this network, and what its own work costs."),
        "years": budget_years(request.acting, found),
        "lines": [(name_of(request.acting, line.actor), line) for line in lines],
        "given": balances.total(tallied, "given"),
        "owed": balances.total(tallied, "owed"),
        "may_enter": can_enter_budget(request.acting, found),
    }
    return page(request, "networks/resources.html", **context)


@require_safe
def network_file(request: Request, code: str, ending: str) -> HttpResponseBase:
    found = network_or_404(request.acting, code)
    rows = [line for year in budget_years(request.acting, found) for line in year.lines]
    return export(rows, columns.BUDGET, ending, f"budget-{found.public_code}")


@require_http_methods(["GET", "POST"])
def add_line(request: Request, code: str) -> HttpResponse:
    found = network_or_404(request.acting, code)
    authorise(can_enter_budget(request.acting, found))
    form = BudgetForm(request.acting, found, request.POST or None)
    back = address(request, "network", code=found.public_code)
    if request.method == "POST" and form.is_valid():
        services.propose_budget_line(
            acting=request.acting,
            network=found,
            source=form.cleaned_data["source"],
            values=form.values,
        )
        return saved(request, _("Proposed to the member. It counts once the member agrees."), back)
    title = _("Add a line to the budget")
    return page(
        request,
        "form.html",
        title=title,
        kind=found.name,
        lead=_("The member is asked and may say no; nothing is ordered."),
        trail=network_trail(found, (pgettext("tab", "Resources"), back), (title, "")),
        form=form,
        submit=_("Propose it to the member"),
        back_url=back,
    )


@require_POST
def remove_line(request: Request, code: str, pk: UUID) -> HttpResponse:
    found = network_or_404(request.acting, code)
    seen = BudgetLine.objects.visible_to(request.acting).select_related("proposal", "network")
    line = get_object_or_404(seen, network=found, pk=pk)
    services.take_back_budget_line(acting=request.acting, line=line)
    return saved(request, _("Removed."), address(request, "network", code=found.public_code))
