"""Every component of the house in every state, on one page: /{th|en}/design/."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from phakhi.core.look import samples
from phakhi.core.look.icons import ICONS


@require_safe
def design(request: HttpRequest) -> HttpResponse:
    today = timezone.localdate()
    context = {
        "title": _("The house look"),
        "lead": _("Every component in every state, as the rooms use it."),
        "trail": [{"label": _("Phakhi"), "url": "/"}, {"label": _("The house look"), "url": ""}],
        "icons": sorted(ICONS),
        "accents": samples.ACCENTS,
        "sectors": samples.sectors(),
        "counts": samples.counts(),
        "form": samples.SampleForm(),
        "faulty": samples.faulty_form(),
        "rows": samples.rows(),
        "total": sum(row["amount"] for row in samples.rows()),
        "page": Paginator(range(2312), 50).page(3),
        "facts": samples.facts(),
        "yours": samples.facts(),
        "theirs": samples.facts()[:2],
        "steps": samples.steps(),
        "history": samples.history(),
        "job": {"state": "running", "done": 12400, "total": 20000, "percent": 62,
                "get_state_display": _("Working")},
        **_days(today),
    }  # fmt: skip
    return render(request, "core/design.html", context)


def _days(today: date) -> dict[str, Any]:
    return {
        "phases": samples.phases(today),
        "soon": today + timedelta(days=5),
        "later": today + timedelta(days=24),
        "late": today - timedelta(days=3),
        "today": today,
    }
