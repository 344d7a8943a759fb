"""Waves of a network: the list, a new one, and one of them from its preparation to its results."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from phakhi.core.errors import BadInput, WrongState
from phakhi.core.http import Request
from phakhi.core.pages import saved, sent
from phakhi.core.permissions import authorise
from phakhi.core.sentences import sentence
from phakhi.governance.models import GovernanceNetwork
from phakhi.governance.queries import member_actor_ids, network_or_404
from phakhi.surveys import services
from phakhi.surveys.forms.waves import WaveForm
from phakhi.surveys.instruments import wording
from phakhi.surveys.models import Wave
from phakhi.surveys.permissions import can_follow, can_make_wave, can_run
from phakhi.surveys.queries.progress import progress_of
from phakhi.surveys.queries.roster import hidden_members
from phakhi.surveys.queries.shown import results_of
from phakhi.surveys.queries.waves import waves_of
from phakhi.surveys.states import WAITING
from phakhi.surveys.views.frame import (
    address,
    find_wave,
    network_trail,
    page,
    trail,
    wave_title,
    wave_trail,
)


@require_safe
def index(request: Request) -> HttpResponse:
    seen = Wave.objects.visible_to(request.acting).select_related("network", "province")
    running = GovernanceNetwork.objects.visible_to(request.acting).running()
    return page(
        request,
        "index.html",
        title=_("Surveys among partners"),
        lead=_("Who works with whom, whom everybody accepts, and how strong a network is."),
        trail=trail(request),
        waves=seen.order_by("state", "-year", "network__name_th", "kind")[:100],
        networks=running.order_by("name_th") if request.acting.is_staff else [],
    )


@require_safe
def network(request: Request, code: str) -> HttpResponse:
    found = network_or_404(request.acting, code)
    return page(
        request,
        "network.html",
        title=_("Surveys of the network"),
        kind=found.name,
        lead=_("Every year the members say how they work together. Only sums are shown."),
        trail=network_trail(request, found),
        network=found,
        waves=waves_of(request.acting, found),
        may_make=can_make_wave(request.acting, found),
    )


@require_http_methods(["GET", "POST"])
def make(request: Request, code: str) -> HttpResponse:
    found = network_or_404(request.acting, code)
    authorise(can_make_wave(request.acting, found))
    form = WaveForm(sent(request))
    wave = _made(request, found, form) if form.is_bound and form.is_valid() else None
    if wave is not None:
        return redirect(address(request, "wave", code=wave.public_code))
    back = address(request, "network", code=found.public_code)
    return page(
        request,
        "make.html",
        title=_("Prepare a survey"),
        kind=found.name,
        lead=_("Nobody is asked yet: next you see every question, then you open it."),
        trail=network_trail(request, found, (_("Prepare"), "")),
        form=form,
        submit=_("Prepare and look at the questions"),
        back_url=back,
    )


def _made(request: Request, found: GovernanceNetwork, form: WaveForm) -> Wave | None:
    values = {key: form.cleaned_data[key] for key in ("kind", "opens_on", "closes_on", "remind_on")}
    try:
        return services.make_wave(
            acting=request.acting, network=found, subjects=form.subjects, **values
        )
    except (BadInput, WrongState) as error:
        form.add_error(None, sentence(error))
        return None


@require_safe
def wave(request: Request, code: str) -> HttpResponse:
    """Officers follow it while it runs; everybody reads the sums once it is closed."""
    found = find_wave(request, code)
    follows = can_follow(request.acting, found)
    context: dict[str, Any] = {
        "title": wave_title(found),
        "kind": found.network.name,
        "trail": wave_trail(request, found),
        "wave": found,
        "may_run": can_run(request.acting, found),
        "me": request.acting.person_id,
        "waiting_states": WAITING,
    }
    return page(request, _template(found, follows), **context | _parts(found, follows))


def _template(found: Wave, follows: bool) -> str:
    if found.state == "draft":
        return "draft.html"
    if found.state == "closed":
        return "closed.html"
    return "open.html" if follows else "asked.html"


def _parts(found: Wave, follows: bool) -> dict[str, Any]:
    if found.state == "draft":
        members = member_actor_ids(found.network)
        return {
            "wording": wording(found.kind, found.subjects),
            "members": len(members),
            "hidden": hidden_members(members),
        }
    parts: dict[str, Any] = {"progress": progress_of(found)} if follows else {}
    if found.state == "closed":
        parts["results"] = results_of(found)
    return parts


@require_POST
def open_(request: Request, code: str) -> HttpResponse:
    found = services.open_wave(acting=request.acting, wave=find_wave(request, code))
    told = _("The survey is open. Now send each partner its link.")
    return saved(request, told, address(request, "wave", code=found.public_code))


@require_POST
def discard(request: Request, code: str) -> HttpResponse:
    found = find_wave(request, code)
    services.discard_wave(acting=request.acting, wave=found)
    there = address(request, "network", code=found.network.public_code)
    return saved(request, _("Discarded. Nobody had been asked."), there)


@require_http_methods(["GET", "POST"])
def close(request: Request, code: str) -> HttpResponse:
    found = find_wave(request, code)
    authorise(can_run(request.acting, found))
    if found.state != "open":
        raise WrongState("wave_not_open")
    if request.method == "POST":
        services.close_wave(acting=request.acting, wave=found)
        told = _("Closed. From now on nobody can find out who judged whom.")
        return saved(request, told, address(request, "wave", code=found.public_code))
    return page(
        request,
        "close.html",
        title=_("Close the survey for good"),
        kind=wave_title(found),
        trail=wave_trail(request, found, (_("Close"), "")),
        wave=found,
        progress=progress_of(found),
        back_url=address(request, "wave", code=found.public_code),
    )
