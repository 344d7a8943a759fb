"""What this room tells the rooms below it when the house starts."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from phakhi.core.registry import DEMO_LOADERS, NAVIGATION, NavItem
from phakhi.core.sentences import add_sentences
from phakhi.governance.acts import add_words
from phakhi.governance.demo.loading import load_networks
from phakhi.governance.personal_data import audit_governance, declare_governance
from phakhi.governance.sentences import SENTENCES
from phakhi.governance.tabs import NETWORK_TABS, Tab


def register_all() -> None:
    add_sentences(SENTENCES)
    add_words()
    declare_governance()
    audit_governance()
    DEMO_LOADERS.register("governance", load_networks)
    NAVIGATION.register("governance", NavItem(_("Networks"), "governance:index", 20))
    NETWORK_TABS.register("governance.overview", Tab(_("Overview"), "governance:overview", 0))
