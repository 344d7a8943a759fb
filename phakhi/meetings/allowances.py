"""What a seat is paid for one meeting: by the body's rule, else what the meeting says."""

from __future__ import annotations

from decimal import Decimal

from phakhi.meetings.models import Attendance, CallingRule

RATES = {
    "chair": "chair_rate",
    "vice_chair": "member_rate",
    "member": "member_rate",
    "reserve": "member_rate",
    "member_secretary": "secretary_rate",
    "assistant_secretary": "assistant_rate",
}


def allowance_of(row: Attendance, rule: CallingRule, usual: Decimal) -> Decimal:
    """A reserve is paid for the meeting in which it stepped in; guests and advisers are not."""
    name = RATES.get(row.role)
    if name is None or not row.counts:
        return Decimal(0)
    rate: Decimal = getattr(rule, name)
    return Decimal(rate or usual)
