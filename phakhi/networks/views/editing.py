"""The profile in sections: each a short form of its own, saved by itself."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from phakhi.core.errors import StaleWrite
from phakhi.core.http import Request
from phakhi.core.pages import saved, seen_version
from phakhi.core.permissions import authorise
from phakhi.networks import services
from phakhi.networks.forms.profile import (
    CapabilityForm,
    DraftIdentityForm,
    IdentityForm,
    OwnIdentityForm,
    PickedForm,
    PlacesForm,
    ShownForm,
    initial_of,
)
from phakhi.networks.models import Actor
from phakhi.networks.permissions import can_edit_actor, can_rename_actor, can_set_registry_fields
from phakhi.networks.services.naming import FIRST_NAMES_MAY_CHANGE
from phakhi.networks.views.comparing import compared
from phakhi.networks.views.frame import address, find_actor, page, trail

SECTIONS: dict[str, tuple[Any, type[PickedForm]]] = {
    "identity": (gettext_lazy("Who it is"), IdentityForm),
    "capability": (gettext_lazy("What it can do"), CapabilityForm),
    "places": (gettext_lazy("Where it works"), PlacesForm),
    "shown": (gettext_lazy("What is public"), ShownForm),
}
ROWS: dict[str, Any] = {
    "activities": gettext_lazy("Activities"),
    "resources": gettext_lazy("Resources"),
    "external": gettext_lazy("Partners outside"),
    "contacts": gettext_lazy("Contacts"),
}


@require_http_methods(["GET", "POST"])
def edit_section(request: Request, code: str, section: str) -> HttpResponse:
    actor = find_actor(request, code)
    authorise(can_edit_actor(request.acting, actor))
    form_class = _form_of(request, actor, section)
    initial = initial_of(actor, form_class.names)
    if request.method == "GET":
        return _shown(request, actor, section, form_class(request.province, initial=initial))
    form = form_class(request.province, request.POST, initial=initial)
    if not form.is_valid():
        return _shown(request, actor, section, form)
    return _save(request, actor, section, form)


def _save(request: Request, actor: Actor, section: str, form: PickedForm) -> HttpResponse:
    try:
        services.update_actor(
            acting=request.acting,
            actor=actor,
            seen=seen_version(request, actor.version),
            names=form.party_names,
            profile=form.profile,
        )
    except StaleWrite as error:
        theirs: Actor = error.params["theirs"]
        context = compared(form, initial_of(theirs, form.names))
        return _shown(request, theirs, section, form, status=409, **context)
    url = address(request, "edit_section", code=actor.public_code, section=section)
    return saved(request, _("Saved."), url)


def _form_of(request: Request, actor: Actor, section: str) -> type[PickedForm]:
    if section not in SECTIONS:
        raise Http404
    form_class = SECTIONS[section][1]
    if section != "identity":
        return form_class
    if not can_set_registry_fields(request.acting, actor):
        return OwnIdentityForm
    return DraftIdentityForm if actor.state in FIRST_NAMES_MAY_CHANGE else IdentityForm


def _shown(
    request: Request, actor: Actor, section: str, form: PickedForm, **more: Any
) -> HttpResponse:
    version = actor.version if "stale" in more else seen_version(request, actor.version)
    context = edit_frame(request, actor, section) | {"version": version} | more
    return page(request, "edit/section.html", form=form, submit=_("Save this part"), **context)


def edit_frame(request: Request, actor: Actor, here: str) -> dict[str, Any]:
    """Title, tabs and way back of every page on which a profile is edited."""
    url = address(request, "actor", code=actor.public_code)
    return {
        "title": actor.party.name,
        "kind": _("Edit the profile"),
        "trail": trail(request, (actor.party.name, url), (_("Edit"), "")),
        "actor": actor,
        "tabs": _tabs(request, actor, here),
        "back_url": url,
        "may_rename": can_rename_actor(request.acting, actor)
        and actor.state not in FIRST_NAMES_MAY_CHANGE,
    }


def _tabs(request: Request, actor: Actor, here: str) -> list[dict[str, Any]]:
    code = actor.public_code
    forms = [
        (name, label, address(request, "edit_section", code=code, section=name))
        for name, (label, _form) in SECTIONS.items()
    ]
    rows = [
        (name, label, address(request, f"edit_{name}", code=code)) for name, label in ROWS.items()
    ]
    tabs = [*forms[:3], *rows, *forms[3:]]
    return [{"label": label, "url": url, "current": name == here} for name, label, url in tabs]
