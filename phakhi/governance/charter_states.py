"""The life of one version of a charter, as a table (R008)."""

from __future__ import annotations

from typing import Any, Final

from django.utils.translation import pgettext_lazy

from phakhi.core import flow
from phakhi.core.acting import Acting, Role
from phakhi.core.flow import Flow, Transition
from phakhi.core.permissions import same_province

SHOWN_CHARTERS: Final = ("in_force", "superseded")


def coordinates_charter(acting: Acting, charter: Any) -> bool:
    return same_province(acting, charter) and acting.has(*Role.REGISTRARS)


def proposed_it(acting: Acting, charter: Any) -> bool:
    is_theirs = acting.is_signed_in and acting.person_id == charter.proposed_by
    return same_province(acting, charter) and (is_theirs or coordinates_charter(acting, charter))


def anybody(_acting: Acting, _charter: Any) -> bool:
    """The members' answers decide; the service counts them."""
    return True


CHARTER_FLOW = flow.register(
    Flow(
        name="governance.Charter",
        states={
            "discussed": pgettext_lazy("charter", "Under discussion"),
            "adopting": pgettext_lazy("charter", "Waiting for the members"),
            "in_force": pgettext_lazy("charter", "In force"),
            "superseded": pgettext_lazy("charter", "Replaced by a newer one"),
            "dropped": pgettext_lazy("charter", "Dropped"),
        },
        start="discussed",
        transitions=(
            Transition("discussed", "put", coordinates_charter, "adopting"),
            Transition("discussed", "drop", proposed_it, "dropped"),
            Transition("adopting", "reopen", coordinates_charter, "discussed"),
            Transition("adopting", "drop", coordinates_charter, "dropped"),
            Transition("adopting", "enact", anybody, "in_force"),
            Transition("in_force", "supersede", anybody, "superseded"),
        ),
    )
)
