"""The plain words of this room's official acts and their facts (ledger pages)."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from phakhi.governance.states import NETWORK_FLOW
from phakhi.ledger.acts import add_acts, add_facts

ACTS: dict[str, Any] = {
    "governance.network.form": _("Network formed"),
    "governance.network.activate": _("Network begins to act"),
    "governance.network.renew": _("Network renewed for a new term"),
    "governance.network.transform": _("Network turned into a successor"),
    "governance.network.dissolve": _("Network dissolved"),
    "governance.member.accepted": _("Partner joined a network"),
    "governance.member.withdrawn": _("Partner left a network"),
    "governance.member.ended": _("Membership in a network ended"),
}
FACTS: dict[str, Any] = {"network": _("Network"), "members": _("Members")}


def add_words() -> None:
    add_acts(ACTS)
    add_facts(FACTS, {"to": NETWORK_FLOW.choices()})
