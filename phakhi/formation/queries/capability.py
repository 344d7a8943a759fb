"""A partner's strengths, resources and limits, beside the choice of its role (R028)."""

from __future__ import annotations

from dataclasses import dataclass

from phakhi.core.acting import Acting
from phakhi.networks.models import Actor, ResourceLine


@dataclass(frozen=True, slots=True)
class Capability:
    """Only what the reader may see of the profile."""

    strengths: str
    constraints: str
    topics: list[str]
    offers: list[ResourceLine]


def capability_of(acting: Acting, actor: Actor) -> Capability:
    offers = ResourceLine.objects.visible_to(acting).filter(actor=actor, direction="offer")
    return Capability(actor.strengths, actor.constraints, list(actor.topics), list(offers))
