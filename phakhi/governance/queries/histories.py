"""What happened in a network: the official acts, each with its proof."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.urls import reverse

from phakhi.core.acting import Acting
from phakhi.governance.models import Charter, GovernanceNetwork
from phakhi.ledger.acts import words_of
from phakhi.ledger.models import LedgerEntry
from phakhi.networks.queries.histories import Happened

LIMIT = 12


def history_of(acting: Acting, network: GovernanceNetwork) -> list[Happened]:
    """Of the network itself and its charter; members and decisions have lists of their own."""
    subjects: Sequence[UUID] = [
        network.pk,
        *Charter.objects.visible_to(acting).filter(network=network).values_list("pk", flat=True),
    ]
    leaves = LedgerEntry.objects.visible_to(acting).filter(subject_id__in=subjects)
    newest = leaves.exclude(act__endswith="adopted").order_by("-index")[:LIMIT]
    return [Happened(leaf.recorded_at, _said(leaf), "", _url(acting, leaf)) for leaf in newest]


def _said(leaf: Any) -> str:
    return str(words_of(leaf.act))


def _url(acting: Acting, leaf: Any) -> str:
    return reverse("ledger:entry", kwargs={"province": acting.province.slug, "number": leaf.number})
