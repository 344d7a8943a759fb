"""One page for every act: it says the consequence, asks what is needed, then does it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from copy import copy
from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _

from phakhi.core.flow import Flow
from phakhi.core.http import Request
from phakhi.core.pages import saved, seen_version
from phakhi.exchange.forms.saying import SayForm
from phakhi.exchange.views.frame import page


@dataclass(frozen=True, slots=True)
class Act:
    """`run` takes what every service takes, and the cleaned form."""

    button: Any
    lead: Any
    form: type[SayForm]
    run: Callable[..., Any]
    is_danger: bool = False


Acts = Mapping[str, Act]


def open_acts(
    request: Request, flow: Flow, thing: Any, acts: Acts, url: Callable[[str], str]
) -> list[dict[str, Any]]:
    """Buttons of what the reader may do now, in the order of `acts`."""
    allowed = flow.open_acts(request.acting, thing)
    return [
        {"label": act.button, "url": url(name), "is_danger": act.is_danger}
        for name, act in acts.items()
        if name in allowed
    ]


@dataclass(frozen=True, slots=True)
class Stage:
    """The thing an act is done to, and where one comes back to."""

    flow: Flow
    acts: Acts
    thing: Any
    name: str
    back: str
    trail: list[dict[str, Any]]


def act_page(request: Request, stage: Stage, act: str) -> HttpResponse:
    if act not in stage.acts:
        raise Http404
    spec, thing = stage.acts[act], stage.thing
    stage.flow.move(request.acting, copy(thing), act)  # refuses here, on a copy
    is_post = request.method == "POST"
    form = spec.form(
        request.acting,
        request.POST if is_post else None,
        request.FILES if is_post else None,
        thing=thing,
    )
    if is_post and form.is_valid():
        seen = seen_version(request, thing.version)
        spec.run(acting=request.acting, thing=thing, form=form, seen=seen)
        return saved(request, _("Done and entered in the history."), stage.back)
    return page(
        request,
        "act.html",
        title=spec.button,
        kind=stage.name,
        lead=spec.lead,
        trail=[*stage.trail, {"label": spec.button, "url": ""}],
        version=seen_version(request, thing.version),
        form=form,
        submit=spec.button,
        back_url=stage.back,
        is_danger=spec.is_danger,
    )
