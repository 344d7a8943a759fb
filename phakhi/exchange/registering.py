"""What this room tells the rooms below it when the house starts."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

import phakhi.exchange.reminding  # noqa: F401 (registers the night's work)
from phakhi.core.registry import DEMO_LOADERS, NAVIGATION, SUBJECT_RECORDS, NavItem
from phakhi.core.sentences import add_sentences
from phakhi.exchange.acts import add_words
from phakhi.exchange.demo.loading import load_exchange
from phakhi.exchange.merging import move_exchange
from phakhi.exchange.offers import PromisedOffers
from phakhi.exchange.panels import actor_panel, mine_panel, open_commitments
from phakhi.exchange.personal_data import ExchangeRecords, audit_exchange, declare_exchange
from phakhi.exchange.sentences import SENTENCES
from phakhi.governance.commitments import OPEN_COMMITMENTS
from phakhi.governance.tabs import NETWORK_TABS, Tab
from phakhi.networks.panels import ACTOR_PANELS, MINE_PANELS
from phakhi.networks.promised import OFFER_USES
from phakhi.parties.merging import MERGE_HOOKS


def register_all() -> None:
    add_sentences(SENTENCES)
    add_words()
    declare_exchange()
    audit_exchange()
    SUBJECT_RECORDS.register("exchange", ExchangeRecords())
    MERGE_HOOKS.register("exchange", move_exchange)
    OFFER_USES.register("exchange", PromisedOffers())
    OPEN_COMMITMENTS.register("exchange", open_commitments)
    MINE_PANELS.register("exchange", mine_panel)
    ACTOR_PANELS.register("exchange", actor_panel)
    DEMO_LOADERS.register("exchange", load_exchange)
    tab = Tab(pgettext_lazy("tab", "Resources"), "exchange:network", 30)
    NETWORK_TABS.register("exchange", tab)
    NAVIGATION.register("exchange", NavItem(_("Requests and resources"), "exchange:home", 24, group="networks"))
