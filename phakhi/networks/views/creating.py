"""An officer enters a partner; a representative finds the own ones."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from phakhi.core.http import Request
from phakhi.core.pages import sent
from phakhi.core.permissions import authorise
from phakhi.networks import services
from phakhi.networks.forms.profile import NewActorForm
from phakhi.networks.models import Actor
from phakhi.networks.panels import panels_for
from phakhi.networks.permissions import can_enter_actor
from phakhi.networks.queries.duplicates import same_name
from phakhi.networks.views.frame import address, page, trail


@require_http_methods(["GET", "POST"])
def create(request: Request) -> HttpResponse:
    """A likely double is shown first; saying so once is enough to go on."""
    authorise(can_enter_actor(request.acting))
    form = NewActorForm(request.province, sent(request))
    if not form.is_bound or not form.is_valid():
        return _shown(request, form)
    names, kind = form.party_names, form.cleaned_data["kind"]
    twins = same_name(request.acting, names["name_th"], form.profile["area_code"], kind)
    if twins and "anyway" not in request.POST:
        return _shown(request, form, twins)
    actor = services.create_actor(
        acting=request.acting, kind=kind, names=names, profile=form.profile
    )
    return redirect(address(request, "edit_section", code=actor.public_code, section="capability"))


def _shown(request: Request, form: NewActorForm, twins: list[Actor] | None = None) -> HttpResponse:
    return page(
        request,
        "create.html",
        title=_("Enter a partner"),
        lead=_("The few things every entry needs; the rest follows on the next pages."),
        trail=trail(
            request, (_("Work on partners"), address(request, "work")), (_("Enter a partner"), "")
        ),
        form=form,
        twins=twins or [],
        submit=_("Enter this partner"),
        back_url=address(request, "work"),
    )


@require_safe
def mine(request: Request) -> HttpResponse:
    """Whoever speaks for a partner sees where it stands and what is missing."""
    parties = request.acting.own_parties
    own = Actor.objects.visible_to(request.acting).filter(party__in=parties)
    actors = (
        list(own.exclude(state="merged").select_related("party", "province")) if parties else []
    )
    return page(
        request,
        "mine.html",
        title=_("My organisation"),
        lead=_("What the province's list says about whom you speak for."),
        trail=trail(request, (_("My organisation"), "")),
        actors=actors,
        panels=panels_for(request.acting, actors),
    )
