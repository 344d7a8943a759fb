"""The fiscal year runs from October to September."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from phakhi.core import fiscal


@given(st.dates(date(1950, 1, 1), date(2150, 1, 1)))
def test_every_day_lies_in_its_year_and_quarter(day):
    year = fiscal.fiscal_year(day)
    start, end = fiscal.fiscal_period(year)
    assert start <= day <= end
    first, last = fiscal.quarter_period(year, fiscal.quarter(day))
    assert first <= day <= last


def test_quarters_follow_each_other():
    ends = [fiscal.quarter_period(2027, n) for n in range(1, 5)]
    assert (ends[0][0], ends[3][1]) == fiscal.fiscal_period(2027)
    assert all(b[0] - a[1] == timedelta(days=1) for a, b in pairwise(ends))
    with pytest.raises(ValueError, match="quarter"):
        fiscal.quarter_period(2027, 5)


def test_years_are_named_by_their_end():
    assert fiscal.fiscal_year(date(2026, 9, 30)) == 2026
    assert fiscal.fiscal_year(date(2026, 10, 1)) == 2027
    assert fiscal.fiscal_label(2027) == "ปีงบประมาณ พ.ศ. 2570"
    assert fiscal.fiscal_label(2027, digits="thai") == "ปีงบประมาณ พ.ศ. ๒๕๗๐"
    assert fiscal.fiscal_label(2027, "en") == "Fiscal year 2027 (B.E. 2570)"
    assert fiscal.quarter_label(2027, 1) == "ไตรมาส 1/2570"
