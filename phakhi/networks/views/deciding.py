"""A step in a partner's life: a page that says the consequence, then the act."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from phakhi.core.http import Request
from phakhi.core.pages import saved, seen_version, sent
from phakhi.core.permissions import authorise
from phakhi.networks import services
from phakhi.networks.forms.deciding import ReasonForm, RenameForm
from phakhi.networks.permissions import can_rename_actor
from phakhi.networks.services.life import NEEDS_REASON
from phakhi.networks.states import ACTOR_FLOW
from phakhi.networks.views.frame import address, find_actor, page, trail

SERVICES: dict[str, Any] = {
    "submit": services.submit_actor,
    "verify": services.verify_actor,
    "reject": services.reject_actor,
    "suspend": services.suspend_actor,
    "resume": services.resume_actor,
    "end": services.end_actor,
}
# What the button says and what follows from it.
WORDS: dict[str, tuple[Any, Any]] = {
    "submit": (
        gettext_lazy("Send to the office for verification"),
        gettext_lazy("An officer looks at the entry. Until then only the office sees it."),
    ),
    "verify": (
        gettext_lazy("Verify this partner"),
        gettext_lazy("It becomes part of the list; with its consent everybody can read it."),
    ),
    "reject": (
        gettext_lazy("Do not accept this entry"),
        gettext_lazy("The partner reads the reason, can correct the entry and send it again."),
    ),
    "suspend": (
        gettext_lazy("Suspend this partner"),
        gettext_lazy("It leaves the public list until the suspension is lifted."),
    ),
    "resume": (
        gettext_lazy("Lift the suspension"),
        gettext_lazy("It returns to the list as it was."),
    ),
    "end": (
        gettext_lazy("End this partner's entry"),
        gettext_lazy("It leaves the list for good; its page stays readable as history."),
    ),
}


@require_http_methods(["GET", "POST"])
def step(request: Request, code: str, act: str) -> HttpResponse:
    actor = find_actor(request, code)
    if act not in SERVICES:
        raise Http404
    needs_reason = act in NEEDS_REASON
    form = ReasonForm(sent(request), needed=needs_reason)
    if not form.is_bound or not form.is_valid():
        ACTOR_FLOW.move(request.acting, actor, act)  # refuses here, on the unsaved row
        return _asked(request, find_actor(request, code), act, form)
    reason = {"reason": form.cleaned_data["reason"]} if needs_reason else {}
    seen = seen_version(request, actor.version)
    SERVICES[act](acting=request.acting, actor=actor, seen=seen, **reason)
    url = address(request, "actor", code=actor.public_code)
    return saved(request, _("Done and entered in the history."), url)


def _asked(request: Request, actor: Any, act: str, form: ReasonForm) -> HttpResponse:
    button, consequence = WORDS[act]
    url = address(request, "actor", code=actor.public_code)
    return page(
        request,
        "step.html",
        title=button,
        kind=actor.party.name,
        lead=consequence,
        trail=trail(request, (actor.party.name, url), (button, "")),
        actor=actor,
        version=seen_version(request, actor.version),
        form=form,
        submit=button,
        back_url=url,
        is_danger=act in NEEDS_REASON,
    )


@require_http_methods(["GET", "POST"])
def rename(request: Request, code: str) -> HttpResponse:
    actor = find_actor(request, code)
    authorise(can_rename_actor(request.acting, actor))
    names = {name: getattr(actor.party, name) for name in ("name_th", "name_en", "short_name")}
    form = RenameForm(sent(request), initial=names)
    url = address(request, "actor", code=actor.public_code)
    if form.is_bound and form.is_valid():
        seen = seen_version(request, actor.version)
        services.rename_actor(acting=request.acting, actor=actor, seen=seen, **form.cleaned_data)
        return saved(request, _("Renamed. The former name stays findable."), url)
    return page(
        request,
        "step.html",
        title=_("Rename"),
        kind=actor.party.name,
        lead=_("The former name stays on the page and in the search."),
        trail=trail(request, (actor.party.name, url), (_("Rename"), "")),
        actor=actor,
        version=seen_version(request, actor.version),
        form=form,
        submit=_("Enter the new name"),
        back_url=url,
    )
