"""Matters between bodies: asked, taken up, replied, heard (R053)."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from phakhi.bodies.frame import body_frame, body_or_404
from phakhi.core.http import Request
from phakhi.undertakings.codes import number_of
from phakhi.undertakings.models import BodyReferral, ReferralStep
from phakhi.undertakings.permissions import can_propose
from phakhi.undertakings.queries.referrals import referrals_of
from phakhi.undertakings.referral_states import REFERRAL_FLOW, replies, sends
from phakhi.undertakings.reminders import reminds_of_reply
from phakhi.undertakings.views.frame import address, page, trail
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


@require_safe
def referral(request: Request, pk: UUID) -> HttpResponse:
    row = find_referral(request, pk)
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


def find_referral(request: Request, pk: UUID) -> BodyReferral:
    found: BodyReferral = get_object_or_404(referrals_of(request.acting), pk=pk)
    return found


def still_waits(row: BodyReferral) -> None:
    if row.state not in REFERRAL_WAITS:
        raise Http404


def referral_home(request: Request, row: BodyReferral) -> str:
    return address(request, "referral", pk=row.pk)


def _title(row: BodyReferral) -> str:
    return _("Referral %(number)s") % {"number": number_of(row)}


def _trail(request: Request, *steps: tuple[Any, str]) -> list[dict[str, Any]]:
    return trail(request, (_("Matters between bodies"), address(request, "referrals")), *steps)


def about_referral(request: Request, row: BodyReferral) -> dict[str, Any]:
    steps = ((_title(row), referral_home(request, row)),)
    return {"kind": row.target.name, "lead": row.question, "back": steps[0][1], "steps": steps}
