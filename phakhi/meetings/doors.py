"""Where this half is entered: the menu, the tabs of a body and of a meeting."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from phakhi.bodies.frame import BODY_TABS
from phakhi.core.acting import Acting
from phakhi.core.registry import NAVIGATION, NavItem
from phakhi.governance.tabs import Tab
from phakhi.meetings.models import Meeting
from phakhi.meetings.permissions import can_call
from phakhi.meetings.tabs import MEETING_TABS, MeetingTab


def for_keepers(acting: Acting, meeting: Meeting) -> bool:
    return can_call(acting, meeting.body)


def when_called(acting: Acting, meeting: Meeting) -> bool:
    """Nobody comes to a circulation."""
    meets = meeting.called_at is not None and meeting.kind != "circular"
    return meets and can_call(acting, meeting.body)


TABS = (
    MeetingTab(_("Overview"), "meetings:meeting", 0),
    MeetingTab(_("Agenda"), "meetings:agenda", 10),
    MeetingTab(_("Who comes"), "meetings:answers", 20, when_called),
    MeetingTab(_("Attendance"), "meetings:attendance", 30, when_called),
    MeetingTab(_("Papers"), "meetings:meeting_papers", 70, for_keepers),
)


def open_doors() -> None:
    door = NavItem(_("Meetings"), "meetings:index", 44, group="bodies")
    NAVIGATION.register("meetings", door)
    BODY_TABS.register("meetings", Tab(_("Meetings"), "meetings:of_body", 20))
    for tab in TABS:
        MEETING_TABS.register(tab.url_name, tab)
