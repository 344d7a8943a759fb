"""What this room tells the rooms below it when the house starts."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from phakhi.bodies.panels import BODY_PANELS
from phakhi.core.nightly import NIGHTLY
from phakhi.core.registry import DEMO_LOADERS, NAVIGATION, SEARCH, SUBJECT_RECORDS, NavItem
from phakhi.core.sentences import add_sentences
from phakhi.dialogues.acts import add_words
from phakhi.dialogues.demo.loading import load_dialogues
from phakhi.dialogues.panels import of_board, waiting_for_mine
from phakhi.dialogues.personal_data import (
    DialogueRecords,
    audit_dialogues,
    declare_dialogues,
)
from phakhi.dialogues.reminding import remind_of_dialogues, remind_of_questions
from phakhi.dialogues.searching import search_dialogues
from phakhi.dialogues.sentences import SENTENCES
from phakhi.dialogues.services.meeting import (
    follow_meetings,
    met_at_forums,
    met_in_meetings,
)
from phakhi.dialogues.signs import held_dialogues
from phakhi.governance.queries.idle import LIFE_SIGNS
from phakhi.governance.tabs import NETWORK_TABS, Tab
from phakhi.networks.following import rows_follow
from phakhi.networks.panels import MINE_PANELS
from phakhi.parties.merging import MERGE_HOOKS
from phakhi.ties.contacts import MET_DAYS


def register_all() -> None:
    add_sentences(SENTENCES)
    add_words()
    declare_dialogues()
    audit_dialogues()
    SUBJECT_RECORDS.register("dialogues", DialogueRecords())
    MERGE_HOOKS.register("dialogues", rows_follow("dialogues"))
    DEMO_LOADERS.register("dialogues", load_dialogues)
    NAVIGATION.register("dialogues", NavItem(_("Dialogues"), "dialogues:index", 48, group="bodies"))
    SEARCH.register("dialogues", search_dialogues)
    NIGHTLY.register("dialogues.behind", remind_of_dialogues)
    NIGHTLY.register("dialogues.questions", remind_of_questions)
    BODY_PANELS.register("dialogues", of_board)
    MINE_PANELS.register("dialogues", waiting_for_mine)
    NIGHTLY.register("dialogues.met", follow_meetings)
    MET_DAYS.register("dialogues", met_at_forums)
    MET_DAYS.register("meetings", met_in_meetings)
    LIFE_SIGNS.register("dialogues", held_dialogues)
    tab = Tab(pgettext_lazy("tab", "Dialogues"), "dialogues:of_network", 45)
    NETWORK_TABS.register("dialogues", tab)
