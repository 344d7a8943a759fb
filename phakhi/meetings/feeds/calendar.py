"""Meetings as one iCalendar file: stable UIDs, rising SEQUENCE, what is cancelled stays in.

DTSTAMP is when the meeting last changed, not when the file was read: an unchanged feed is the same
bytes, so that a program may ask with If-None-Match.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from icalendar import Calendar, Event, Timezone

from phakhi.core.thai import BANGKOK
from phakhi.meetings.models import Meeting
from phakhi.meetings.queries.collisions import USUAL

STATUS = {"planned": "TENTATIVE", "cancelled": "CANCELLED"}
PRODUCT = "-//Phakhi//Meetings//TH"
REFRESH = timedelta(hours=1)


def calendar_of(
    name: str, meetings: Iterable[Meeting], *, host: str, root: str, with_online: bool
) -> bytes:
    """`root` is the address up to the province's meetings; `with_online` only for those inside."""
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", name)
    calendar.add("name", name)
    calendar.add("x-wr-timezone", "Asia/Bangkok")
    calendar.add("refresh-interval", REFRESH, parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", REFRESH)
    calendar.add_component(_bangkok())
    for meeting in meetings:
        calendar.add_component(event_of(meeting, host, root, with_online=with_online))
    content: bytes = calendar.to_ical()
    return content


def _bangkok() -> Timezone:
    zone = Timezone.from_tzid("Asia/Bangkok")
    zone.pop("COMMENT", None)
    return zone


def event_of(meeting: Meeting, host: str, root: str, *, with_online: bool) -> Event:
    from phakhi.meetings.addresses import ref_of
    from phakhi.meetings.contents.words import number_words

    changed = last_change(meeting)
    url = f"{root}{meeting.body.public_code}/{ref_of(meeting)}/"
    event = Event()
    event.add("uid", uid_of(meeting, host))
    event.add("sequence", meeting.sequence)
    event.add("dtstamp", changed)
    event.add("last-modified", changed)
    event.add("created", meeting.created_at)
    event.add("dtstart", meeting.starts_at.astimezone(BANGKOK))
    event.add("dtend", (meeting.ends_at or meeting.starts_at + USUAL).astimezone(BANGKOK))
    name = meeting.body.short_name or meeting.body.name_th
    event.add("summary", f"{_prefix(meeting)}{name} {number_words(meeting)}")
    event.add("status", STATUS.get(meeting.state, "CONFIRMED"))
    event.add("transp", "TRANSPARENT" if meeting.state == "cancelled" else "OPAQUE")
    if meeting.place:
        event.add("location", meeting.place)
    event.add("description", _description(meeting, url, with_online=with_online))
    event.add("url", url)
    return event


def uid_of(meeting: Meeting, host: str) -> str:
    """Never made from what may change: number, day, title."""
    return f"{meeting.pk}@{host}"


def last_change(meeting: Meeting) -> datetime:
    known = (meeting.created_at, meeting.state_since, meeting.called_at, meeting.moved_at)
    return max(moment for moment in known if moment).replace(microsecond=0)


def _prefix(meeting: Meeting) -> str:
    """Some programs show a cancelled event like any other."""
    return "ยกเลิก: " if meeting.state == "cancelled" else ""


def _description(meeting: Meeting, url: str, *, with_online: bool) -> str:
    lines = [meeting.title]
    if meeting.cancelled_because:
        lines.append(f"ยกเลิกเพราะ {meeting.cancelled_because}")
    if meeting.second_call_of_id:
        lines.append("เรียกประชุมครั้งที่สอง")
    if with_online and meeting.online_url:
        lines.append(f"ประชุมออนไลน์ {meeting.online_url}")
    return "\n".join([line for line in lines if line] + [f"ระเบียบวาระ {url}"])
