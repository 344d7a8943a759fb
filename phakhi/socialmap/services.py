"""Draws the map of a whole province and keeps every place."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from phakhi.core.acting import Acting
from phakhi.core.models import Province
from phakhi.methods.networks import Graph
from phakhi.methods.networks.layout import Place, layout
from phakhi.networks.models import Actor
from phakhi.networks.states import State
from phakhi.socialmap.models import MapPosition
from phakhi.ties.models import Tie

SEED = 30
_BATCH = 1000


@transaction.atomic
def draw_map(*, acting: Acting) -> int:
    """One drawing of everybody, whoever may see them later; nobody is asked for a permission.

    Who stood somewhere stays there; who stood alone and has ties now finds a new place.
    """
    province = acting.province
    actors = Actor.objects.filter(province=province, state=State.VERIFIED).order_by("pk")
    names = [str(pk) for pk in actors.values_list("pk", flat=True)]
    graph = Graph.of(names, _pairs(province, set(names)))
    tied = {graph.nodes[end] for pair in graph.edges for end in pair}
    kept = MapPosition.objects.select_for_update().filter(province=province)
    start = {
        str(row.actor_id): (row.x, row.y)
        for row in kept
        if row.had_ties == (str(row.actor_id) in tied)
    }
    _keep(province, layout(graph, seed=SEED, start=start), tied)
    return len(names)


def _pairs(province: Province, names: Collection[str]) -> Iterable[tuple[str, str]]:
    """All ties that hold or will; an ended one leaves its partners where they are."""
    is_open = Q(until=None) | Q(until__gte=timezone.localdate())
    rows = Tie.objects.filter(is_open, province=province)
    for one, other in rows.order_by().values_list("source_id", "target_id"):
        if str(one) in names and str(other) in names:
            yield str(one), str(other)


def _keep(province: Province, places: dict[str, Place], tied: Collection[str]) -> None:
    rows = [
        MapPosition(province=province, actor_id=actor, x=x, y=y, had_ties=actor in tied)
        for actor, (x, y) in places.items()
    ]
    MapPosition.objects.filter(province=province).exclude(actor__in=places).delete()
    MapPosition.objects.bulk_create(
        rows,
        batch_size=_BATCH,
        update_conflicts=True,
        unique_fields=["actor"],
        update_fields=["x", "y", "had_ties", "placed_at"],
    )
