"""Who may see and change meetings, agendas and attendances (each ⇔ its `visible_to`)."""

from __future__ import annotations

import phakhi.meetings.permissions_sitting  # noqa: F401  (registers its own)
from phakhi.bodies.keeping import is_office, keeps_body, own_seats, sits_on
from phakhi.bodies.models import Body
from phakhi.bodies.types import SECRETARIES
from phakhi.core.acting import Acting
from phakhi.core.permissions import can_view, same_province, views
from phakhi.meetings.models import (
    AgendaItem,
    Attendance,
    CallingRule,
    ClosedDay,
    Feed,
    ItemPaper,
    Meeting,
    Series,
)
from phakhi.meetings.models.attendances import HELD


def is_secretary(acting: Acting, body: Body) -> bool:
    return own_seats(acting, body).filter(role__in=SECRETARIES).exists()


@views(Meeting)
def can_view_meeting(acting: Acting, meeting: Meeting) -> bool:
    if not same_province(acting, meeting) or not can_view(acting, meeting.body):
        return False
    return acting.is_staff or meeting.state != "planned" or is_secretary(acting, meeting.body)


@views(Series)
@views(CallingRule)
def can_view_of_body(acting: Acting, row: Series | CallingRule) -> bool:
    return same_province(acting, row) and can_view(acting, row.body)


@views(AgendaItem)
def can_view_item(acting: Acting, item: AgendaItem) -> bool:
    if not same_province(acting, item) or not can_view_meeting(acting, item.meeting):
        return False
    if acting.is_staff or not item.is_closed_to_public:
        return True
    return sits_on(acting, item.meeting.body)


@views(ItemPaper)
def can_view_item_paper(acting: Acting, paper: ItemPaper) -> bool:
    if not same_province(acting, paper) or not can_view_item(acting, paper.item):
        return False
    return acting.is_staff or not paper.is_closed or sits_on(acting, paper.item.meeting.body)


@views(Attendance)
def can_view_attendance(acting: Acting, row: Attendance) -> bool:
    if not same_province(acting, row) or not can_view_meeting(acting, row.meeting):
        return False
    if acting.is_staff or row.meeting.state in HELD or is_own(acting, row):
        return True
    return sits_on(acting, row.meeting.body)


@views(ClosedDay)
def can_view_closed_day(acting: Acting, day: ClosedDay) -> bool:
    return same_province(acting, day)


@views(Feed)
def can_view_feed(acting: Acting, feed: Feed) -> bool:
    own = acting.is_signed_in and feed.made_by == acting.person_id
    return same_province(acting, feed) and own


def is_own(acting: Acting, row: Attendance) -> bool:
    """Asked oneself, or speaking for the party that was asked to send somebody."""
    return bool({row.person_id, row.party_id} & acting.own_parties)


def can_call(acting: Acting, body: Body) -> bool:
    return same_province(acting, body) and keeps_body(acting, body)


def can_answer_for(acting: Acting, row: Attendance) -> bool:
    return same_province(acting, row) and (
        is_own(acting, row) or can_call(acting, row.meeting.body)
    )


def can_keep_days(acting: Acting, day: ClosedDay) -> bool:
    return is_office(acting, day)
