"""What this room tells the rooms below it when the house starts."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from phakhi.core.acting import Role
from phakhi.core.registry import DEMO_LOADERS, NAVIGATION, SUBJECT_RECORDS, NavItem
from phakhi.core.sentences import add_sentences
from phakhi.networks.panels import ACTOR_PANELS, MINE_PANELS
from phakhi.parties.merging import MERGE_HOOKS
from phakhi.ties.acts import add_words
from phakhi.ties.demo.loading import load_ties
from phakhi.ties.merging import move_ties
from phakhi.ties.panels import my_ties, partner_ties
from phakhi.ties.personal_data import TieRecords, audit_ties, declare_ties
from phakhi.ties.sentences import SENTENCES


def register_all() -> None:
    add_sentences(SENTENCES)
    add_words()
    declare_ties()
    audit_ties()
    DEMO_LOADERS.register("ties", load_ties)
    ACTOR_PANELS.register("ties", partner_ties)
    MINE_PANELS.register("ties", my_ties)
    insiders = frozenset({Role.MEMBER, *Role.STAFF})
    NAVIGATION.register(
        "ties", NavItem(_("Ties and contacts"), "ties:index", 14, insiders, "partners")
    )
    MERGE_HOOKS.register("ties", move_ties)
    SUBJECT_RECORDS.register("ties", TieRecords())
