"""The attendance list to sign, and the evidence of what was paid for coming."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from phakhi.bodies.types import seat_words
from phakhi.documents.content import (
    AttendanceList,
    Attendee,
    PaymentEvidence,
    PaymentRow,
    Signer,
)
from phakhi.meetings.allowances import allowance_of
from phakhi.meetings.contents.words import body_words, number_words
from phakhi.meetings.models import Attendance, CallingRule, Meeting

GUEST = "ผู้เข้าร่วมประชุม"


def attendance_content(meeting: Meeting, rows: Iterable[Attendance]) -> AttendanceList:
    return AttendanceList(
        body=body_words(meeting),
        meeting=number_words(meeting),
        starts=meeting.starts_at,
        place=meeting.place,
        rows=tuple(attendee(meeting, row) for row in rows),
    )


def attendee(meeting: Meeting, row: Attendance) -> Attendee:
    """A delegate signs, in the stead of whoever sent it."""
    seat = seat_of(meeting, row)
    if row.answer == "sends" and row.delegate_name:
        return Attendee(row.delegate_name, row.delegate_post, seat, stands_for=row.name)
    return Attendee(row.name, row.post, seat)


def seat_of(meeting: Meeting, row: Attendance) -> str:
    return GUEST if row.role == "guest" else seat_words(meeting.body.form, row.role)


def payment_content(
    meeting: Meeting, rows: Iterable[Attendance], rule: CallingRule, payer: Signer
) -> PaymentEvidence:
    """Only those who came and whose seat is paid; the total in words stands below."""
    paid = [(row, allowance_of(row, rule, meeting.allowance)) for row in rows if row.came_at]
    lines = tuple(_payment(meeting, row, amount) for row, amount in paid if amount)
    return PaymentEvidence(
        body=body_words(meeting),
        meeting=number_words(meeting),
        starts=meeting.starts_at,
        place=meeting.place,
        rows=lines,
        total=sum((line.amount for line in lines), Decimal(0)),
        payer=payer,
    )


def _payment(meeting: Meeting, row: Attendance, amount: Decimal) -> PaymentRow:
    one = attendee(meeting, row)
    return PaymentRow(one.name, one.post, f"ค่าเบี้ยประชุม {one.seat}", amount)
