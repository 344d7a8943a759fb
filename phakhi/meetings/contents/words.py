"""How the papers name a meeting, its day and its place."""

from __future__ import annotations

from phakhi.core.thai import buddhist_year, format_date, format_time
from phakhi.meetings.models import Meeting

KINDS = {"regular": "ครั้งที่", "special": "ครั้งพิเศษที่", "circular": "การแจ้งเวียนครั้งที่"}


def number_words(meeting: Meeting) -> str:
    """ครั้งที่ 3/2569; the papers' look writes Thai digits."""
    return f"{KINDS[meeting.kind]} {meeting.number}/{buddhist_year(meeting.year)}"


def body_words(meeting: Meeting) -> str:
    return meeting.body.name_th


def time_words(meeting: Meeting) -> str:
    day = format_date(meeting.starts_at, style="weekday")
    return f"{day} เวลา {format_time(meeting.starts_at)}"


def place_words(meeting: Meeting) -> str:
    parts = [f"ณ {meeting.place}" if meeting.place else ""]
    if meeting.online_url:
        parts.append("ผ่านสื่ออิเล็กทรอนิกส์" if not meeting.place else "และผ่านสื่ออิเล็กทรอนิกส์")
    return " ".join(part for part in parts if part)
