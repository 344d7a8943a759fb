"""The joint calendar: a month on a wide screen, a list on a phone."""

from __future__ import annotations

from calendar import Calendar
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from phakhi.bodies.queries import bodies_of
from phakhi.core.http import Request
from phakhi.core.thai import format_date
from phakhi.core.thai.calendar import BUDDHIST, WEEKDAYS_EN, WEEKDAYS_TH
from phakhi.meetings.holidays_of import holidays_of
from phakhi.meetings.models import Meeting
from phakhi.meetings.queries.collisions import Collision, clashes_among, collisions_among
from phakhi.meetings.queries.listing import between, own, seen_by
from phakhi.meetings.views.calling.frame import address, asked_code, page, trail
from phakhi.meetings.wording import language


@dataclass(frozen=True, slots=True)
class Day:
    on: date
    is_here: bool
    is_today: bool
    holiday: str
    meetings: tuple[Meeting, ...]


@require_safe
def index(request: Request) -> HttpResponse:
    month = _asked_month(request.GET.get("month", ""))
    weeks = Calendar().monthdatescalendar(month.year, month.month)
    view = "own" if request.GET.get("view") == "own" and request.acting.is_signed_in else "all"
    seen = seen_by(request.acting)
    if view == "own":
        seen = own(request.acting, seen)
    code = asked_code(request.GET.get("body", ""))
    if code:
        seen = seen.filter(body__public_code=code)
    found = list(between(seen, weeks[0][0], weeks[-1][-1]))
    holidays = holidays_of(request.province.pk, {month.year, month.year - 1})
    this_month = [m for m in found if timezone.localdate(m.starts_at).month == month.month]
    return page(
        request,
        "calling/calendar.html",
        title=_("Meetings"),
        lead=_("When the bodies of the province meet, on what, and who has to come."),
        trail=[*trail(request)[:1], {"label": _("Meetings"), "url": ""}],
        month=format_date(month, language(), "month"),
        weekdays=WEEKDAYS_EN if language() == "en" else WEEKDAYS_TH,
        weeks=_weeks(weeks, found, holidays, month),
        meetings=this_month,
        collisions=_collisions(request, this_month, view),
        bodies=bodies_of(request.acting),
        asked_body=code,
        view=view,
        views=_views(request, view, month),
        before=_month_url(request, month - timedelta(days=1)),
        after=_month_url(request, month + timedelta(days=32)),
        today=address(request, "index"),
        asked_month=f"{month:%Y-%m}",
    )


def _collisions(request: Request, found: list[Meeting], view: str) -> list[Collision]:
    """The office reads who is asked twice; anybody else only that they are."""
    if request.acting.is_staff:
        return collisions_among(found)
    return clashes_among(found) if view == "own" else []


def _asked_month(text: str) -> date:
    """The first of the month; what cannot be read is this month."""
    try:
        year, number = (int(part) for part in text.split("-"))
        year -= BUDDHIST if year > 2400 else 0
        if 1990 <= year <= 2200:
            return date(year, number, 1)
    except ValueError:
        pass
    return timezone.localdate().replace(day=1)


def _month_url(request: Request, day: date) -> str:
    query = request.GET.copy()
    query["month"] = f"{day:%Y-%m}"
    return f"?{query.urlencode()}"


def _views(request: Request, view: str, month: date) -> list[dict[str, Any]]:
    if not request.acting.is_signed_in:
        return []
    return [
        {"label": label, "url": f"?month={month:%Y-%m}&view={name}", "current": view == name}
        for name, label in (("all", _("The whole province")), ("own", _("My meetings")))
    ]


def _weeks(
    weeks: list[list[date]], found: list[Meeting], holidays: dict[date, str], month: date
) -> list[list[Day]]:
    today = timezone.localdate()
    by_day: dict[date, list[Meeting]] = {}
    for meeting in found:
        by_day.setdefault(timezone.localdate(meeting.starts_at), []).append(meeting)
    return [
        [
            Day(
                day,
                day.month == month.month,
                day == today,
                holidays.get(day, ""),
                tuple(by_day.get(day, ())),
            )
            for day in week
        ]
        for week in weeks
    ]
