"""What this room tells the rooms below it when the house starts."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from phakhi.accounts.consent_effects import CONSENT_EFFECTS, SHOW_PROFILE
from phakhi.areas.panels import AREA_PANELS
from phakhi.core.acting import Role
from phakhi.core.registry import DEMO_LOADERS, NAVIGATION, SEARCH, SUBJECT_RECORDS, NavItem
from phakhi.core.sentences import add_sentences
from phakhi.networks.acts import add_words
from phakhi.networks.consents import follow_consent
from phakhi.networks.demo.loading import load_partners
from phakhi.networks.directory.area_panel import partners_here
from phakhi.networks.merging import move_profile
from phakhi.networks.personal_data import audit_networks, declare_networks
from phakhi.networks.searching import search_partners
from phakhi.networks.sentences import SENTENCES
from phakhi.networks.subject_records import NetworkRecords
from phakhi.parties.merging import MERGE_HOOKS

PARTNERS = frozenset({Role.MEMBER})


def register_all() -> None:
    add_sentences(SENTENCES)
    add_words()
    declare_networks()
    audit_networks()
    MERGE_HOOKS.register("networks", move_profile)
    CONSENT_EFFECTS.register(f"{SHOW_PROFILE}@networks", follow_consent)
    SUBJECT_RECORDS.register("networks", NetworkRecords())
    DEMO_LOADERS.register("networks", load_partners)
    SEARCH.register("networks", search_partners)
    AREA_PANELS.register("networks", partners_here)
    _open_doors()


def _open_doors() -> None:
    doors = (
        ("directory", NavItem(_("Partners"), "networks:directory", 10, group="partners")),
        ("work", NavItem(_("Work on partners"), "networks:work", 11, Role.STAFF)),
        ("mine", NavItem(_("My organisation"), "networks:mine", 9, PARTNERS, "partners")),
        ("gaps", NavItem(_("Who is missing"), "networks:gaps", 13, group="partners")),
    )
    for key, door in doors:
        NAVIGATION.register(f"networks.{key}", door)
