"""The office's desk, and everybody's own appointments."""

from __future__ import annotations

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from phakhi.appointments.permissions import is_appointing_office
from phakhi.appointments.queries.life import phases_of
from phakhi.appointments.queries.own import own_of
from phakhi.appointments.queries.work import work_of
from phakhi.appointments.views.frame import page, trail
from phakhi.core.http import Request
from phakhi.core.permissions import authorise
from phakhi.papers.queries.waiting import who_acts


@require_safe
def work(request: Request) -> HttpResponse:
    authorise(request.acting.is_staff)
    found = work_of(request.acting)
    drafts = [
        (one, phases_of(one), who_acts(one.paper) if one.paper else "") for one in found.drafts
    ]
    return page(
        request,
        "work.html",
        title=_("Appointments at work"),
        lead=_("What waits, for whom, and which seats end soon."),
        trail=trail(request, (_("At work"), "")),
        work=found,
        drafts=drafts,
        may_appoint=is_appointing_office(request.acting),
    )


@require_safe
def mine(request: Request) -> HttpResponse:
    authorise(request.acting.is_signed_in)
    return page(
        request,
        "mine.html",
        title=_("My appointments"),
        lead=_("The seats you hold, the order each rests on, and what waits for your answer."),
        trail=trail(request, (_("My appointments"), "")),
        own=own_of(request.acting),
    )
