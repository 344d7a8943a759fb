from __future__ import annotations

from phakhi.meetings.models.attendances import Attendance
from phakhi.meetings.models.calling import CallingRule, ClosedDay, Feed, ItemPaper
from phakhi.meetings.models.meetings import AgendaItem, Meeting, Series, sees_meeting
from phakhi.meetings.models.minutes import Minutes, MinutesAnswer, MinuteText
from phakhi.meetings.models.resolutions import Recusal, Resolution, Vote

__all__ = [
    "AgendaItem",
    "Attendance",
    "CallingRule",
    "ClosedDay",
    "Feed",
    "ItemPaper",
    "Meeting",
    "MinuteText",
    "Minutes",
    "MinutesAnswer",
    "Recusal",
    "Resolution",
    "Series",
    "Vote",
    "sees_meeting",
]
