"""A year of meetings of every demo body; resolutions and minutes come from the sitting half."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from random import Random
from typing import Any

from django.db import transaction
from django.utils import timezone

from phakhi.bodies.models import Body
from phakhi.core.models import Province
from phakhi.meetings.demo.ahead import call_some, planned_meetings
from phakhi.meetings.demo.coming import attendances_of
from phakhi.meetings.demo.lapse import lapse_one
from phakhi.meetings.demo.notices import sign_a_notice
from phakhi.meetings.demo.year import Year, held_meetings, series_of
from phakhi.meetings.headings import headings_for
from phakhi.meetings.models import AgendaItem, Attendance, CallingRule, Meeting, Series
from phakhi.networks.demo.making import officer_of

BEGAN = date(2025, 10, 1)


@transaction.atomic
def load_meetings(province: Province, scenario: dict[str, Any]) -> None:
    bodies = list(_bodies(province))
    if not bodies or Meeting.objects.filter(province=province).exists():
        return
    today = timezone.localdate()
    as_of = min(scenario["meta"]["as_of"], today)
    chance = Random(f"{province.code} calling")  # noqa: S311 - invented data
    year = Year(province, bodies, BEGAN, as_of, chance)
    year.read(today)
    series = Series.objects.bulk_create(series_of(year))
    _rules(province, bodies)
    held = lapse_one(year, held_meetings(year, series))
    year.numbers = _last_numbers(held)
    Meeting.objects.bulk_create([*held, *planned_meetings(year, series, today)])
    _people_and_agendas(year, province)
    called = call_some(year, officer_of(province), today)
    sign_a_notice(province, called[1:])


def _bodies(province: Province) -> Any:
    found = Body.objects.filter(province=province, is_demo=True, state="active", is_outside=False)
    return found.select_related("province").order_by("public_code")


def _rules(province: Province, bodies: list[Body]) -> None:
    rates = {"chair_rate": Decimal(1250), "member_rate": Decimal(1000)}
    rates |= {"secretary_rate": Decimal(1000), "assistant_rate": Decimal(500)}
    formal = [body for body in bodies if body.is_formal]
    CallingRule.objects.bulk_create(
        [CallingRule(province=province, body=body, **rates) for body in formal]
    )


def _last_numbers(held: list[Meeting]) -> dict[Any, int]:
    found: dict[Any, int] = {}
    for meeting in held:
        key = (meeting.body_id, meeting.year)
        found[key] = max(found.get(key, 0), meeting.number)
    return found


def _people_and_agendas(year: Year, province: Province) -> None:
    made = Meeting.objects.filter(province=province).select_related("body")
    meetings = list(made.order_by("starts_at", "pk"))
    items = [item for meeting in meetings for item in headings_for(meeting)]
    AgendaItem.objects.bulk_create(items, batch_size=1000)
    asked = [m for m in meetings if m.state != "planned"]
    rows = [row for meeting in asked for row in attendances_of(year, meeting)]
    Attendance.objects.bulk_create(rows, batch_size=1000)
