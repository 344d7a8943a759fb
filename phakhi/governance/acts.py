"""The plain words of this room's official acts and their facts (ledger pages)."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from phakhi.governance.states import NETWORK_FLOW
from phakhi.governance.work_states import DECISION_FLOW
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
    "governance.charter.put": _("Charter put to the members"),
    "governance.charter.adopted": _("A member adopted the charter"),
    "governance.charter.not_adopted": _("A member did not adopt the charter"),
    "governance.charter.in_force": _("Charter in force"),
    "governance.decision.recorded": _("Decision entered"),
    "governance.decision.finish": _("Decision carried out"),
    "governance.decision.drop": _("Decision given up"),
    "governance.decision.reopen": _("Decision taken up again"),
    "governance.call.open": _("Open call published"),
    "governance.call.assess": _("Open call closed for assessment"),
    "governance.call.cancel": _("Open call cancelled"),
    "governance.call.decide": _("Open call decided"),
}
FACTS: dict[str, Any] = {
    "applications": _("Applications"),
    "call": _("Open call"),
    "condition_met": _("Closing condition met"),
    "day": _("Day"),
    "decision": _("Decision"),
    "decision_no": _("No."),
    "members": _("Members"),
    "network": _("Network"),
    "selected": pgettext_lazy("application", "Selected"),
    "successor": _("Successor"),
}
YES_NO = (("yes", _("Yes")), ("no", _("No")))


def add_words() -> None:
    add_acts(ACTS)
    states = [*NETWORK_FLOW.choices(), *DECISION_FLOW.choices()]
    add_facts(FACTS, {"to": states, "condition_met": YES_NO})
