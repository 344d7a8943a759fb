"""What waits: ties to confirm, ties in dispute; and how many of each kind there are."""

from __future__ import annotations

from typing import Any

from django.db.models import Count
from django.utils import timezone

from phakhi.core.acting import Acting
from phakhi.core.labels import label
from phakhi.networks.models import Actor
from phakhi.ties.models import Tie
from phakhi.ties.queries.ties import TieLine, seen_from, waiting_for, with_ends

MOST = 50


def waiting_lines(acting: Acting, own: list[Actor]) -> list[TieLine]:
    if not own:
        return []
    mine = {actor.pk: actor for actor in own}
    ties = with_ends(waiting_for(acting, own))[:MOST]
    return [seen_from(acting, mine.get(tie.source_id) or tie.target, tie) for tie in ties]


def contested(acting: Acting) -> list[TieLine]:
    """For the office: the objection and its reason."""
    if not acting.is_staff:
        return []
    open_ = Tie.objects.visible_to(acting).filter(until=None, contested_at__isnull=False)
    return [seen_from(acting, tie.source, tie) for tie in with_ends(open_)[:MOST]]


def counts_of_kinds(acting: Acting) -> list[tuple[str, Any, int]]:
    """Rows for `bars`: what everybody may see today, most frequent first."""
    seen = Tie.objects.visible_to(acting).on(timezone.localdate()).order_by()
    counted = seen.values_list("kind").annotate(n=Count("pk")).order_by("-n", "kind")
    return [("", label("tie_kinds", kind), number) for kind, number in counted]
