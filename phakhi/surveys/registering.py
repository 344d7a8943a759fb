"""What this room tells the rooms below it when the house starts."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from phakhi.core.registry import DEMO_LOADERS, NAVIGATION, SUBJECT_RECORDS, NavItem
from phakhi.core.sentences import add_sentences
from phakhi.governance.tabs import NETWORK_TABS, Tab
from phakhi.networks.following import rows_follow
from phakhi.networks.panels import MINE_PANELS
from phakhi.parties.merging import MERGE_HOOKS
from phakhi.surveys import nightly
from phakhi.surveys.acts import add_words
from phakhi.surveys.demo.loading import load_surveys
from phakhi.surveys.panels import surveys_of_mine
from phakhi.surveys.personal_data import SurveyRecords, audit_surveys, declare_surveys
from phakhi.surveys.sentences import SENTENCES

__all__ = ["nightly", "register_all"]


def register_all() -> None:
    MERGE_HOOKS.register("surveys.actors", rows_follow("surveys"))
    add_sentences(SENTENCES)
    add_words()
    declare_surveys()
    audit_surveys()
    SUBJECT_RECORDS.register("surveys", SurveyRecords())
    DEMO_LOADERS.register("surveys", load_surveys)
    MINE_PANELS.register("surveys", surveys_of_mine)
    NETWORK_TABS.register("surveys", Tab(_("Surveys"), "surveys:network", 55))
    NAVIGATION.register("surveys", NavItem(_("Surveys"), "surveys:index", 40, group="networks"))
