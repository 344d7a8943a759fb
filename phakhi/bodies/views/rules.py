"""The rules of a body's composition, and what it works with."""

from __future__ import annotations

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from phakhi.bodies import services
from phakhi.bodies.forms.resources import ResourcesForm
from phakhi.bodies.forms.rules import RulesForm
from phakhi.bodies.frame import body_address, body_or_404
from phakhi.bodies.permissions import can_change_body
from phakhi.bodies.views.frame import asked
from phakhi.core.http import Request
from phakhi.core.pages import saved, seen_version, sent
from phakhi.core.permissions import authorise


@require_http_methods(["GET", "POST"])
def rules(request: Request, code: str) -> HttpResponse:
    body = body_or_404(request.acting, code)
    authorise(can_change_body(request.acting, body))
    form = RulesForm(body.seat_rules.all(), sent(request))
    if form.is_bound and form.is_valid():
        seen = seen_version(request, body.version)
        services.set_rules(acting=request.acting, body=body, rules=form.rules, seen=seen)
        return saved(request, _("The rules are kept."), body_address(body))
    return asked(
        request,
        body,
        form,
        title=_("Rules of the composition"),
        submit=_("Keep these rules"),
        back=body_address(body),
        template="rules.html",
        version=seen_version(request, body.version),
    )


@require_http_methods(["GET", "POST"])
def resources(request: Request, code: str) -> HttpResponse:
    body = body_or_404(request.acting, code)
    authorise(can_change_body(request.acting, body))
    form = ResourcesForm(list(body.resources.all()), sent(request))
    if form.is_bound and form.is_valid():
        services.set_resources(
            acting=request.acting,
            body=body,
            resources=form.resources,
            seen=seen_version(request, body.version),
        )
        return saved(request, _("What the body works with is kept."), body_address(body))
    return asked(
        request,
        body,
        form,
        title=_("What the body works with"),
        submit=_("Keep this list"),
        back=body_address(body),
        template="resources.html",
        version=seen_version(request, body.version),
    )
