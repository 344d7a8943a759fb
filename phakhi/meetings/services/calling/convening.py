"""A meeting is called: everybody with a seat is asked, the notice is drafted."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone

from phakhi.bodies.models import Body
from phakhi.core import versions
from phakhi.core.acting import Acting
from phakhi.core.errors import BadInput
from phakhi.ledger.services import enter
from phakhi.meetings.headings import add_headings
from phakhi.meetings.invited import ask_members
from phakhi.meetings.models import CallingRule, Meeting
from phakhi.meetings.notices import draft_notice
from phakhi.meetings.schedule.notice_days import days_of_notice
from phakhi.meetings.states import MEETING_FLOW


@transaction.atomic
def call_meeting(
    *,
    acting: Acting,
    meeting: Meeting,
    seen: int | None = None,
    short_because: str = "",
    with_notice: bool = True,
) -> Meeting:
    """At shorter notice than the body's rule only with the reason, which the notice says."""
    meeting = lock(meeting)
    MEETING_FLOW.move(acting, meeting, "call")
    versions.claim(meeting, meeting.version if seen is None else seen)
    refuse_short(meeting, short_because)
    meeting.short_because = short_because.strip()
    meeting.called_at = meeting.state_since = timezone.now()
    meeting.save(update_fields=["state", "state_since", "called_at", "short_because"])
    if meeting.kind != "circular":
        add_headings(meeting)
    ask_members(meeting)
    if with_notice:
        draft_notice(acting, meeting)
    tell(acting, meeting, "call")
    return meeting


def lock(meeting: Meeting) -> Meeting:
    """The row as it stands, held until the end: nobody moves it while somebody answers."""
    rows = Meeting.objects.select_for_update(of=("self",)).select_related("body__province")
    rows = rows.select_related("province", "body__province", "notice")
    found: Meeting = rows.get(pk=meeting.pk)
    return found


def rule_of(body: Body) -> CallingRule:
    """As saved, or the defaults."""
    return CallingRule.objects.filter(body=body).first() or CallingRule(
        province_id=body.province_id, body=body
    )


def refuse_short(meeting: Meeting, because: str) -> None:
    asked = rule_of(meeting.body).notice_days
    given = days_of_notice(timezone.localdate(), timezone.localdate(meeting.starts_at))
    if 0 <= given < asked and not because.strip():
        raise BadInput("notice_short", given=given, asked=asked)


def tell(acting: Acting, meeting: Meeting, act: str, **facts: str | int) -> None:
    """The ledger's entry, and with it the event: which meeting and when, nothing on persons."""
    known: dict[str, str | int] = {
        "body": meeting.body.public_code,
        "meeting_no": f"{meeting.number}/{meeting.year}",
        "day": timezone.localdate(meeting.starts_at).isoformat(),
    }
    enter(acting=acting, act=f"meetings.meeting.{act}", subject=meeting, facts=known | facts)
