"""Structures that members agreed on become bodies in one act; first the page shows what."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from phakhi.bodies import services
from phakhi.bodies.permissions import can_create_body
from phakhi.bodies.taking import plans_of
from phakhi.bodies.views.frame import address, page, trail
from phakhi.core.errors import BadInput
from phakhi.core.http import Request
from phakhi.core.pages import saved
from phakhi.core.permissions import authorise
from phakhi.formation.models import Structure


@require_safe
def agreed(request: Request) -> HttpResponse:
    authorise(can_create_body(request.acting))
    found = Structure.objects.visible_to(request.acting).filter(state="agreed")
    rows = [(one, plans_of(one)) for one in found.select_related("network__province")]
    return page(
        request,
        "agreed.html",
        title=_("Structures that members agreed on"),
        lead=_("Take them over as bodies: names, mandates, resources and seats come along."),
        trail=trail(request, (_("Agreed structures"), "")),
        rows=[(one, plans, sum(not p.taken for p in plans)) for one, plans in rows],
    )


@require_http_methods(["GET", "POST"])
def take(request: Request, network: str) -> HttpResponse:
    authorise(can_create_body(request.acting))
    found = Structure.objects.visible_to(request.acting).select_related("network__province")
    structure = get_object_or_404(found, network__public_code=network, state="agreed")
    if request.method == "POST":
        made = services.take_over(
            acting=request.acting, structure=structure, chosen=_chosen(request)
        )
        said = _("%(count)s bodies are prepared. Look at each, then let it begin.")
        return saved(
            request, said % {"count": len(made)}, f"{address(request, 'index')}?state=planned"
        )
    title, plans = _("Take over as bodies"), plans_of(structure)
    return page(
        request,
        "take_over.html",
        title=title,
        kind=structure.network.name,
        trail=trail(request, (_("Agreed structures"), address(request, "agreed")), (title, "")),
        structure=structure,
        plans=plans,
        left=[plan for plan in plans if not plan.taken],
        back_url=address(request, "agreed"),
    )


def _chosen(request: Request) -> set[UUID]:
    try:
        return {UUID(text) for text in request.POST.getlist("chosen")}
    except ValueError as error:
        raise BadInput("nothing_to_take_over", field="chosen") from error
