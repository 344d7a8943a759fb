"""Somebody is proposed; the office checks; the nominee answers, signed in or on paper."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from phakhi.appointments import services
from phakhi.appointments.checking import check_nominee, sentence_of
from phakhi.appointments.forms.answers import AnswerForm, PaperAnswerForm
from phakhi.appointments.forms.nominations import nominate_form
from phakhi.appointments.forms.reasons import ReasonForm, WaiverForm
from phakhi.appointments.messages import forwarded_to_nominee
from phakhi.appointments.models import Nomination
from phakhi.appointments.names import line_name
from phakhi.appointments.permissions import can_nominate, is_appointing_office
from phakhi.appointments.queries.asked import seat_facts
from phakhi.appointments.states import LIVING, NOMINATION_FLOW, is_nominee, nominee_or_office
from phakhi.appointments.views.frame import address, asked, nomination_or_404, page, trail
from phakhi.appointments.words import ACTS, TONES
from phakhi.bodies.frame import body_or_404
from phakhi.core.http import Request
from phakhi.core.pages import saved, seen_version, sent, sent_files
from phakhi.core.permissions import authorise


@require_http_methods(["GET", "POST"])
def new(request: Request, code: str) -> HttpResponse:
    body = body_or_404(request.acting, code)
    authorise(can_nominate(request.acting, body))
    begins = {"seat": request.GET.get("seat", "")[:36]}
    form = nominate_form(request.acting, body)(request.acting, body, sent(request), initial=begins)
    if form.is_bound and form.is_valid():
        given = {"seat": form.cleaned_data["seat"], "statement": form.cleaned_data["statement"]}
        row = services.nominate(acting=request.acting, **given, **form.proposed())
        text = _("Proposed. The nominee is asked, then the office checks.")
        return saved(request, text, address(request, "nomination", pk=row.pk))
    return asked(
        request,
        form,
        title=_("Propose somebody for a seat"),
        kind=body.name,
        lead=_("Nobody is appointed without saying yes. The governor decides by an order."),
        submit=_("Propose this nominee"),
        back=address(request, "of_body", code=body.public_code),
    )


@require_safe
def nomination(request: Request, pk: Any, **more: Any) -> HttpResponse:
    row = nomination_or_404(request, pk)
    acting = request.acting
    acts = NOMINATION_FLOW.open_acts(acting, row)
    is_own, office = is_nominee(acting, row), is_appointing_office(acting)
    return page(
        request,
        "nomination.html",
        title=line_name(row),
        kind=row.body.name,
        trail=trail(request, (line_name(row), "")),
        nomination=row,
        state=NOMINATION_FLOW.states[row.state],
        tone=TONES[row.state],
        acts=[(act, ACTS[act]) for act in ("clear", "pass_over", "withdraw") if act in acts],
        may_answer=row.state == "asked" and nominee_or_office(acting, row),
        is_nominee=is_own,
        may_link=row.state == "asked" and office,
        is_office=office,
        facts=seat_facts(row),
        shows_interests=is_own or acting.is_staff,
        shows_reason=is_own or office or row.state != "declined",
        findings=_findings(row) if office and row.state in LIVING else None,
        **more,
    )


def _findings(row: Nomination) -> list[tuple[Any, str, bool]]:
    return [(one, sentence_of(one), False) for one in check_nominee(row)]


@require_http_methods(["GET", "POST"])
def answer(request: Request, pk: Any) -> HttpResponse:
    """The nominee signed in, or the office with the signed paper."""
    row = nomination_or_404(request, pk)
    authorise(nominee_or_office(request.acting, row))
    if row.state != "asked":
        raise Http404
    form_class = AnswerForm if is_nominee(request.acting, row) else PaperAnswerForm
    form = form_class(sent(request), sent_files(request))
    back = address(request, "nomination", pk=row.pk)
    if form.is_bound and form.is_valid():
        seen, upload = seen_version(request, row.version), form.cleaned_data.get("scan")
        services.answer_nomination(
            acting=request.acting, nomination=row, upload=upload, seen=seen, **form.said()
        )
        return saved(request, _("The answer is kept."), back)
    return answer_page(request, row, form, back=back)


def answer_page(
    request: Request,
    row: Nomination,
    form: AnswerForm,
    *,
    back: str,
    template: str = "answer.html",
    **more: Any,
) -> HttpResponse:
    return page(
        request,
        template,
        title=_("Will %(name)s sit on this body?") % {"name": line_name(row)},
        kind=row.body.name,
        trail=trail(request, (line_name(row), "")),
        nomination=row,
        facts=seat_facts(row),
        form=form,
        submit=_("Send this answer"),
        back_url=back,
        version=row.version,
        **more,
    )


@require_http_methods(["GET", "POST"])
def act(request: Request, pk: Any, act: str) -> HttpResponse:
    """Checked, not put forward, or taken back."""
    row = nomination_or_404(request, pk)
    if act not in ("clear", "pass_over", "withdraw"):
        raise Http404
    form = _form(request, row, act)
    back = address(request, "nomination", pk=row.pk)
    if form.is_bound and form.is_valid():
        _take(request, row, act, form.cleaned_data)
        return saved(request, _("Done."), back)
    NOMINATION_FLOW.move(request.acting, Nomination.objects.get(pk=row.pk), act)
    return asked(
        request,
        form,
        title=ACTS[act],
        kind=f"{line_name(row)} · {row.body.name}",
        lead=row.conflict if act == "clear" else "",
        submit=ACTS[act],
        back=back,
        version=row.version,
        is_danger=act != "clear",
    )


def _form(request: Request, row: Nomination, act: str) -> Any:
    if act == "clear":
        return WaiverForm(sent(request), needed=bool(row.has_conflict))
    return ReasonForm(sent(request))


def _take(request: Request, row: Nomination, act: str, given: dict[str, Any]) -> None:
    about: dict[str, Any] = {"acting": request.acting, "nomination": row}
    about["seen"] = seen_version(request, row.version)
    if act == "clear":
        services.clear_nomination(waiver=given.get("waiver", ""), **about)
    elif act == "pass_over":
        services.pass_over(reason=given["reason"], **about)
    else:
        services.withdraw_nomination(reason=given["reason"], **about)


@require_POST
def link(request: Request, pk: Any) -> HttpResponse:
    """A fresh link is shown once, with a message to forward in LINE."""
    row = nomination_or_404(request, pk)
    token = services.nominee_link(acting=request.acting, nomination=row)
    services.remind_nominee(acting=request.acting, nomination=row)
    url = request.build_absolute_uri(address(request, "answer_link", token=token))
    return page(
        request,
        "link.html",
        title=_("The message to send"),
        kind=line_name(row),
        lead=_("The link is shown only now. It works once, for thirty days."),
        trail=trail(request, (line_name(row), address(request, "nomination", pk=row.pk))),
        text=forwarded_to_nominee(row, url),
        url=url,
        back_url=address(request, "nomination", pk=row.pk),
    )
