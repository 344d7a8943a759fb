"""What this room tells the rooms below it when the house starts."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from phakhi.core import events
from phakhi.core.registry import DEMO_LOADERS, SUBJECT_RECORDS
from phakhi.core.sentences import add_sentences
from phakhi.formation.acts import add_words
from phakhi.formation.demo.loading import load_formation
from phakhi.formation.leaving import follow_withdrawal
from phakhi.formation.panels import my_roles
from phakhi.formation.personal_data import (
    FormationRecords,
    audit_formation,
    declare_formation,
    move_persons,
)
from phakhi.formation.queries.waiting import open_commitments
from phakhi.formation.sentences import SENTENCES
from phakhi.formation.vocabulary import add_lists
from phakhi.governance.commitments import OPEN_COMMITMENTS
from phakhi.governance.tabs import NETWORK_TABS, Tab
from phakhi.networks.following import rows_follow
from phakhi.networks.panels import MINE_PANELS
from phakhi.parties.merging import MERGE_HOOKS


def register_all() -> None:
    MERGE_HOOKS.register("formation.actors", rows_follow("formation"))
    add_lists()
    add_sentences(SENTENCES)
    add_words()
    declare_formation()
    audit_formation()
    MERGE_HOOKS.register("formation", move_persons)
    SUBJECT_RECORDS.register("formation", FormationRecords())
    DEMO_LOADERS.register("formation", load_formation)
    OPEN_COMMITMENTS.register("formation", open_commitments)
    MINE_PANELS.register("formation", my_roles)
    NETWORK_TABS.register("formation", Tab(_("Forming it"), "formation:overview", 20))
    NETWORK_TABS.register("formation.roles", Tab(_("Who does what"), "formation:roles", 25))
    for kind in ("withdrawn", "ended"):
        events.subscribe(
            f"governance.member.{kind}", follow_withdrawal, name=f"formation.leaving.{kind}"
        )
