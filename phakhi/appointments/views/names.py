"""One agency asked for names: its letter, its answer, the names taken over."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from phakhi.appointments import services
from phakhi.appointments.forms.names import NamesForm, PaperNamesForm, TakeOverForm
from phakhi.appointments.messages import forwarded_to_agency
from phakhi.appointments.models import GivenName, NamesRequest
from phakhi.appointments.permissions import is_appointing_office
from phakhi.appointments.states import NAMES_FLOW, answers_for_agency
from phakhi.appointments.views.frame import address, asked, page, request_or_404, trail
from phakhi.appointments.words import NAMES_TONES
from phakhi.core.http import Request
from phakhi.core.pages import saved, seen_version, sent, sent_files
from phakhi.core.permissions import authorise
from phakhi.papers.panels import paper_panel


@require_safe
def names(request: Request, pk: Any) -> HttpResponse:
    row = request_or_404(request, pk)
    office = is_appointing_office(request.acting)
    return page(
        request,
        "names.html",
        title=_("Names from %(agency)s") % {"agency": row.party.name},
        kind=row.body.name,
        trail=trail(request, (row.party.name, "")),
        names_request=row,
        state=NAMES_FLOW.states[row.state],
        tone=NAMES_TONES[row.state],
        given=row.names.select_related("nomination"),
        panel=paper_panel(request.acting, row.paper) if row.paper else None,
        may_answer=row.state == "sent" and answers_for_agency(request.acting, row),
        may_link=office and row.state == "sent",
        may_close=office and row.state != "closed",
        is_office=office,
    )


@require_http_methods(["GET", "POST"])
def answer(request: Request, pk: Any) -> HttpResponse:
    """The agency signed in, or the office with its letter."""
    row = request_or_404(request, pk)
    authorise(answers_for_agency(request.acting, row))
    if row.state != "sent":
        raise Http404
    own = request.acting.represents(row.party_id)
    form_class = NamesForm if own else PaperNamesForm
    form = form_class(row, sent(request), sent_files(request))
    back = address(request, "names", pk=row.pk)
    if form.is_bound and form.is_valid():
        services.answer_names(
            acting=request.acting,
            request=row,
            names=form.names(),
            speaker=form.cleaned_data["speaker"],
            upload=form.cleaned_data.get("scan"),
            seen=seen_version(request, row.version),
        )
        return saved(request, _("The names are kept."), back)
    return names_page(request, row, form, back=back, template="names_answer.html")


def names_page(
    request: Request, row: NamesRequest, form: NamesForm, *, back: str, template: str
) -> HttpResponse:
    return page(
        request,
        template,
        title=_("Whom does %(agency)s send?") % {"agency": row.party.name},
        kind=row.body.name,
        lead=row.text,
        trail=trail(request, (row.party.name, "")),
        names_request=row,
        form=form,
        submit=_("Send these names"),
        back_url=back,
        version=row.version,
    )


@require_http_methods(["GET", "POST"])
def take_over(request: Request, pk: Any, place: int) -> HttpResponse:
    row = request_or_404(request, pk)
    authorise(is_appointing_office(request.acting))
    found = GivenName.objects.select_related("request__body", "request__party")
    name = get_object_or_404(found, request=row, place=place, nomination=None)
    form = TakeOverForm(request.acting, name, sent(request))
    back = address(request, "names", pk=row.pk)
    if form.is_bound and form.is_valid():
        seat, person = form.cleaned_data["seat"], form.person()
        services.take_over_name(acting=request.acting, name=name, seat=seat, person=person)
        return saved(request, _("Taken over: the name stands among the nominees."), back)
    return asked(
        request,
        form,
        title=_("Take this name over"),
        kind=f"{name.title}{name.name} · {row.party.name}",
        lead=name.post_title,
        submit=_("Make this a nomination"),
        back=back,
    )


@require_POST
def link(request: Request, pk: Any) -> HttpResponse:
    row = request_or_404(request, pk)
    token = services.names_link(acting=request.acting, request=row)
    services.remind_agency(acting=request.acting, request=row)
    url = request.build_absolute_uri(address(request, "names_link", token=token))
    return page(
        request,
        "link.html",
        title=_("The message to send"),
        kind=row.party.name,
        lead=_("The link is shown only now. It works once, for forty-five days."),
        trail=trail(request, (row.party.name, address(request, "names", pk=row.pk))),
        text=forwarded_to_agency(row, url),
        url=url,
        back_url=address(request, "names", pk=row.pk),
    )


@require_POST
def close(request: Request, pk: Any) -> HttpResponse:
    row = request_or_404(request, pk)
    services.close_request(acting=request.acting, request=row)
    return saved(request, _("Closed: nothing more is expected."), address(request, "work"))
