"""Depth of coordination: occasional contact is shallow however long it lasts (R056)."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from phakhi.methods.networks import depth_index

TODAY = date(2026, 11, 20)


def every(days: int, years: float) -> list[date]:
    return [TODAY - timedelta(days=n) for n in range(0, int(years * 365), days)]


def test_who_never_met_has_no_depth():
    found = depth_index([], TODAY)
    assert (found.index, found.level) == (0, "none")


def test_every_other_week_for_three_years_is_as_deep_as_it_gets():
    found = depth_index(every(13, 3.2), TODAY)
    assert (found.frequency, found.duration, found.continuity) == (1, 1, 1)
    assert (found.index, found.level) == (1, "deep")


def test_one_meeting_a_year_is_occasional():
    assert depth_index(every(365, 4), TODAY).level == "occasional"


def test_a_month_of_daily_calls_is_not_deep():
    assert depth_index(every(1, 0.08), TODAY).level == "occasional"


def test_monthly_contact_becomes_deep_with_the_years():
    assert depth_index(every(30, 1), TODAY).level == "regular"
    assert depth_index(every(30, 3), TODAY).level == "deep"


def test_what_ended_over_a_year_ago_is_over():
    old = [day - timedelta(days=400) for day in every(14, 3)]
    assert depth_index(old, TODAY).level == "none"


def test_days_to_come_do_not_count():
    assert depth_index([TODAY + timedelta(days=1)], TODAY).contacts == 0


DAYS = st.lists(st.dates(date(2020, 1, 1), TODAY))


@given(DAYS, st.dates(date(2020, 1, 1), TODAY))
def test_another_contact_never_makes_it_shallower(days, more):
    assert depth_index([*days, more], TODAY).index >= depth_index(days, TODAY).index
    assert 0 <= depth_index(days, TODAY).index <= 1
