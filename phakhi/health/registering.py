"""What this room tells the rooms below it when the house starts."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from phakhi.core import events
from phakhi.core.registry import DEMO_LOADERS
from phakhi.core.sentences import add_sentences
from phakhi.governance.tabs import NETWORK_TABS, Tab
from phakhi.health.acts import add_words
from phakhi.health.demo.loading import load_health
from phakhi.health.personal_data import audit_health, declare_health
from phakhi.health.queries.evidence import register_evidence
from phakhi.health.sentences import SENTENCES
from phakhi.health.services.improving import follow_answer
from phakhi.health.tasks import follow_membership, register_nightly
from phakhi.networks.following import rows_follow
from phakhi.parties.merging import MERGE_HOOKS


def register_all() -> None:
    MERGE_HOOKS.register("health.actors", rows_follow("health"))
    declare_health()
    audit_health()
    register_nightly()
    DEMO_LOADERS.register("health", load_health)
    NETWORK_TABS.register("health", Tab(_("Health"), "health:overview", 50))
    register_evidence()
    add_words()
    add_sentences(SENTENCES)
    events.subscribe("governance.member.", follow_membership, name="health.membership")
    events.subscribe("governance.proposal.", follow_answer, name="health.proposals")
