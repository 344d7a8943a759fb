"""Regular meetings: planned ahead by a rule, past the holidays."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone

from phakhi.bodies.models import Body
from phakhi.core.acting import Acting
from phakhi.core.errors import BadInput, WrongState
from phakhi.core.permissions import authorise
from phakhi.core.thai import BANGKOK
from phakhi.meetings.holidays_of import holidays_of
from phakhi.meetings.models import Meeting, Series
from phakhi.meetings.permissions import can_call
from phakhi.meetings.schedule.holidays import Placed, place_past_holidays
from phakhi.meetings.schedule.rules import dates_of, read_rule
from phakhi.meetings.schedule.taken import still_free
from phakhi.meetings.services.calling.planning import plan_meeting

MOST = 60


@transaction.atomic
def begin_series(*, acting: Acting, body: Body, rule: str, **values: Any) -> Series:
    """`rule` is an RFC 5545 RRULE; `values`: title, starts_on, until, at, minutes_long, place, …"""
    authorise(can_call(acting, body))
    read_rule(rule)
    if values.get("until") and values["until"] < values["starts_on"]:
        raise BadInput("series_ends_before")
    return Series.objects.create(province=acting.province, body=body, rule=rule, **values)


def upcoming(series: Series, until: date) -> list[Placed]:
    """The days the rule asks for, moved or left out where nobody works, with the reason."""
    last = min(until, series.until or until)
    days = dates_of(series.rule, series.starts_on, last)
    holidays = holidays_of(series.province_id, {day.year for day in days})
    return place_past_holidays(days, holidays, skip=series.on_holiday == "skip")


@transaction.atomic
def plan_series(*, acting: Acting, series: Series, until: date) -> list[Meeting]:
    """Plans what is not planned yet and lies ahead; planning twice plans once."""
    authorise(can_call(acting, series.body))
    Body.objects.select_for_update().get(pk=series.body_id)
    if series.ended_at:
        raise WrongState("series_ended")
    made = Meeting.objects.filter(series=series).values_list("starts_at", flat=True)
    days = [one.on for one in upcoming(series, until) if one.on]
    free = still_free(days, [timezone.localdate(at) for at in made], until)
    today = timezone.localdate()
    wanted = [day for day in free if day >= today][:MOST]
    return [_plan(acting, series, day) for day in wanted]


@transaction.atomic
def end_series(*, acting: Acting, series: Series) -> Series:
    """What is planned and not yet called goes; what was called stays and is cancelled by hand."""
    authorise(can_call(acting, series.body))
    series.ended_at = series.ended_at or timezone.now()
    series.save(update_fields=["ended_at"])
    ahead = Meeting.objects.filter(series=series, state="planned", starts_at__gt=timezone.now())
    ahead.delete()
    return series


def _plan(acting: Acting, series: Series, day: date) -> Meeting:
    starts = datetime.combine(day, series.at, tzinfo=BANGKOK)
    return plan_meeting(
        acting=acting,
        body=series.body,
        series=series,
        starts_at=starts,
        ends_at=starts + timedelta(minutes=series.minutes_long),
        title="",
        place=series.place,
        online_url=series.online_url,
    )
