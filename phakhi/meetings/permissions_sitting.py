"""Who may see and change resolutions, votes, recusals and minutes."""

from __future__ import annotations

from collections.abc import Iterable

from phakhi.bodies.keeping import own_terms, sits_on
from phakhi.core.acting import Acting
from phakhi.core.permissions import can_view, same_province, views
from phakhi.meetings.models import (
    Attendance,
    Minutes,
    MinutesAnswer,
    MinuteText,
    Recusal,
    Resolution,
    Vote,
)
from phakhi.meetings.models.minutes import WITH_MEMBERS


@views(Resolution)
def can_view_resolution(acting: Acting, resolution: Resolution) -> bool:
    """Everybody what is decided in the open; who sits on the body also the rest."""
    if not same_province(acting, resolution) or not can_view(acting, resolution.meeting):
        return False
    if acting.is_staff or sits_on(acting, resolution.meeting.body):
        return True
    return not resolution.item.is_closed_to_public and not resolution.is_open


@views(Vote)
def can_view_vote(acting: Acting, vote: Vote) -> bool:
    """An open vote is as public as what was voted on."""
    return same_province(acting, vote) and can_view_resolution(acting, vote.resolution)


@views(Recusal)
def can_view_recusal(acting: Acting, recusal: Recusal) -> bool:
    meeting = recusal.item.meeting
    if not same_province(acting, recusal) or not can_view(acting, meeting):
        return False
    return acting.is_staff or sits_on(acting, meeting.body)


@views(Minutes)
def can_view_minutes(acting: Acting, minutes: Minutes) -> bool:
    """The office from the draft on, the body once they are sent round, everybody the published."""
    if not same_province(acting, minutes):
        return False
    if acting.is_staff:
        return True
    body = minutes.meeting.body
    is_out = minutes.published_at is not None or reads_as_member(acting, minutes)
    return is_out and body.state != "planned"


@views(MinuteText)
def can_view_minute_text(acting: Acting, text: MinuteText) -> bool:
    minutes = text.minutes
    if not same_province(acting, text) or not can_view_minutes(acting, minutes):
        return False
    return acting.is_staff or not text.hidden_because or reads_as_member(acting, minutes)


@views(MinutesAnswer)
def can_view_minutes_answer(acting: Acting, answer: MinutesAnswer) -> bool:
    minutes = answer.minutes
    if not same_province(acting, answer) or not can_view_minutes(acting, minutes):
        return False
    return acting.is_staff or sits_on(acting, minutes.meeting.body)


def reads_as_member(acting: Acting, minutes: Minutes) -> bool:
    """Of the body, once they were sent round: the whole text."""
    return minutes.state in WITH_MEMBERS and sits_on(acting, minutes.meeting.body)


def is_attendee(acting: Acting, attendance: Attendance) -> bool:
    """Speaks for this chair at the table: oneself, by a post held, or for the party that sends."""
    return own_row(acting, [attendance]) is not None


def own_row(acting: Acting, rows: Iterable[Attendance]) -> Attendance | None:
    """The first chair of one meeting whoever acts speaks for; the seats are read at most once."""
    here = [row for row in rows if same_province(acting, row)]
    if not acting.is_signed_in or not here:
        return None
    mine = (row for row in here if _asks_me(acting, row))
    found = next(mine, None)
    unnamed = [row for row in here if row.person_id is None]
    if found is not None or not unnamed:
        return found
    held = own_terms(acting, unnamed[0].meeting.body)
    seats = set(held.values_list("seat", flat=True))
    return next((row for row in unnamed if row.seat_id in seats), None)


def _asks_me(acting: Acting, row: Attendance) -> bool:
    if row.person_id is not None:
        return bool(row.person_id == acting.person_id)
    return row.party_id is not None and acting.represents(row.party_id)
