"""How a meeting is called: ครั้งที่ 3/2569, and when it is, in the reader's language."""

from __future__ import annotations

from datetime import date, datetime

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from phakhi.core.thai import buddhist_year, format_date, format_time
from phakhi.meetings.models import Meeting


def language() -> str:
    return get_language() or "th"


def called(meeting: Meeting) -> str:
    """ครั้งที่ 3/2569; a special one is ครั้งพิเศษที่ 1/2569."""
    year = meeting.year if language() == "en" else buddhist_year(meeting.year)
    words = {
        "regular": _("Meeting %(number)s/%(year)s"),
        "special": _("Special meeting %(number)s/%(year)s"),
        "circular": _("Circulation %(number)s/%(year)s"),
    }
    return words[meeting.kind] % {"number": meeting.number, "year": year}


def full_name(meeting: Meeting) -> str:
    return _("%(meeting)s of %(body)s") % {"meeting": called(meeting), "body": meeting.body.name}


def day(when: date | datetime) -> str:
    return format_date(when, language(), "weekday")


def hours(meeting: Meeting) -> str:
    """09.30–12.00 น."""
    start = format_time(meeting.starts_at, language())
    if meeting.ends_at is None:
        return start
    end = format_time(meeting.ends_at, language())
    return f"{start.removesuffix(' น.')}–{end}"


def when(meeting: Meeting) -> str:
    return f"{day(meeting.starts_at)} {hours(meeting)}"


def place(meeting: Meeting) -> str:
    """The hall, online, or both."""
    parts = [meeting.place, _("online") if meeting.online_url else ""]
    return " · ".join(part for part in parts if part) or _("Place to be said")
