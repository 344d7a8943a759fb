"""What happens to requests and resources when two partners turn out to be one."""

from __future__ import annotations

from typing import Any

from django.db.models import Q

from phakhi.core.acting import Acting
from phakhi.core.errors import WrongState
from phakhi.exchange.models import (
    BudgetLine,
    FacilitationRequest,
    RequestStep,
    ResourceExchange,
    StateResource,
    UseRequest,
)
from phakhi.networks.models import Actor
from phakhi.parties.models import Party

COLUMNS: tuple[tuple[Any, str], ...] = (
    (FacilitationRequest, "asker"),
    (FacilitationRequest, "owner"),
    (RequestStep, "owner"),
    (ResourceExchange, "giver"),
    (ResourceExchange, "receiver"),
    (StateResource, "owner"),
    (UseRequest, "asker"),
    (BudgetLine, "source"),
)


def move_exchange(acting: Acting, gone: Party, kept: Party) -> None:
    """Two that asked or gave each other something are hardly one: somebody has to look."""
    from_, to = (Actor.objects.filter(party=party).first() for party in (gone, kept))
    if from_ is None or to is None:
        return
    if _between(FacilitationRequest, "asker", "owner", from_, to) or _between(
        ResourceExchange, "giver", "receiver", from_, to
    ):
        raise WrongState("merge_dealt_with_each_other")
    for model, column in COLUMNS:
        model.objects.filter(**{column: from_}).update(**{column: to})


def _between(model: Any, one: str, other: str, *pair: Actor) -> bool:
    first, second = pair
    there = Q(**{one: first, other: second}) | Q(**{one: second, other: first})
    return bool(model.objects.filter(there).exists())
