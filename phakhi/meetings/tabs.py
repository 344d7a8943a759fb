"""What stands beside a meeting's own page (`/meetings/<body code>/<2569-3>/…`)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from phakhi.core.acting import Acting
from phakhi.core.registry import Registry
from phakhi.meetings.models import Meeting


def always(_acting: Acting, _meeting: Meeting) -> bool:
    return True


def where_they_meet(_acting: Acting, meeting: Meeting) -> bool:
    """A circulation has neither minutes nor papers of its own: the next meeting reports it."""
    return meeting.kind != "circular"


@dataclass(frozen=True, slots=True)
class MeetingTab:
    """`label` is lazy; the address takes province, code and ref; `is_open` hides what is empty."""

    label: Any
    url_name: str
    order: int
    is_open: Callable[[Acting, Meeting], bool] = always


MEETING_TABS: Registry[MeetingTab] = Registry("tabs of a meeting")


def tabs_for(acting: Acting, meeting: Meeting) -> list[MeetingTab]:
    found = (tab for tab in MEETING_TABS if tab.is_open(acting, meeting))
    return sorted(found, key=lambda tab: tab.order)
