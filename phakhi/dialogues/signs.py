"""A forum that was held is a sign of life of its network."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from django.db.models import Max

from phakhi.dialogues.models import Dialogue
from phakhi.governance.models import GovernanceNetwork


def held_dialogues(networks: Sequence[GovernanceNetwork]) -> dict[UUID, date]:
    held = Dialogue.objects.filter(network__in=networks, state="held").order_by()
    return dict(held.values_list("network").annotate(last=Max("on")))
