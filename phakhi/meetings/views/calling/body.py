"""The meetings of one body: ahead, behind, regular ones; planned from here."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID

from django.core.paginator import Paginator
from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from phakhi.bodies.models import Body
from phakhi.bodies.queries import body_or_404
from phakhi.core.exports import Column, export
from phakhi.core.http import Request
from phakhi.core.pages import saved, seen_version, sent
from phakhi.core.permissions import authorise
from phakhi.meetings.addresses import meeting_address
from phakhi.meetings.forms.calling.calling import RuleForm
from phakhi.meetings.forms.calling.planning import PlanForm, SeriesForm
from phakhi.meetings.models import Series
from phakhi.meetings.permissions import can_call
from phakhi.meetings.queries.listing import ahead, behind, of_body
from phakhi.meetings.schedule.rules import words_of
from phakhi.meetings.services import calling
from phakhi.meetings.services.calling.convening import rule_of
from phakhi.meetings.services.calling.series import upcoming
from phakhi.meetings.states import MEETING_FLOW
from phakhi.meetings.views.calling.frame import address, asked_of_body, of_body_frame, page
from phakhi.meetings.views.trying import tried, version_for
from phakhi.meetings.wording import called, language, place

PER_PAGE = 30
AHEAD = timedelta(days=366)


@require_safe
def meetings(request: Request, code: str) -> HttpResponse:
    body = body_or_404(request.acting, code)
    found = of_body(request.acting, body)
    over = Paginator(behind(found).order_by("-starts_at", "pk"), PER_PAGE)
    keeps = can_call(request.acting, body)
    return page(
        request,
        "calling/of_body.html",
        **of_body_frame(request, body, _("Meetings"))
        | {
            "ahead": list(ahead(found)),
            "page": over.get_page(request.GET.get("page")),
            "series": _series(request, body),
            "keeps": keeps,
            "may_plan": keeps and body.state != "ended" and not body.is_outside,
        },
    )


def _series(request: Request, body: Body) -> list[dict[str, Any]]:
    """With the next days of each, and why one of them is moved or left out."""
    found = Series.objects.visible_to(request.acting).filter(body=body, ended_at=None)
    today = timezone.localdate()
    return [
        {
            "series": one,
            "words": words_of(one.rule, language()),
            "moved": [p for p in upcoming(one, today + AHEAD) if p.because and p.asked >= today],
        }
        for one in found
    ]


@require_safe
def meetings_file(request: Request, code: str, ending: str) -> HttpResponseBase:
    body = body_or_404(request.acting, code)
    found = of_body(request.acting, body).order_by("starts_at")
    return export(found, columns(), ending, f"meetings-{body.public_code}")


def columns() -> list[Column]:
    return [
        Column(_("Meeting"), called),
        Column(_("Begins"), lambda one: one.starts_at),
        Column(_("Ends"), lambda one: one.ends_at),
        Column(_("Place"), place),
        Column(_("Title"), lambda one: one.title),
        Column(_("State"), lambda one: str(MEETING_FLOW.states[one.state])),
        Column(_("Why it is cancelled"), lambda one: one.cancelled_because),
    ]


@require_http_methods(["GET", "POST"])
def plan(request: Request, code: str) -> HttpResponse:
    body = body_or_404(request.acting, code)
    authorise(can_call(request.acting, body))
    form = PlanForm(sent(request))
    if form.is_bound and form.is_valid():
        data = form.cleaned_data
        values = form.when() | {name: data[name] for name in ("kind", "title", "number")}
        values |= {"acting": request.acting, "body": body}
        made = tried(form, "number", calling.plan_meeting, **values)
        if made is not None:
            told = _("Planned. Fill the agenda, then call the members.")
            return saved(request, told, meeting_address(made))
    return asked_of_body(
        request,
        body,
        form,
        title=_("Plan a meeting"),
        lead=_("Nobody is told yet: the members hear of it when you call the meeting."),
        submit=_("Plan this meeting"),
    )


@require_http_methods(["GET", "POST"])
def series_new(request: Request, code: str) -> HttpResponse:
    body = body_or_404(request.acting, code)
    authorise(can_call(request.acting, body))
    initial = {"on_holiday": "next", "starts_on": timezone.localdate(), "nth": "2", "weekday": "2"}
    form = SeriesForm(sent(request), initial=initial)
    if form.is_bound and form.is_valid():
        made = calling.begin_series(acting=request.acting, body=body, **form.values())
        until = made.until or timezone.localdate() + AHEAD
        planned = calling.plan_series(acting=request.acting, series=made, until=until)
        told = _("%(count)s meetings are planned.") % {"count": len(planned)}
        return saved(request, told, address(request, "of_body", code=code))
    return asked_of_body(
        request,
        body,
        form,
        title=_("Regular meetings"),
        lead=_("The days are worked out past the public holidays; each may still be moved."),
        submit=_("Plan these meetings"),
    )


@require_POST
def series_end(request: Request, code: str, pk: UUID) -> HttpResponse:
    body = body_or_404(request.acting, code)
    seen = Series.objects.visible_to(request.acting).filter(body=body)
    calling.end_series(acting=request.acting, series=get_object_or_404(seen, pk=pk))
    told = _("Ended. What was called already stays; what was only planned is gone.")
    return saved(request, told, address(request, "of_body", code=code))


@require_http_methods(["GET", "POST"])
def rule(request: Request, code: str) -> HttpResponse:
    body = body_or_404(request.acting, code)
    authorise(can_call(request.acting, body))
    kept = rule_of(body)
    form = RuleForm(sent(request), initial=RuleForm.of(kept))
    shown = seen_version(request, kept.version)
    if form.is_bound and form.is_valid():
        given = {"body": body, "seen": shown, **form.cleaned_data}
        if tried(form, None, calling.set_rule, acting=request.acting, **given):
            return saved(request, _("Saved."), address(request, "of_body", code=code))
    return asked_of_body(
        request,
        body,
        form,
        title=_("How this body is called"),
        lead=_("How early the notice goes out, and what is paid for coming."),
        submit=_("Save these rules"),
        version=version_for(form, shown),
    )
