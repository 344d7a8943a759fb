"""Days between the notice and the meeting, neither of them counted in."""

from __future__ import annotations

from datetime import date, timedelta


def days_of_notice(noticed: date, meets: date) -> int:
    """Negative where the meeting lies in the past: there is nothing left to give notice of."""
    return (meets - noticed).days


def last_day_to_notice(meets: date, days: int) -> date:
    return meets - timedelta(days=days)
