"""The office's list of partners: filters, counts, bulk verification, files."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST, require_safe

from phakhi.core.exports import export
from phakhi.core.http import Request
from phakhi.core.permissions import authorise
from phakhi.core.sentences import sentence
from phakhi.networks import services
from phakhi.networks.models import Actor
from phakhi.networks.permissions import can_enter_actor, can_work_on_partners
from phakhi.networks.queries import worklist as queries
from phakhi.networks.queries.columns import WORK_COLUMNS
from phakhi.networks.queries.worklist import FLAGS, Asked
from phakhi.networks.states import ACTOR_FLOW, State
from phakhi.networks.views.frame import address, page, trail
from phakhi.networks.vocabulary import Source

PER_PAGE = 50
FLAG_LABELS = {
    "check": gettext_lazy("Waiting for the second check"),
    "incomplete": gettext_lazy("Sector or place missing"),
    "twin": gettext_lazy("Looks doubled"),
    "idle": gettext_lazy("Without activities"),
    "stale": gettext_lazy("Untouched for a year"),
}


@require_safe
def work(request: Request) -> HttpResponse:
    authorise(can_work_on_partners(request.acting))
    asked = Asked.read(request.GET)
    found = queries.worklist(request.acting, asked)
    return page(
        request,
        "work.html",
        title=_("Work on partners"),
        lead=_("Everything the office has on its partners; what waits longest stands on top."),
        trail=trail(request, (_("Work on partners"), "")),
        asked=asked,
        chips=_chips(request, asked),
        page=Paginator(found, PER_PAGE).get_page(request.GET.get("page")),
        may_enter=can_enter_actor(request.acting),
        may_verify=request.acting.has("officer", "office_head"),
    )


@require_POST
def verify_many(request: Request) -> HttpResponse:
    """Each by itself; those that could not be verified are named with their reason."""
    chosen = _chosen(request)
    actors = Actor.objects.visible_to(request.acting).filter(pk__in=chosen).select_related("party")
    authorise(request.acting.has("officer", "office_head"))
    done, refused = services.verify_actors(acting=request.acting, actors=actors)
    messages.success(request, _("%(count)s partners verified.") % {"count": len(done)})
    for actor, error in refused[:20]:
        messages.warning(request, f"{actor.party.name}: {sentence(error)}")
    return redirect(address(request, "work"))


@require_safe
def work_file(request: Request, ending: str) -> HttpResponseBase:
    authorise(can_work_on_partners(request.acting))
    found = queries.worklist(request.acting, Asked.read(request.GET))
    return export(found.iterator(500), WORK_COLUMNS, ending, f"partners-{request.province.slug}")


def _chosen(request: Request) -> list[UUID]:
    found = []
    for text in request.POST.getlist("actor")[:500]:
        try:
            found.append(UUID(text))
        except ValueError:
            continue
    return found


def _chips(request: Request, asked: Asked) -> list[dict[str, Any]]:
    counts = queries.counts(request.acting)
    labels: dict[str, dict[str, Any]] = {
        "state": {state: ACTOR_FLOW.states[state] for state in State.ALL},
        "flag": {flag: FLAG_LABELS[flag] for flag in FLAGS},
        "source": dict(Source.choices),
    }
    heads = {"state": _("State"), "flag": _("Needs work"), "source": _("How it came in")}
    return [
        {"label": heads[name], "chips": list(_row(request, asked, name, known, counts[name]))}
        for name, known in labels.items()
    ]


def _row(
    request: Request, asked: Asked, name: str, known: dict[str, Any], counts: dict[str, int]
) -> Any:
    for key, label in known.items():
        query = request.GET.copy()
        query.pop("page", None)
        is_chosen = getattr(asked, name) == key
        query[name] = "" if is_chosen else key
        if counts.get(key) or is_chosen:
            url = "?" + query.urlencode()
            yield {"label": label, "url": url, "count": counts.get(key, 0), "current": is_chosen}
