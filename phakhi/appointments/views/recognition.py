"""Members of a network formally recognised by a letter of the governor (R026)."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from phakhi.appointments import services
from phakhi.appointments.permissions import is_appointing_office
from phakhi.appointments.services.recognising import letters_of
from phakhi.appointments.views.frame import address, page
from phakhi.core.http import Request
from phakhi.core.pages import saved
from phakhi.core.permissions import authorise
from phakhi.governance.frame import network_frame
from phakhi.governance.models import GovernanceNetwork, NetworkMember
from phakhi.governance.queries import network_or_404


@require_http_methods(["GET", "POST"])
def recognition(request: Request, code: str) -> HttpResponse:
    network = network_or_404(request.acting, code)
    authorise(is_appointing_office(request.acting))
    if request.method == "POST":
        chosen = [one for one in _members(network) if str(one.pk) in request.POST.getlist("member")]
        made = services.draft_recognitions(acting=request.acting, network=network, members=chosen)
        text = _("%(count)s letters are drafted. Send each up to be signed.") % {"count": len(made)}
        return saved(request, text, address(request, "recognition", code=network.public_code))
    papers = {paper.subject_id: paper for paper in letters_of(network).select_related("number")}
    frame: dict[str, Any] = network_frame(
        request.acting, network, "appointments:recognition", _("Formal recognition")
    )
    rows = [(member, papers.get(member.pk)) for member in _members(network)]
    waits = any(paper is None for _member, paper in rows)
    return page(request, "recognition.html", **frame, rows=rows, waits=waits)


def _members(network: GovernanceNetwork) -> list[NetworkMember]:
    active = NetworkMember.objects.filter(network=network, state="active")
    return list(
        active.select_related("actor__party", "network__province").order_by("actor__sort_key")
    )
