"""What this room tells the rooms below it when the house starts."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from phakhi.bodies.frame import BODY_TABS, Tab
from phakhi.bodies.panels import BODY_PANELS
from phakhi.bodies.signs import BODY_SIGNS
from phakhi.core.nightly import NIGHTLY
from phakhi.core.registry import DEMO_LOADERS, NAVIGATION, SEARCH, SUBJECT_RECORDS, NavItem
from phakhi.core.sentences import add_sentences
from phakhi.governance.commitments import OPEN_COMMITMENTS
from phakhi.meetings.followers import RESOLUTION_FOLLOWERS
from phakhi.meetings.suggestions import AGENDA_SOURCES
from phakhi.networks.panels import ACTOR_PANELS, MINE_PANELS
from phakhi.papers.kinds import PAPER_KINDS
from phakhi.parties.merging import MERGE_HOOKS
from phakhi.undertakings.acts import add_words
from phakhi.undertakings.audited import audit_undertakings
from phakhi.undertakings.demo.loading import load_undertakings
from phakhi.undertakings.hearing import listen
from phakhi.undertakings.merging import move_undertakings
from phakhi.undertakings.owed import owed_undertakings
from phakhi.undertakings.panels import of_body, of_partner, waiting_for_mine
from phakhi.undertakings.papering import KIND, InstructionPaper
from phakhi.undertakings.personal_data import declare_undertakings
from phakhi.undertakings.queries.matters import matters_arising
from phakhi.undertakings.reminding import remind_owners
from phakhi.undertakings.searching import search_undertakings
from phakhi.undertakings.sentences import SENTENCES
from phakhi.undertakings.services.following import follow_resolution
from phakhi.undertakings.signs import signs_of_carrying
from phakhi.undertakings.subject_records import UndertakingRecords


def register_all() -> None:
    add_sentences(SENTENCES)
    add_words()
    declare_undertakings()
    audit_undertakings()
    _in_the_house()
    _on_this_floor()
    listen()


def _in_the_house() -> None:
    MERGE_HOOKS.register("undertakings", move_undertakings)
    SUBJECT_RECORDS.register("undertakings", UndertakingRecords())
    SEARCH.register("undertakings", search_undertakings)
    DEMO_LOADERS.register("undertakings", load_undertakings)
    NAVIGATION.register(
        "undertakings",
        NavItem(_("Resolutions carried out"), "undertakings:index", 46, group="bodies"),
    )
    NIGHTLY.register("undertakings.reminders", remind_owners)
    ACTOR_PANELS.register("undertakings", of_partner)
    MINE_PANELS.register("undertakings", waiting_for_mine)
    OPEN_COMMITMENTS.register("undertakings", owed_undertakings)


def _on_this_floor() -> None:
    BODY_TABS.register("undertakings", Tab(_("Carried out"), "undertakings:of_body", 40))
    BODY_TABS.register("undertakings.referrals", Tab(_("Referrals"), "undertakings:referred", 50))
    BODY_PANELS.register("undertakings", of_body)
    BODY_SIGNS.register("undertakings", signs_of_carrying)
    AGENDA_SOURCES.register("undertakings", matters_arising)
    RESOLUTION_FOLLOWERS.register("undertakings", follow_resolution)
    PAPER_KINDS.register(KIND, InstructionPaper())
