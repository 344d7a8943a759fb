"""When a network last gave a sign of life, and which have been quiet for too long (R002)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Protocol
from uuid import UUID

from django.db.models import Max
from django.utils import timezone

from phakhi.core.acting import Acting
from phakhi.core.registry import Registry
from phakhi.governance.models import (
    AssignmentProposal,
    Charter,
    Decision,
    FollowUp,
    GovernanceNetwork,
    NetworkMember,
    Referral,
)


class LifeSigns(Protocol):
    """A room's last sign of life per network; rooms above add meetings, commitments, surveys."""

    def __call__(self, networks: Sequence[GovernanceNetwork]) -> dict[UUID, date]: ...


LIFE_SIGNS: Registry[LifeSigns] = Registry("signs of life of a network")
INSIDE_SIGNS: Registry[LifeSigns] = Registry("signs of life whose day is told to nobody outside")
OWN: tuple[tuple[type[Any], str, str], ...] = (
    (Decision, "network", "decided_on"),
    (FollowUp, "decision__network", "on"),
    (NetworkMember, "network", "joined_on"),
    (AssignmentProposal, "network", "state_since"),
    (Charter, "network", "state_since"),
    (Referral, "target", "state_since"),
    (Referral, "source", "state_since"),
)


@dataclass(frozen=True, slots=True)
class Quiet:
    """`last` may be shown to everybody; `days` counts what happens inside, too."""

    network: GovernanceNetwork
    last: date | None
    days: int

    @property
    def is_idle(self) -> bool:
        return self.network.state == "active" and self.days >= self.network.idle_after_days

    @property
    def silent_since(self) -> date:
        return timezone.localdate() - timedelta(days=self.days)


def own_signs(networks: Sequence[GovernanceNetwork]) -> dict[UUID, date]:
    """Decisions, follow-ups, joinings, proposals, the charter, matters raised."""
    ids = [network.pk for network in networks]
    found: list[tuple[UUID, Any]] = []
    for model, path, column in OWN:
        rows = model.objects.filter(**{f"{path}__in": ids}).order_by()
        found += rows.values_list(path).annotate(last=Max(column)).values_list(path, "last")
    return latest((pk, _day(moment)) for pk, moment in found if moment)


def latest(found: Iterable[tuple[UUID, date]]) -> dict[UUID, date]:
    last: dict[UUID, date] = {}
    for pk, day in found:
        last[pk] = max(day, last.get(pk, day))
    return last


def quiet_of(networks: Sequence[GovernanceNetwork]) -> list[Quiet]:
    """In the order given; a network without any sign counts from the day it began."""
    shown, inside = _asked(LIFE_SIGNS, networks), _asked(INSIDE_SIGNS, networks)
    today = timezone.localdate()
    return [_quiet(one, shown.get(one.pk), inside.get(one.pk), today) for one in networks]


def idle_networks(acting: Acting) -> list[Quiet]:
    """The office's list, longest silence first."""
    active = GovernanceNetwork.objects.visible_to(acting).filter(state="active")
    found = [one for one in quiet_of(list(active.select_related("province"))) if one.is_idle]
    return sorted(found, key=lambda one: -one.days)


def _asked(sources: Registry[LifeSigns], networks: Sequence[GovernanceNetwork]) -> dict[UUID, date]:
    return latest(sign for source in sources for sign in source(networks).items())


def _quiet(
    network: GovernanceNetwork, last: date | None, inside: date | None, today: date
) -> Quiet:
    began = last or network.started_on or _day(network.created_at)
    return Quiet(network, last, max((today - max(began, inside or began)).days, 0))


def _day(moment: Any) -> date:
    return timezone.localtime(moment).date() if hasattr(moment, "hour") else moment
