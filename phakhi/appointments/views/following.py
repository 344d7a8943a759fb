"""An order in force is amended, replaced or revoked by another."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from phakhi.appointments import services
from phakhi.appointments.forms.orders import FollowForm
from phakhi.appointments.permissions import is_appointing_office
from phakhi.appointments.starting import whole_table
from phakhi.appointments.states import IN_FORCE
from phakhi.appointments.views.frame import asked, order_or_404, order_page
from phakhi.core.errors import WrongState
from phakhi.core.http import Request
from phakhi.core.pages import saved, sent
from phakhi.core.permissions import authorise


@require_http_methods(["GET", "POST"])
def follow(request: Request, pk: Any) -> HttpResponse:
    """Amend, replace or revoke: another order that names this one."""
    earlier = order_or_404(request, pk)
    authorise(is_appointing_office(request.acting))
    if earlier.state not in ("signed", *IN_FORCE):
        raise WrongState("order_not_in_force")
    form = FollowForm(sent(request), initial={"kind": request.GET.get("kind", "amend")[:8]})
    if form.is_bound and form.is_valid():
        kind = form.cleaned_data["kind"]
        order = services.draft_order(
            acting=request.acting,
            kind=kind,
            replaces=earlier,
            lines=whole_table(earlier) if kind == "replace" else (),
            effective_on=form.cleaned_data["effective_on"],
        )
        return saved(
            request, _("The draft is there. Look at its lines."), order_page(request, order)
        )
    return asked(
        request,
        form,
        title=_("Amend, replace or revoke this order"),
        kind=earlier.title,
        lead=_("Nothing changes until the governor signs the new order."),
        submit=_("Make the draft"),
        back=order_page(request, earlier),
        steps=((earlier.number_text, order_page(request, earlier)),),
    )
