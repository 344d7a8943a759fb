"""What one viewer may see of the map: visible partners, visible ties, their kept places."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final
from uuid import UUID

from django.conf import settings
from django.http import Http404
from django.utils.translation import get_language

from phakhi.core.acting import Acting
from phakhi.methods.networks import ego
from phakhi.networks.directory.search import find_actors, in_order
from phakhi.networks.models import Actor
from phakhi.socialmap.clusters import clustered, members_of
from phakhi.socialmap.models import MapPosition
from phakhi.socialmap.pictures import Line, Node, Picture, picture_of
from phakhi.socialmap.places import places_of
from phakhi.socialmap.questions import Question
from phakhi.ties.graph import Edge, edges_seen

_COLUMNS: Final = (
    "pk",
    "public_code",
    "sector",
    "level",
    "subtype",
    "area_code",
    "party__name_th",
    "party__name_en",
)
Rows = dict[UUID, Mapping[str, Any]]


def picture_for(acting: Acting, question: Question) -> Picture:
    """All that was asked for, one by one, however many."""
    whole = _whole(acting, question)
    if question.around:
        whole = whole.only(ego(whole.graph, question.around, question.steps))
    for code in question.clusters:
        whole = whole.only(members_of(whole, code))
    return whole


def drawn_for(picture: Picture, most: int | None = None) -> Picture:
    """As it is drawn: above so many nodes, its clusters."""
    most = settings.SOCIAL_MAP_MOST if most is None else most
    return clustered(picture) if picture.partners > most else picture


def _whole(acting: Acting, question: Question) -> Picture:
    rows = _rows(acting, question)
    edges = [
        edge
        for edge in edges_seen(acting, on=question.on, kinds=question.kinds)
        if edge.source in rows and edge.target in rows
    ]
    places = places_of(_kept(acting, rows), rows, edges)
    number = {pk: n for n, pk in enumerate(rows)}
    nodes = [_node(row, places[pk]) for pk, row in rows.items()]
    return picture_of(nodes, (_line(edge, number) for edge in edges))


def _rows(acting: Acting, question: Question) -> Rows:
    """In the order of the Thai alphabet; who stands in the middle is there whatever else fits."""
    found = in_order(find_actors(acting, question.filters), question.filters)
    rows: Rows = {row["pk"]: row for row in found.values(*_COLUMNS)}
    if question.around:
        visible = Actor.objects.visible_to(acting).listed().filter(public_code=question.around)
        middle = visible.values(*_COLUMNS).first()
        if middle is None:
            raise Http404
        rows.setdefault(middle["pk"], middle)
    return rows


def _kept(acting: Acting, rows: Rows) -> dict[UUID, tuple[float, float]]:
    seen = MapPosition.objects.visible_to(acting).values_list("actor_id", "x", "y")
    return {actor: (x, y) for actor, x, y in seen.order_by() if actor in rows}


def _node(row: Mapping[str, Any], place: tuple[float, float]) -> Node:
    english = row["party__name_en"] if get_language() == "en" else ""
    return Node(
        code=row["public_code"],
        name=english or row["party__name_th"],
        sector=row["sector"],
        level=row["level"],
        kind=row["subtype"],
        area=row["area_code"],
        x=place[0],
        y=place[1],
    )


def _line(edge: Edge, number: Mapping[UUID, int]) -> Line:
    return Line(number[edge.source], number[edge.target], edge.kinds, edge.is_confirmed)


def districts_of(nodes: Iterable[Node]) -> set[str]:
    return {node.area[:4] for node in nodes if len(node.area) >= 4}
