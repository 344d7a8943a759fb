"""The days off that regular meetings go round."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from phakhi.core.http import Request
from phakhi.core.pages import saved, sent
from phakhi.core.permissions import authorise
from phakhi.meetings.forms.calling.calling import ClosedDayForm
from phakhi.meetings.holidays_of import holidays_of
from phakhi.meetings.models import ClosedDay
from phakhi.meetings.permissions import can_keep_days
from phakhi.meetings.services import calling
from phakhi.meetings.views.calling.frame import address, page, trail


@require_http_methods(["GET", "POST"])
def holidays(request: Request) -> HttpResponse:
    """Everybody reads them; the office adds what the cabinet announces."""
    keeps = can_keep_days(request.acting, ClosedDay(province=request.province))
    form = ClosedDayForm(sent(request))
    if form.is_bound:
        authorise(keeps)
        if form.is_valid():
            calling.add_closed_day(acting=request.acting, **form.cleaned_data)
            return saved(request, _("Added."), address(request, "holidays"))
    today = timezone.localdate()
    own = {day.on: day for day in ClosedDay.objects.visible_to(request.acting)}
    found = sorted(holidays_of(request.province.pk, {today.year}).items())
    title = _("Public holidays")
    return page(
        request,
        "calling/holidays.html",
        title=title,
        lead=_("Regular meetings go round these days."),
        trail=trail(request, (title, "")),
        days=[{"on": on, "name": name, "own": own.get(on)} for on, name in found if on >= today],
        keeps=keeps,
        form=form,
        submit=_("Add this day"),
    )


@require_POST
def remove(request: Request, pk: UUID) -> HttpResponse:
    seen = ClosedDay.objects.visible_to(request.acting)
    calling.remove_closed_day(acting=request.acting, day=get_object_or_404(seen, pk=pk))
    return saved(request, _("Taken out."), address(request, "holidays"))
