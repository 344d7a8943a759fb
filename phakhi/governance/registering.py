"""What this room tells the rooms below it when the house starts."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from phakhi.core.nightly import NIGHTLY
from phakhi.core.registry import DEMO_LOADERS, NAVIGATION, SEARCH, SUBJECT_RECORDS, NavItem
from phakhi.core.sentences import add_sentences
from phakhi.governance.acts import add_words
from phakhi.governance.commitments import OPEN_COMMITMENTS
from phakhi.governance.demo.loading import load_networks
from phakhi.governance.merging import move_memberships
from phakhi.governance.owed import owed_answers, owed_decisions
from phakhi.governance.panels import networks_of_partner, waiting_for_mine
from phakhi.governance.personal_data import audit_governance, declare_governance
from phakhi.governance.proposals import ANSWER_HEARERS
from phakhi.governance.queries.contacts import signs_between_members
from phakhi.governance.queries.idle import INSIDE_SIGNS, LIFE_SIGNS, own_signs
from phakhi.governance.reminding import note_idle_networks
from phakhi.governance.searching import search_networks
from phakhi.governance.sentences import SENTENCES
from phakhi.governance.services.decisions import SOURCE, hear_owner
from phakhi.governance.subject_records import GovernanceRecords
from phakhi.governance.tabs import NETWORK_TABS, Tab
from phakhi.networks.panels import ACTOR_PANELS, MINE_PANELS
from phakhi.parties.merging import MERGE_HOOKS

TABS = (
    (_("Overview"), "overview", 0),
    (_("Members"), "members", 10),
    (_("Decisions"), "decisions", 40),
    (_("Charter"), "charters", 60),
    (_("Raised and handed down"), "referrals", 70),
    (_("Open calls"), "calls", 80),
)


def register_all() -> None:
    MERGE_HOOKS.register("governance", move_memberships)
    add_sentences(SENTENCES)
    add_words()
    declare_governance()
    audit_governance()
    DEMO_LOADERS.register("governance", load_networks)
    NAVIGATION.register("governance", NavItem(_("Networks"), "governance:index", 20, group="networks"))
    SEARCH.register("governance", search_networks)
    SUBJECT_RECORDS.register("governance", GovernanceRecords())
    NIGHTLY.register("governance.idle", note_idle_networks)
    for label, name, order in TABS:
        NETWORK_TABS.register(f"governance.{name}", Tab(label, f"governance:{name}", order))
    _listen()


def _listen() -> None:
    ACTOR_PANELS.register("governance", networks_of_partner)
    MINE_PANELS.register("governance", waiting_for_mine)
    OPEN_COMMITMENTS.register("governance.decisions", owed_decisions)
    OPEN_COMMITMENTS.register("governance.proposals", owed_answers)
    ANSWER_HEARERS.register(SOURCE, hear_owner)
    LIFE_SIGNS.register("governance", own_signs)
    INSIDE_SIGNS.register("ties", signs_between_members)
