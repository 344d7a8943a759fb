"""Asking another body, replying, taking back, hearing the reply (R053)."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from phakhi.bodies.frame import body_address, body_or_404
from phakhi.core.http import Request
from phakhi.core.pages import saved, seen_version, sent
from phakhi.core.permissions import authorise
from phakhi.undertakings import services
from phakhi.undertakings.forms.changing import ReasonForm
from phakhi.undertakings.forms.referring import ReferForm, ReplyForm
from phakhi.undertakings.permissions import can_propose
from phakhi.undertakings.queries.referrals import targets_of
from phakhi.undertakings.referral_states import replies, sends
from phakhi.undertakings.views.frame import asked, checked, tried
from phakhi.undertakings.views.referrals import (
    about_referral,
    find_referral,
    referral_home,
    still_waits,
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


@require_http_methods(["GET", "POST"])
def reply(request: Request, pk: UUID) -> HttpResponse:
    row = find_referral(request, pk)
    authorise(replies(request.acting, row))
    still_waits(row)
    form = ReplyForm(sent(request))
    seen = seen_version(request, row.version)
    said: dict[str, Any] = {"acting": request.acting, "referral": row, "seen": seen}
    if checked(form) and tried(form, lambda: services.answer_referral(**said, **form.cleaned_data)):
        return saved(request, _("The answer is kept."), referral_home(request, row))
    title = _("Reply to %(body)s") % {"body": row.source.name}
    submit = _("Send this answer")
    return asked(
        request, form, title=title, submit=submit, version=seen, **about_referral(request, row)
    )


@require_http_methods(["GET", "POST"])
def withdraw(request: Request, pk: UUID) -> HttpResponse:
    row = find_referral(request, pk)
    authorise(sends(request.acting, row))
    still_waits(row)
    form = ReasonForm(sent(request))
    seen = seen_version(request, row.version)
    said: dict[str, Any] = {"acting": request.acting, "referral": row, "seen": seen}
    if checked(form) and tried(
        form, lambda: services.withdraw_referral(**said, **form.cleaned_data)
    ):
        return saved(request, _("Taken back."), referral_home(request, row))
    title = _("Take the matter back")
    about = about_referral(request, row)
    return asked(
        request, form, title=title, submit=_("Take the matter back"), version=seen, **about
    )


@require_POST
def note(request: Request, pk: UUID) -> HttpResponse:
    row = find_referral(request, pk)
    services.note_reply(
        acting=request.acting, referral=row, seen=seen_version(request, row.version)
    )
    return saved(request, _("Noted: the body has heard the reply."), referral_home(request, row))
