"""What this room tells the rooms below it when the house starts."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from phakhi.bodies.acts import add_words
from phakhi.bodies.demo.loading import load_bodies
from phakhi.bodies.ending import TOUCHED_BY_END, touched_here
from phakhi.bodies.frame import BODY_TABS, Tab
from phakhi.bodies.merging import move_seats
from phakhi.bodies.partner_panels import bodies_of_partner, my_seats
from phakhi.bodies.personal_data import audit_bodies, declare_bodies
from phakhi.bodies.reminding import note_bodies
from phakhi.bodies.searching import search_bodies
from phakhi.bodies.sentences import SENTENCES
from phakhi.bodies.subject_records import BodyRecords
from phakhi.core.acting import Role
from phakhi.core.nightly import NIGHTLY
from phakhi.core.registry import DEMO_LOADERS, NAVIGATION, SEARCH, SUBJECT_RECORDS, NavItem
from phakhi.core.sentences import add_sentences
from phakhi.governance.tabs import NETWORK_TABS
from phakhi.networks.panels import ACTOR_PANELS, MINE_PANELS
from phakhi.parties.merging import MERGE_HOOKS

TABS = (
    (_("Overview"), "overview", 0),
    (_("Members"), "members", 10),
    (_("History"), "history", 90),
)


def register_all() -> None:
    add_sentences(SENTENCES)
    add_words()
    declare_bodies()
    audit_bodies()
    MERGE_HOOKS.register("bodies", move_seats)
    SUBJECT_RECORDS.register("bodies", BodyRecords())
    DEMO_LOADERS.register("bodies", load_bodies)
    NAVIGATION.register("bodies", NavItem(_("Bodies"), "bodies:index", 40, group="bodies"))
    SEARCH.register("bodies", search_bodies)
    NIGHTLY.register("bodies", note_bodies)
    TOUCHED_BY_END.register("bodies", touched_here)
    _show()


def _show() -> None:
    ACTOR_PANELS.register("bodies", bodies_of_partner)
    MINE_PANELS.register("bodies", my_seats)
    NETWORK_TABS.register("bodies", Tab(_("Bodies"), "bodies:of_network", 30))
    for label, name, order in TABS:
        BODY_TABS.register(f"bodies.{name}", Tab(label, f"bodies:{name}", order))
    seats = Tab(_("Seats"), "bodies:seats", 15, Role.REGISTRARS)
    BODY_TABS.register("bodies.seats", seats)
