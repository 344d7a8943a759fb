"""What the calling half of this room tells the rooms below it."""

from __future__ import annotations

from phakhi.bodies.panels import NEXT_MEETINGS
from phakhi.bodies.signs import BODY_SIGNS
from phakhi.core.nightly import NIGHTLY
from phakhi.core.registry import DEMO_LOADERS, SEARCH, SUBJECT_RECORDS
from phakhi.core.sentences import add_sentences
from phakhi.meetings.acts import add_calling_words
from phakhi.meetings.demo.loading import load_meetings
from phakhi.meetings.doors import open_doors
from phakhi.meetings.merging import move_attendances
from phakhi.meetings.panels import waiting_invitations
from phakhi.meetings.paper_kinds import KINDS
from phakhi.meetings.personal_data import audit_calling, declare_calling
from phakhi.meetings.reminding import remind_of_meetings
from phakhi.meetings.searching import search_meetings
from phakhi.meetings.sentences import SENTENCES
from phakhi.meetings.signs import last_held, next_meetings
from phakhi.meetings.subject_records import CallingRecords
from phakhi.networks.panels import MINE_PANELS
from phakhi.papers.kinds import PAPER_KINDS
from phakhi.parties.merging import MERGE_HOOKS


def register_calling() -> None:
    declare_calling()
    audit_calling()
    add_sentences(SENTENCES)
    add_calling_words()
    SUBJECT_RECORDS.register("meetings", CallingRecords())
    MERGE_HOOKS.register("meetings", move_attendances)
    DEMO_LOADERS.register("meetings", load_meetings)
    SEARCH.register("meetings", search_meetings)
    NIGHTLY.register("meetings.remind", remind_of_meetings)
    BODY_SIGNS.register("meetings", last_held)
    NEXT_MEETINGS.register("meetings", next_meetings)
    MINE_PANELS.register("meetings", waiting_invitations)
    open_doors()
    for name, kind in KINDS.items():
        PAPER_KINDS.register(name, kind)
