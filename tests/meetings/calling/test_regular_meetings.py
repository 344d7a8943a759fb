"""Regular meetings: rules in plain words, holidays gone round, collisions seen."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from random import Random

import pytest
from dateutil.rrule import rrulestr  # type: ignore[import-untyped]
from hypothesis import given
from hypothesis import strategies as some

from phakhi.bodies.models import Body
from phakhi.core.errors import BadInput, Forbidden, WrongState
from phakhi.core.models import Province
from phakhi.meetings.demo.ahead import planned_meetings
from phakhi.meetings.demo.year import Year
from phakhi.meetings.models import Meeting, Series
from phakhi.meetings.queries.collisions import collisions_among
from phakhi.meetings.schedule.holidays import (
    holidays_in,
    next_working_day,
    place_past_holidays,
)
from phakhi.meetings.schedule.rules import EVERY, Rule, dates_of, read_rule, words_of
from phakhi.meetings.schedule.taken import still_free
from phakhi.meetings.services import calling
from tests.factories import make_acting
from tests.factories_bodies import make_member
from tests.factories_calling import in_days, make_planned, make_sitting_body, secretary


def series_of(**values: object) -> Series:
    body = make_sitting_body()
    given = {
        "rule": "FREQ=MONTHLY;BYDAY=2WE",
        "starts_on": in_days(1).date(),
        "at": time(9, 30),
        "place": "ห้องประชุม",
    } | values
    return calling.begin_series(acting=secretary(body), body=body, **given)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "FREQ=DAILY",
        "FREQ=MONTHLY",
        "FREQ=MONTHLY;BYDAY=5WE",
        "FREQ=MONTHLY;BYMONTHDAY=31",
        "FREQ=SECONDLY;INTERVAL=1",
        "FREQ=MONTHLY;BYDAY=2WE;COUNT=9999999",
        "FREQ=WEEKLY;BYDAY=2WE",
    ],
)
def test_a_rule_the_form_cannot_write_is_refused(text: str) -> None:
    with pytest.raises(BadInput, match="rule_unreadable"):
        read_rule(text)


MONTHLY = [name for name, (frequency, _every) in EVERY.items() if frequency == "MONTHLY"]
RULES = some.builds(
    Rule, some.sampled_from(MONTHLY), some.sampled_from((1, 2, 3, 4, -1)), some.integers(0, 6)
) | some.builds(Rule, some.sampled_from(("week", "fortnight")), some.just(0), some.integers(0, 6))


@given(RULES, some.dates(date(2026, 1, 1), date(2030, 1, 1)))
def test_a_rule_reads_back_and_keeps_to_its_day_of_the_week(rule: Rule, first: date) -> None:
    assert str(read_rule(str(rule))) == str(rule)
    days = dates_of(str(rule), first, first + timedelta(days=700))
    assert days == sorted(set(days))
    assert {day.weekday() for day in days} <= {rule.weekday}
    asked = rrulestr(str(rule), dtstart=datetime.combine(first, time()))
    last = datetime.combine(first + timedelta(days=700), time())
    assert days == [moment.date() for moment in asked.between(first_moment(first), last, inc=True)]


def first_moment(first: date) -> datetime:
    return datetime.combine(first, time())


@given(some.lists(some.integers(0, 11), unique=True), some.integers(-9, 9))
def test_a_meeting_that_was_moved_keeps_its_day_of_the_rule(made: list[int], by: int) -> None:
    days = [date(2026, 1, 5) + timedelta(days=28 * number) for number in range(12)]
    moved = [days[number] + timedelta(days=by) for number in made]
    free = still_free(days, moved, days[-1] + timedelta(days=20))
    assert free == [day for number, day in enumerate(days) if number not in made]


def test_the_demos_meetings_lie_on_the_days_the_rule_shows() -> None:
    """The first Monday of December 2026 is a holiday: the meeting is on Tuesday the eighth."""
    today, body = date(2026, 11, 21), Body()
    year = Year(Province(), [body], today - timedelta(days=365), today, Random(1))
    series = Series(body=body, rule=str(Rule("month", 1, 0)), at=time(9, 30))
    found = [one.starts_at.date() for one in planned_meetings(year, [series], today)]
    assert found == [date(2026, 12, 8), date(2027, 1, 4), date(2027, 2, 1), date(2027, 3, 1)]


def test_the_second_wednesday_in_plain_thai() -> None:
    assert words_of("FREQ=MONTHLY;BYDAY=2WE") == "วันพุธที่สองของเดือน ทุกเดือน"
    assert words_of("FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=15") == (
        "วันที่ 15 ของเดือน ทุกไตรมาส (สามเดือน)"
    )
    found = dates_of("FREQ=MONTHLY;BYDAY=2WE", date(2026, 11, 1), date(2027, 1, 31))
    assert found == [date(2026, 11, 11), date(2026, 12, 9), date(2027, 1, 13)]


def test_a_holiday_on_a_weekend_is_made_up_for_on_the_next_working_day() -> None:
    found = holidays_in(2026)
    assert found[date(2026, 12, 7)] == "วันหยุดชดเชยวันพ่อแห่งชาติ"
    assert found[date(2026, 6, 1)] == "วันหยุดชดเชยวันวิสาขบูชา"


def test_a_meeting_on_a_holiday_moves_or_is_left_out_with_the_reason() -> None:
    holidays = holidays_in(2026)
    songkran = date(2026, 4, 13)
    moved = place_past_holidays([songkran], holidays, skip=False)[0]
    assert (moved.on, moved.because) == (date(2026, 4, 16), "วันสงกรานต์")
    assert place_past_holidays([songkran], holidays, skip=True)[0].on is None


@given(some.dates(date(2025, 1, 1), date(2027, 12, 20)))
def test_the_next_working_day_is_one(day: date) -> None:
    holidays = holidays_in(day.year) | holidays_in(day.year + 1)
    found = next_working_day(day, holidays)
    assert found >= day
    assert found.weekday() < 5
    assert found not in holidays


@pytest.mark.django_db
class TestPlanned:
    def test_only_who_keeps_the_body_plans_ahead(self) -> None:
        series = series_of()
        with pytest.raises(Forbidden):
            calling.plan_series(
                acting=make_acting("governor"), series=series, until=in_days(200).date()
            )

    def test_an_ended_series_plans_nothing(self) -> None:
        series = series_of()
        acting = secretary(series.body)
        calling.end_series(acting=acting, series=series)
        with pytest.raises(WrongState, match="series_ended"):
            calling.plan_series(acting=acting, series=series, until=in_days(200).date())

    def test_planning_twice_plans_once(self) -> None:
        series = series_of()
        acting, until = secretary(series.body), in_days(200).date()
        made = calling.plan_series(acting=acting, series=series, until=until)
        assert 5 <= len(made) <= 7
        assert calling.plan_series(acting=acting, series=series, until=until) == []
        assert [one.number for one in made][:2] == [1, 2] or made[0].year != made[1].year

    def test_what_was_moved_is_not_planned_a_second_time(self) -> None:
        series = series_of()
        acting, until = secretary(series.body), in_days(200).date()
        made = calling.plan_series(acting=acting, series=series, until=until)
        at = made[1].starts_at + timedelta(days=2)
        calling.change_meeting(acting=acting, meeting=made[1], starts_at=at, ends_at=None)
        assert calling.plan_series(acting=acting, series=series, until=until) == []

    def test_ending_it_takes_back_what_was_only_planned(self) -> None:
        series = series_of()
        acting = secretary(series.body)
        made = calling.plan_series(acting=acting, series=series, until=in_days(200).date())
        calling.call_meeting(acting=acting, meeting=made[0], short_because="เร่งด่วน")
        calling.end_series(acting=acting, series=series)
        assert [m.pk for m in Meeting.objects.filter(body=series.body)] == [made[0].pk]

    def test_the_provinces_own_day_off_moves_the_meeting(self) -> None:
        series = series_of(rule="FREQ=WEEKLY;BYDAY=WE")
        acting = secretary(series.body)
        first = dates_of(series.rule, in_days(7).date(), in_days(14).date())[0]
        calling.add_closed_day(acting=acting, on=first, name="วันหยุดพิเศษ")
        made = calling.plan_series(acting=acting, series=series, until=in_days(20).date())
        assert first not in {one.starts_at.date() for one in made}

    def test_one_person_in_two_meetings_at_once_and_one_room_twice_are_seen(self) -> None:
        one, other = make_sitting_body(), make_sitting_body()
        both = make_member(one).person
        make_member(other, person=both)
        first = make_planned(one, starts_at=in_days(10), place="ห้อง ก")
        second = make_planned(other, starts_at=in_days(10, hour=10), place="ห้อง ก")
        later = make_planned(other, starts_at=in_days(11), place="ห้อง ก")
        found = collisions_among([first, second, later])
        assert [(c.is_room, len(c.names)) for c in found] == [(True, 0), (False, 1)]
        assert both is not None
        assert found[1].names == (both.name,)
