"""Dates are written as offices write them and read as people type them."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pythainlp.util import thai_strftime

from phakhi.core.thai import (
    UnreadableDate,
    format_date,
    format_period,
    format_time,
    parse_date,
    thai_digits,
)

TODAY = date(2026, 11, 20)
OCT_1 = date(2026, 10, 1)
DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))


@pytest.mark.parametrize(
    ("options", "text"),
    [
        ({}, "22 กุมภาพันธ์ 2567"),
        ({"digits": "thai"}, "๒๒ กุมภาพันธ์ ๒๕๖๗"),
        ({"style": "short"}, "22 ก.พ. 2567"),
        ({"style": "weekday"}, "วันพฤหัสบดีที่ 22 กุมภาพันธ์ 2567"),
        ({"style": "era"}, "22 กุมภาพันธ์ พ.ศ. 2567"),
        ({"style": "month"}, "กุมภาพันธ์ 2567"),
        ({"style": "numeric"}, "22/02/2567"),
        ({"lang": "en"}, "22 February 2024"),
        ({"lang": "en", "style": "short"}, "22 Feb 2024"),
        ({"lang": "en", "style": "weekday"}, "Thursday, 22 February 2024"),
    ],
)
def test_a_day_is_written(options, text):
    assert format_date(date(2024, 2, 22), **options) == text


@given(DAYS)
def test_pythainlp_writes_the_same_day(day):
    moment = datetime.combine(day, time())
    assert format_date(day) == thai_strftime(moment, "%-d %B %Y")
    assert format_date(day, style="short") == thai_strftime(moment, "%-d %b %Y")


def test_moments_are_shown_in_thailand():
    moment = datetime(2026, 9, 30, 17, 30, tzinfo=UTC)
    assert format_date(moment) == "1 ตุลาคม 2569"
    assert format_time(moment) == "00.30 น."
    assert format_time(time(9, 30), digits="thai") == "๐๙.๓๐ น."
    assert format_time(time(9, 30), "en") == "09:30"


def test_a_period_says_once_what_both_ends_share():
    assert format_period(OCT_1, OCT_1) == "1 ตุลาคม 2569"
    assert format_period(OCT_1, date(2026, 10, 3)) == "1–3 ตุลาคม 2569"
    assert format_period(OCT_1, date(2026, 11, 3)) == "1 ตุลาคม – 3 พฤศจิกายน 2569"
    assert format_period(OCT_1, date(2027, 9, 30), "en") == "1 October 2026 – 30 September 2027"


@pytest.mark.parametrize(
    "typed",
    [
        "1/10/2569",
        "๑ ต.ค. ๖๙",
        "1 ต.ค.69",
        "01.10.2569",
        "1 ตุลาคม พ.ศ. 2569",
        "1 ตุลาคม พ.ศ.๒๕๖๙",
        "วันพฤหัสบดีที่ 1 ตุลาคม 2569",
        "วันที่ 1 เดือนตุลาคม 2569",
        "1 ตค 2569",
        "2569-10-01",
        "2026-10-01",
        "2026-10-01 00:00:00",
        "2026-10-01T09:30:00Z",
        "20261001",
        "1/10/2026",
        "1/10/69",
        "1/10/26 ค.ศ.",
        "1 Oct 2026",
        "October 1, 2026",
        "Thu, 1 October 2026",
        " 1 \u200b/ 10 / 2569 ",
    ],
)
def test_the_first_of_october_is_read(typed):
    assert parse_date(typed, today=TODAY) == OCT_1


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("", "date_empty"),
        ("ราวต้นปี", "date_unreadable"),
        ("ตุลาคม 2569", "date_no_day"),
        ("2569", "date_no_day"),
        ("31/2/2569", "date_no_such_day"),
        ("29 ก.พ. 2568", "date_no_such_day"),
        ("10/25/2026", "date_no_such_day"),
        ("1/10/2300", "date_year"),
        ("1/10/9999", "date_year"),
        ("1-10-26", "date_two_digit_year"),
        ("1 ต.ค. 30", "date_two_digit_year"),
        ("1/10/99", "date_two_digit_year"),
        ("1/10/69/1", "date_unreadable"),
    ],
)
def test_what_is_no_day_or_two_days_is_asked_back(typed, code):
    with pytest.raises(UnreadableDate) as refused:
        parse_date(typed, today=TODAY)
    assert refused.value.code == code
    assert refused.value.params == {"text": typed, "hint": "20 พฤศจิกายน 2569 · 20/11/2569"}


def test_leap_days_and_words_are_read():
    assert parse_date("29 ก.พ. 2567", today=TODAY) == date(2024, 2, 29)
    assert parse_date("วันนี้", today=TODAY) == TODAY
    assert parse_date("เมื่อวาน", today=TODAY) == date(2026, 11, 19)


@given(DAYS, st.sampled_from(["full", "short", "weekday", "era", "numeric"]), st.booleans())
def test_what_we_write_we_read(day, style, in_thai):
    text = format_date(day, style=style)
    assert parse_date(thai_digits(text) if in_thai else text, today=TODAY) == day
    assert parse_date(day.isoformat(), today=TODAY) == day


@given(st.text())
def test_any_text_is_read_or_refused(text):
    try:
        assert isinstance(parse_date(text, today=TODAY), date)
    except UnreadableDate as refused:
        assert refused.code.startswith("date_")
