"""Days of notice: the day it goes out is not counted, that of the meeting is (ป.พ.พ. 193/3 [K])."""

from __future__ import annotations

from datetime import date, timedelta


def days_of_notice(noticed: date, meets: date) -> int:
    """Negative where the meeting lies in the past: there is nothing left to give notice of."""
    return (meets - noticed).days


def last_day_to_notice(meets: date, days: int) -> date:
    return meets - timedelta(days=days)
