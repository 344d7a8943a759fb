"""Members who speak with each other, or say what ties them, keep their network alive (R002)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import F, Max
from django.utils import timezone

from phakhi.governance.models import GovernanceNetwork, NetworkMember
from phakhi.governance.queries.idle import latest
from phakhi.ties.models import Origin

TOLD = frozenset(Origin) - {Origin.RECORD}


def signs_between_members(networks: Sequence[GovernanceNetwork]) -> dict[UUID, date]:
    """The last contact, or tie begun, between two active members of the same network."""
    contacts = _last(networks, "contacts_made", "other", "on")
    ties = _last(networks, "ties_out", "target", "since", origin__in=TOLD)
    return latest([*contacts, *ties])


def _last(
    networks: Sequence[GovernanceNetwork], rows: str, end: str, day: str, **more: Any
) -> Iterable[tuple[UUID, date]]:
    """`rows` lead from the actor of one member to the other's, at their `end`."""
    asked = {
        f"{end}__memberships__network": F("network"),
        f"{end}__memberships__state": "active",
        f"{day}__lte": timezone.localdate(),
        **more,
    }
    between = {f"actor__{rows}__{path}": value for path, value in asked.items()}
    found = NetworkMember.objects.filter(network__in=networks, state="active", **between)
    last = found.order_by().values("network").annotate(last=Max(f"actor__{rows}__{day}"))
    return list(last.values_list("network", "last"))
