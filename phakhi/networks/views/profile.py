"""One partner's page: what everybody reads, and beside it what only the inside sees."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_safe

from phakhi.core.http import Request
from phakhi.networks.forms.places import names_of
from phakhi.networks.models import Activity, Actor, ExternalPartner, ResourceLine
from phakhi.networks.panels import panels_of
from phakhi.networks.permissions import can_edit_actor, sees_inside
from phakhi.networks.queries.histories import history_of
from phakhi.networks.queries.shown import contacts_seen, shown_blocks
from phakhi.networks.states import ACTOR_FLOW, State
from phakhi.networks.views.frame import address, page, trail
from phakhi.parties.models import PartyName

PAGED_ACTS = ("submit", "verify", "reject", "suspend", "resume", "end")


@require_safe
def actor(request: Request, code: str) -> HttpResponse:
    visible = Actor.objects.visible_to(request.acting).select_related("party", "province")
    found = visible.filter(public_code=code.lower()).first()
    if found is None or found.state == State.MERGED:
        return _survivor(request, code)
    return page(request, "profile.html", **_context(request, found))


def _survivor(request: Request, code: str) -> HttpResponse:
    """An old address leads to the entry it was merged into, if one may see that."""
    gone = get_object_or_404(
        Actor.objects.select_related("party__merged_into__actor"),
        province=request.province,
        public_code=code.lower(),
        state=State.MERGED,
    )
    kept = getattr(gone.party.merged_into, "actor", None)
    if kept is None or not Actor.objects.visible_to(request.acting).filter(pk=kept.pk).exists():
        raise Http404
    return redirect(address(request, "actor", code=kept.public_code))


def _context(request: Request, found: Actor) -> dict[str, Any]:
    acting = request.acting
    activities = list(Activity.objects.visible_to(acting).filter(actor=found))
    codes = {found.area_code, *found.area_codes}
    codes |= {code for activity in activities for code in activity.area_codes}
    inside = sees_inside(acting, found)
    acts = ACTOR_FLOW.open_acts(acting, found)
    return {
        "title": found.party.name,
        "trail": trail(request, (found.party.name, "")),
        "actor": found,
        "areas": names_of(codes),
        "activities": activities,
        "resources": ResourceLine.objects.visible_to(acting).filter(actor=found),
        "external": ExternalPartner.objects.visible_to(acting).filter(actor=found),
        "contacts": contacts_seen(acting, found),
        "former_names": PartyName.objects.visible_to(acting).filter(party=found.party),
        "inside": inside,
        "shown": shown_blocks(found) if inside else [],
        "entries": history_of(acting, found),
        "panels": panels_of(acting, found),
        "acts": [act for act in PAGED_ACTS if act in acts],
        "may_edit": can_edit_actor(acting, found),
        "may_merge": "merge" in acts,
        "may_check": "check" in acts,
    }
