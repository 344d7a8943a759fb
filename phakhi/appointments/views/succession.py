"""October and April: all seats that change hands in one table."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from phakhi.appointments import services
from phakhi.appointments.forms.succession import PasteForm, SuccessionForm, read_pasted
from phakhi.appointments.permissions import is_appointing_office
from phakhi.appointments.queries.succession import changes_of
from phakhi.appointments.views.frame import address, page, trail
from phakhi.appointments.words import WHYS
from phakhi.core.http import Request
from phakhi.core.pages import saved, sent
from phakhi.core.permissions import authorise


@require_http_methods(["GET", "POST"])
def succession(request: Request) -> HttpResponse:
    authorise(is_appointing_office(request.acting))
    changes = changes_of(request.acting, request.GET.get("body", "")[:24])
    if request.POST.get("step") == "paste":
        return _pasted(request, changes)
    form = SuccessionForm(request.acting, changes, sent(request))
    if form.is_bound and form.is_valid():
        orders = services.succeed(
            acting=request.acting,
            lines=form.lines(),
            combined=form.cleaned_data["combined"] == "yes",
            effective_on=form.cleaned_data["effective_on"],
        )
        text = _("%(count)s draft orders are there.") % {"count": len(orders)}
        return saved(request, text, address(request, "work"))
    return _table(request, changes, form)


def _pasted(request: Request, changes: list[Any]) -> HttpResponse:
    """Fills the table; nothing is saved before the office looks at it."""
    paste = PasteForm(request.POST)
    text = paste.cleaned_data["pasted"] if paste.is_valid() else ""
    filled, faults = read_pasted(text, changes)
    form = SuccessionForm(request.acting, changes, initial=filled)
    return _table(request, changes, form, paste=paste, faults=faults, filled=len(filled))


def _table(request: Request, changes: list[Any], form: Any, **more: Any) -> HttpResponse:
    shown: dict[str, Any] = {"paste": PasteForm(), "faults": [], "filled": None}
    return page(
        request,
        "succession.html",
        title=_("Who follows whom"),
        lead=_("Seats that are empty, that end soon, or whose holder left the post."),
        trail=trail(request, (_("Who follows whom"), "")),
        form=form,
        rows=[(one, bound, WHYS[one.why]) for one, bound in form.rows()],
        follows=[one for one in changes if not one.needs_order],
        submit=_("Make the draft orders"),
        back_url=address(request, "work"),
        **shown | more,
    )
