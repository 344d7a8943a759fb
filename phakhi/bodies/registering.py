"""What this room tells the rooms below it when the house starts."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from phakhi.bodies.acts import add_words
from phakhi.bodies.frame import BODY_TABS, Tab
from phakhi.bodies.personal_data import audit_bodies, declare_bodies
from phakhi.bodies.sentences import SENTENCES
from phakhi.core.sentences import add_sentences

TABS = ((_("Overview"), "overview", 0),)


def register_all() -> None:
    add_sentences(SENTENCES)
    add_words()
    declare_bodies()
    audit_bodies()
    for label, name, order in TABS:
        BODY_TABS.register(f"bodies.{name}", Tab(label, f"bodies:{name}", order))
