"""Matters between bodies: asked, taken up, replied, heard (R053)."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from phakhi.bodies.frame import body_address, body_frame, body_or_404
from phakhi.core.http import Request
from phakhi.core.pages import saved, seen_version, sent
from phakhi.core.permissions import authorise
from phakhi.undertakings import services
from phakhi.undertakings.codes import number_of
from phakhi.undertakings.forms.answering import ReasonForm
from phakhi.undertakings.forms.making import ReferForm, ReplyForm
from phakhi.undertakings.messages import reminds_of_reply
from phakhi.undertakings.models import BodyReferral, ReferralStep
from phakhi.undertakings.permissions import can_propose
from phakhi.undertakings.queries.referrals import referrals_of, targets_of
from phakhi.undertakings.referral_states import REFERRAL_FLOW, replies, sends
from phakhi.undertakings.views.frame import address, asked, checked, page, trail, tried
from phakhi.undertakings.vocabulary import REFERRAL_WAITS

PER_PAGE = 30


@require_safe
def referrals(request: Request) -> HttpResponse:
    found = referrals_of(request.acting)
    title = _("Matters between bodies")
    return page(
        request,
        "referrals.html",
        title=title,
        lead=_("What one body asks another, until when the reply is due, and what came back."),
        trail=trail(request, (title, "")),
        page=Paginator(found, PER_PAGE).get_page(request.GET.get("page")),
    )


@require_safe
def referred(request: Request, code: str) -> HttpResponse:
    body = body_or_404(request.acting, code)
    found = referrals_of(request.acting, body)
    return page(
        request,
        "referred.html",
        **body_frame(request.acting, body, "undertakings:referred", _("Matters between bodies"))
        | {
            "page": Paginator(found, PER_PAGE).get_page(request.GET.get("page")),
            "may_refer": can_propose(request.acting, body) and body.state == "active",
        },
    )


@require_http_methods(["GET", "POST"])
def refer(request: Request, code: str) -> HttpResponse:
    body = body_or_404(request.acting, code)
    authorise(can_propose(request.acting, body))
    if body.state != "active":
        raise Http404
    form = ReferForm(targets_of(request.acting, body), sent(request))
    back = body_address(body, "undertakings:referred")
    if checked(form) and tried(
        form, lambda: services.refer(acting=request.acting, source=body, **form.cleaned_data)
    ):
        told = _("Sent. It comes to that body's next agenda; the reply comes back to yours.")
        return saved(request, told, back)
    return asked(
        request,
        form,
        title=_("Ask another body"),
        kind=body.name,
        lead=_("With a day to reply by. The reply comes to the next agenda by itself."),
        submit=_("Send it to this body"),
        back=back,
        steps=((body.name, back),),
    )


@require_safe
def referral(request: Request, pk: UUID) -> HttpResponse:
    row = _find(request, pk)
    acting = request.acting
    title = _title(row)
    waits = row.state in REFERRAL_WAITS
    url = request.build_absolute_uri(address(request, "referral", pk=row.pk))
    return page(
        request,
        "referral.html",
        title=title,
        kind=f"{row.source.name} → {row.target.name}",
        trail=_trail(request, (title, "")),
        row=row,
        steps=ReferralStep.objects.visible_to(acting).filter(referral=row),
        acts=REFERRAL_FLOW.open_acts(acting, row),
        may_reply=waits and replies(acting, row),
        reminder=reminds_of_reply(row, url) if waits and sends(acting, row) else "",
    )


@require_http_methods(["GET", "POST"])
def reply(request: Request, pk: UUID) -> HttpResponse:
    row = _find(request, pk)
    authorise(replies(request.acting, row))
    _open(row)
    form = ReplyForm(sent(request))
    seen = seen_version(request, row.version)
    said: dict[str, Any] = {"acting": request.acting, "referral": row, "seen": seen}
    if checked(form) and tried(form, lambda: services.answer_referral(**said, **form.cleaned_data)):
        return saved(request, _("The answer is kept."), _home(request, row))
    title = _("Reply to %(body)s") % {"body": row.source.name}
    submit = _("Send this answer")
    return asked(request, form, title=title, submit=submit, version=seen, **_about(request, row))


@require_http_methods(["GET", "POST"])
def withdraw(request: Request, pk: UUID) -> HttpResponse:
    row = _find(request, pk)
    authorise(sends(request.acting, row))
    _open(row)
    form = ReasonForm(sent(request))
    seen = seen_version(request, row.version)
    said: dict[str, Any] = {"acting": request.acting, "referral": row, "seen": seen}
    if checked(form) and tried(
        form, lambda: services.withdraw_referral(**said, **form.cleaned_data)
    ):
        return saved(request, _("Taken back."), _home(request, row))
    title = _("Take the matter back")
    about = _about(request, row)
    return asked(
        request, form, title=title, submit=_("Take the matter back"), version=seen, **about
    )


@require_POST
def note(request: Request, pk: UUID) -> HttpResponse:
    row = _find(request, pk)
    services.note_reply(
        acting=request.acting, referral=row, seen=seen_version(request, row.version)
    )
    return saved(request, _("Noted: the body has heard the reply."), _home(request, row))


def _find(request: Request, pk: UUID) -> BodyReferral:
    found: BodyReferral = get_object_or_404(referrals_of(request.acting), pk=pk)
    return found


def _open(row: BodyReferral) -> None:
    if row.state not in REFERRAL_WAITS:
        raise Http404


def _home(request: Request, row: BodyReferral) -> str:
    return address(request, "referral", pk=row.pk)


def _title(row: BodyReferral) -> str:
    return _("Referral %(number)s") % {"number": number_of(row)}


def _trail(request: Request, *steps: tuple[Any, str]) -> list[dict[str, Any]]:
    return trail(request, (_("Matters between bodies"), address(request, "referrals")), *steps)


def _about(request: Request, row: BodyReferral) -> dict[str, Any]:
    steps = ((_title(row), _home(request, row)),)
    return {"kind": row.target.name, "lead": row.question, "back": steps[0][1], "steps": steps}
