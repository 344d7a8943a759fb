"""What follows from the kind of body: R021's party and R022's second axis, unless chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from phakhi.core.presets import PARTY_OF, PARTY_OF_GROUP, PARTY_OF_INDIVIDUAL, SIDE_OF

if TYPE_CHECKING:
    from phakhi.networks.models import Actor

CLASSIFIED: Final = ("axes", "six_parties")
_SIDE_OF_PARTY: Final = {"academia": "academia"}


def classify(actor: Actor) -> None:
    """Fills what is empty; what a person chose stands."""
    party = PARTY_OF.get(actor.subtype) or _party_of_kinds(actor.kinds)
    if party and not actor.six_parties:
        actor.six_parties = [party]
    side = SIDE_OF.get(actor.subtype) or (party and _SIDE_OF_PARTY.get(party, "civil_society"))
    if side and not actor.axes:
        actor.axes = [side]


def _party_of_kinds(kinds: list[str]) -> str:
    known = {**PARTY_OF_GROUP, **PARTY_OF_INDIVIDUAL}
    return next((known[kind] for kind in kinds if kind in known), "")
