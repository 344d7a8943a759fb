"""A year of meetings held: days by each body's own rule, who came and when, from a fixed seed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from random import Random
from typing import Any
from uuid import UUID

from phakhi.bodies.models import Body
from phakhi.bodies.queries import Holder, holders_of
from phakhi.core.models import Province
from phakhi.core.thai import BANGKOK
from phakhi.meetings.demo.words import CANCELLED, ONLINE, PLACES, TITLES
from phakhi.meetings.models import Meeting, Series
from phakhi.meetings.schedule.holidays import holidays_in, next_working_day
from phakhi.meetings.schedule.rules import Rule, dates_of

FEWEST = 3
LEFT_OUT = 0.18


@dataclass
class Year:
    """`seats`: who sat on each body in each month, read once a month for all bodies."""

    province: Province
    bodies: list[Body]
    first: date
    last: date
    chance: Random
    seats: dict[tuple[UUID, int, int], list[Holder]] = field(default_factory=dict)
    numbers: dict[tuple[UUID, int], int] = field(default_factory=dict)

    def read(self, until: date) -> None:
        day = self.first.replace(day=1)
        while day <= until:
            middle = day + timedelta(days=14)
            for body, holders in holders_of(self.bodies, middle).items():
                sits = [one for one in holders if not one.is_empty]
                self.seats[body, day.year, day.month] = sits
            day = (day + timedelta(days=32)).replace(day=1)

    def sits(self, body: Body, day: date) -> list[Holder]:
        return self.seats.get((body.pk, day.year, day.month), [])

    def days(self, rule: str, first: date, last: date) -> list[date]:
        """The days of the rule, past the holidays."""
        holidays: dict[date, str] = {}
        for calendar_year in range(first.year, last.year + 2):
            holidays |= holidays_in(calendar_year)
        return [next_working_day(day, holidays) for day in dates_of(rule, first, last)]

    def number(self, body: Body, year: int) -> int:
        key = (body.pk, year)
        self.numbers[key] = self.numbers.get(key, 0) + 1
        return self.numbers[key]


def series_of(year: Year) -> list[Series]:
    """Each body meets on a day of the month of its own."""
    return [
        Series(
            province=year.province,
            body=body,
            title="",
            rule=str(Rule("month", (1, 2, 3, 4)[place % 4], (place * 2) % 5)),
            starts_on=year.first,
            until=year.last + timedelta(days=400),
            at=time(9, 30) if place % 3 else time(13, 30),
            place=PLACES[place % len(PLACES)],
            online_url=ONLINE if place % 4 == 1 else "",
        )
        for place, body in enumerate(year.bodies)
    ]


def held_meetings(year: Year, series: list[Series]) -> list[Meeting]:
    found = [m for one in series for m in _of_series(year, one)]
    _cancel_one(found)
    return sorted(found, key=lambda meeting: meeting.starts_at)


def _of_series(year: Year, series: Series) -> Iterator[Meeting]:
    for day in year.days(series.rule, year.first, year.last):
        is_left_out = year.chance.random() < LEFT_OUT
        if is_left_out or day > year.last or len(year.sits(series.body, day)) < FEWEST:
            continue
        yield meeting_on(year, series, day, state="closed")


def meeting_on(year: Year, series: Series, day: date, **values: Any) -> Meeting:
    starts = datetime.combine(day, series.at, tzinfo=BANGKOK)
    took = timedelta(minutes=year.chance.choice((90, 120, 150, 180)))
    called = starts - timedelta(days=year.chance.randint(5, 12))
    is_held = values.get("state") == "closed"
    given = {
        "province": year.province,
        "body": series.body,
        "series": series,
        "number": year.number(series.body, day.year),
        "year": day.year,
        "title": year.chance.choice(TITLES),
        "starts_at": starts,
        "ends_at": starts + timedelta(minutes=series.minutes_long),
        "opened_at": starts + timedelta(minutes=year.chance.randint(0, 12)) if is_held else None,
        "closed_at": starts + took if is_held else None,
        "called_at": called if is_held else None,
        "state_since": starts + took if is_held else called,
        "place": series.place,
        "online_url": series.online_url,
        "is_demo": True,
    }
    return Meeting(**(given | values))


def _cancel_one(found: list[Meeting]) -> None:
    """Somewhere in the middle of the year."""
    if len(found) < 9:
        return
    meeting = found[len(found) // 2]
    meeting.state, meeting.cancelled_because = "cancelled", CANCELLED
    meeting.opened_at = meeting.closed_at = None
    meeting.sequence = 1
    meeting.state_since = meeting.starts_at - timedelta(days=1)
