"""The networks of the province, and one network's own page."""

from __future__ import annotations

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from phakhi.core.http import Request
from phakhi.governance.frame import network_frame
from phakhi.governance.models import GovernanceNetwork
from phakhi.governance.queries import acceptance_rate, members_of, network_or_404
from phakhi.governance.views.frame import page, trail


@require_safe
def index(request: Request) -> HttpResponse:
    found = GovernanceNetwork.objects.visible_to(request.acting).select_related("province")
    return page(
        request,
        "index.html",
        title=_("Networks of %(province)s") % {"province": request.province.name},
        lead=_("Agencies, businesses, communities and people who govern public affairs together."),
        trail=trail(request),
        networks=found,
    )


@require_safe
def overview(request: Request, code: str) -> HttpResponse:
    network = network_or_404(request.acting, code)
    members = members_of(request.acting, network).active()
    context = network_frame(request.acting, network, "overview")
    rate = acceptance_rate(network)
    return page(request, "overview.html", members=members, rate=rate, **context)
