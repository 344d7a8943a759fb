"""What the sitting half of this room tells the rooms below it."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from phakhi.bodies.frame import BODY_TABS, Tab
from phakhi.bodies.popolo import POPOLO_PARTS
from phakhi.core.registry import DEMO_LOADERS, NAVIGATION, SEARCH, SUBJECT_RECORDS, NavItem
from phakhi.core.sentences import add_sentences
from phakhi.meetings.acts_sitting import add_sitting_words
from phakhi.meetings.agenda_sitting import circulations_to_report, minutes_to_approve
from phakhi.meetings.demo.sitting.loading import load_sittings
from phakhi.meetings.followers import RESOLUTION_FOLLOWERS
from phakhi.meetings.paper_kind import MinutesPaper
from phakhi.meetings.personal_data_sitting import audit_sitting, declare_sitting
from phakhi.meetings.popolo import popolo_motions
from phakhi.meetings.searching_sitting import search_resolutions
from phakhi.meetings.sentences_sitting import SITTING_SENTENCES
from phakhi.meetings.services.sitting.approving import KIND, approve_on_resolution
from phakhi.meetings.subject_records_sitting import SittingRecords
from phakhi.meetings.suggestions import AGENDA_SOURCES
from phakhi.meetings.tabs import MEETING_TABS, MeetingTab, where_they_meet
from phakhi.papers.kinds import PAPER_KINDS

MINUTES = MeetingTab(_("Minutes"), "meetings:minutes", 50, where_they_meet)
BODY_RESOLUTIONS = "meetings:body_resolutions"


def register_sitting() -> None:
    add_sentences(SITTING_SENTENCES)
    add_sitting_words()
    declare_sitting()
    audit_sitting()
    SUBJECT_RECORDS.register("meetings.sitting", SittingRecords())
    PAPER_KINDS.register(KIND, MinutesPaper())
    AGENDA_SOURCES.register("meetings.minutes", minutes_to_approve)
    AGENDA_SOURCES.register("meetings.circulations", circulations_to_report)
    RESOLUTION_FOLLOWERS.register("meetings.minutes", approve_on_resolution)
    DEMO_LOADERS.register("meetings.sitting", load_sittings)
    door = NavItem(_("Resolutions"), "meetings:resolutions", 45, group="bodies")
    NAVIGATION.register("meetings.resolutions", door)
    SEARCH.register("meetings.resolutions", search_resolutions)
    POPOLO_PARTS.register("meetings", popolo_motions)
    BODY_TABS.register("meetings.resolutions", Tab(_("Resolutions"), BODY_RESOLUTIONS, 30))
    MEETING_TABS.register("meetings.sitting", MeetingTab(_("Sitting"), "meetings:sitting", 40))
    MEETING_TABS.register("meetings.minutes", MINUTES)
