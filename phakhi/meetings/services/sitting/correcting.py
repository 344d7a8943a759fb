"""The members' word on the minutes sent round: "รับรอง", or what is to be corrected."""

from __future__ import annotations

from typing import Final

from django.db import transaction
from django.utils import timezone

from phakhi.core import events, links, thai
from phakhi.core.acting import Acting
from phakhi.core.errors import BadInput, Forbidden, WrongState
from phakhi.core.permissions import authorise
from phakhi.meetings.models import Attendance, Minutes, MinutesAnswer
from phakhi.meetings.one_link import link_in_place
from phakhi.meetings.permissions_sitting import is_attendee
from phakhi.meetings.services.sitting.minutes import hold_minutes
from phakhi.meetings.states import keeps

ANSWER: Final = "meetings.minutes"


def minutes_link(*, acting: Acting, minutes: Minutes, attendance: Attendance) -> str:
    authorise(keeps(acting, minutes.meeting))
    days = 30
    if minutes.answers_until is not None:
        days = max((minutes.answers_until - timezone.localdate()).days + 1, 1)
    return link_in_place(acting, purpose_of(minutes), attendance, days)


def purpose_of(minutes: Minutes) -> str:
    return f"{ANSWER}.{minutes.pk.hex}"


@transaction.atomic
def answer_minutes(
    *,
    acting: Acting,
    minutes: Minutes,
    attendance: Attendance,
    approves: bool,
    text: str = "",
    token: str = "",
) -> MinutesAnswer:
    """Until the last day; the later word of a member replaces the earlier one."""
    minutes = hold_minutes(minutes)
    if minutes.state != "circulating" or attendance.meeting_id != minutes.meeting_id:
        raise WrongState("minutes_not_with_members")
    if minutes.answers_until is not None and minutes.answers_until < timezone.localdate():
        raise WrongState("answers_are_over")
    if not approves and not text.strip():
        raise BadInput("correction_needs_text")
    via = _via(acting, minutes, attendance, token)
    given = {
        "approves": approves,
        "text": "" if approves else thai.normalise(text).strip(),
        "via": via,
        "answered_at": timezone.now(),
        "handled": "",
        "handled_note": "",
    }
    answer, _made = MinutesAnswer.objects.update_or_create(
        minutes=minutes,
        attendance=attendance,
        defaults=given,
        create_defaults={**given, "province": acting.province},
    )
    events.record(acting, "meetings.minutes.answered", minutes)
    return answer


def _via(acting: Acting, minutes: Minutes, attendance: Attendance, token: str) -> str:
    if token:
        link = links.redeem(token, purpose=purpose_of(minutes), province=acting.province)
        if link.subject_id != attendance.pk:
            raise Forbidden
        return "link"
    authorise(is_attendee(acting, attendance))
    return "signed"
