"""Who sits today, who sat on a day of the past, and everybody who ever sat."""

from __future__ import annotations

from datetime import date

from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from phakhi.bodies.forms.days import DayForm
from phakhi.bodies.frame import body_frame, body_or_404
from phakhi.bodies.queries.past import past_of
from phakhi.bodies.table import table_of
from phakhi.bodies.views.frame import page
from phakhi.bodies.words import words_of
from phakhi.core.http import Request


@require_safe
def members(request: Request, code: str) -> HttpResponse:
    body = body_or_404(request.acting, code)
    form = DayForm(request.GET if "on" in request.GET else None, prefix=None)
    day = asked_day(form) or body.ended_on or timezone.localdate()
    table = table_of(request.acting, body, day)
    return page(
        request,
        "members.html",
        **body_frame(request.acting, body, "members", _("Who sits here"))
        | {
            "form": form,
            "table": table,
            "day": day,
            "is_today": day == timezone.localdate(),
            "faults": [words_of(fault) for fault in table.faults_for(request.acting)],
        },
    )


@require_safe
def history(request: Request, code: str) -> HttpResponse:
    body = body_or_404(request.acting, code)
    context = body_frame(request.acting, body, "history", _("Who has sat here")) | {
        "rows": past_of(request.acting, body),
    }
    return page(request, "history.html", **context)


def asked_day(form: DayForm) -> date | None:
    if not form.is_bound or not form.is_valid():
        return None
    day: date | None = form.cleaned_data["on"]
    return day
