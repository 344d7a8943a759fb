"""A new network: purpose first, then part by part; what was written is a draft at once."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from phakhi.core.http import Request
from phakhi.core.pages import saved, seen_version, sent
from phakhi.core.permissions import authorise
from phakhi.governance import services
from phakhi.governance.forms.making import PARTS, PartForm, PurposeForm, purposes_of
from phakhi.governance.frame import network_address, network_trail
from phakhi.governance.models import GovernanceNetwork
from phakhi.governance.permissions import can_coordinate, can_create_network
from phakhi.governance.queries import network_or_404
from phakhi.governance.templates_of_purpose import TEMPLATES
from phakhi.governance.views.frame import address, page, trail

TITLES = {
    "purpose": gettext_lazy("Name and purpose"),
    "place": gettext_lazy("Level and area"),
    "goal": gettext_lazy("Goal and place above it"),
    "details": gettext_lazy("What this purpose asks for"),
    "rules": gettext_lazy("Rules of the life"),
}


@require_http_methods(["GET", "POST"])
def create(request: Request) -> HttpResponse:
    authorise(can_create_network(request.acting))
    form = PurposeForm(request.acting, None, sent(request))
    if form.is_bound and form.is_valid():
        network = services.create_network(acting=request.acting, values=form.values)
        return redirect(address(request, "edit", code=network.public_code, part="place"))
    return page(
        request,
        "making/part.html",
        title=_("Begin a network"),
        lead=_("Nobody outside the office sees it until it is formed."),
        trail=trail(request, (_("Begin a network"), "")),
        form=form,
        submit=_("Keep as a draft and go on"),
        back_url=address(request, "index"),
        templates=_templates(list(TEMPLATES)),
        steps=_steps(None),
        at=1,
    )


@require_http_methods(["GET", "POST"])
def edit(request: Request, code: str, part: str) -> HttpResponse:
    network = network_or_404(request.acting, code)
    authorise(can_coordinate(request.acting, network))
    if part not in PARTS:
        raise Http404
    form = PARTS[part](request.acting, network, sent(request))
    if form.is_bound and form.is_valid():
        seen = seen_version(request, network.version)
        services.update_network(
            acting=request.acting, network=network, seen=seen, values=form.values
        )
        return saved(request, _("Saved."), _next(request, network, part))
    return _shown(request, network, part, form)


def _shown(request: Request, network: GovernanceNetwork, part: str, form: PartForm) -> HttpResponse:
    return page(
        request,
        "making/part.html",
        title=TITLES[part],
        kind=network.name,
        trail=network_trail(network, (TITLES[part], "")),
        network=network,
        form=form,
        version=seen_version(request, network.version),
        submit=_("Keep and go on") if network.state == "draft" else _("Save"),
        back_url=address(request, "overview", code=network.public_code),
        templates=_templates(purposes_of(network)) if part == "details" else [],
        steps=_steps(network),
        at=list(PARTS).index(part) + 1,
    )


def _next(request: Request, network: GovernanceNetwork, part: str) -> str:
    parts = list(PARTS)
    following = parts[parts.index(part) + 1 :]
    if network.state == "draft" and following:
        return address(request, "edit", code=network.public_code, part=following[0])
    return address(request, "overview", code=network.public_code)


def _steps(network: GovernanceNetwork | None) -> list[dict[str, Any]]:
    return [
        {"label": TITLES[part], "url": network_address(network, "edit", part=part)}
        if network
        else {"label": TITLES[part], "url": ""}
        for part in PARTS
    ]


def _templates(purposes: list[str]) -> list[dict[str, Any]]:
    return [{"code": code, "template": TEMPLATES[code]} for code in purposes]
