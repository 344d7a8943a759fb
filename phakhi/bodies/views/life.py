"""A body begins its work or ends; the page says first what else that touches."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from phakhi.bodies import services
from phakhi.bodies.ending import touched_by_end
from phakhi.bodies.forms.life import EndForm, EstablishForm
from phakhi.bodies.frame import body_address, body_or_404
from phakhi.bodies.models import Body
from phakhi.bodies.permissions import can_change_body
from phakhi.bodies.states import BODY_FLOW
from phakhi.bodies.table import table_of
from phakhi.bodies.views.frame import asked
from phakhi.bodies.words import words_of
from phakhi.core.http import Request
from phakhi.core.pages import saved, sent
from phakhi.core.permissions import authorise

BUTTONS = {
    "establish": gettext_lazy("Let it begin its work"),
    "end": gettext_lazy("End this body"),
}
SAID = {
    "establish": gettext_lazy("The body is at work. Everybody sees it now."),
    "end": gettext_lazy("The body has ended. Its members and papers stay readable."),
}
FORMS: dict[str, Any] = {"establish": EstablishForm, "end": EndForm}


@require_http_methods(["GET", "POST"])
def step(request: Request, code: str, act: str) -> HttpResponse:
    body = body_or_404(request.acting, code)
    authorise(can_change_body(request.acting, body))
    if act not in FORMS or act not in BODY_FLOW.open_acts(request.acting, body):
        raise Http404
    start = body.established_on if act == "establish" else None
    form = FORMS[act](sent(request), initial={"on": start or timezone.localdate()})
    if form.is_bound and form.is_valid():
        on = form.cleaned_data["on"]
        services.move_body(acting=request.acting, body=body, act=act, on=on)
        return saved(request, SAID[act], body_address(body))
    return asked(
        request,
        body,
        form,
        title=BUTTONS[act],
        submit=_submit(act),
        back=body_address(body),
        template="life.html",
        act=act,
        is_danger=act == "end",
        **_known(request, body, act),
    )


def _submit(act: str) -> str:
    if act == "establish":
        return _("Begin the work and show the body to everybody")
    return _("End the body, its seats and its terms")


def _known(request: Request, body: Body, act: str) -> dict[str, Any]:
    if act == "end":
        return {"touched": touched_by_end(request.acting, body)}
    faults = table_of(request.acting, body, timezone.localdate()).faults
    return {"faults": [words_of(fault) for fault in faults]}
