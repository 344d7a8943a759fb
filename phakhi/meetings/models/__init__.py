from __future__ import annotations

from phakhi.meetings.models.meetings import (
    AgendaItem,
    Attendance,
    Meeting,
    Series,
    sees_meeting,
)
from phakhi.meetings.models.minutes import Minutes
from phakhi.meetings.models.resolutions import Recusal, Resolution, Vote

__all__ = [
    "AgendaItem",
    "Attendance",
    "Meeting",
    "Minutes",
    "Recusal",
    "Resolution",
    "Series",
    "Vote",
    "sees_meeting",
]
