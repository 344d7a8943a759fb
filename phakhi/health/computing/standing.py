"""Who holds the network together: cut points, only ties, brokers between sectors."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from phakhi.health.computing.cuts import cut_pieces
from phakhi.health.computing.snapshot import Snapshot
from phakhi.methods.networks import Graph
from phakhi.methods.networks.brokerage import Brokerage, brokerage
from phakhi.methods.networks.centrality import betweenness
from phakhi.methods.networks.grouping import Grouping
from phakhi.methods.progress import Progress, silent

TOP = 10
MOST_POINTS = 50


@dataclass(frozen=True, slots=True)
class CutPoint:
    """`cut_off` lose every path to the others if it leaves."""

    member: str
    cut_off: tuple[str, ...]
    others: int


@dataclass(frozen=True, slots=True)
class Broker:
    """`between`: share of shortest paths through it; roles after Gould & Fernandez."""

    member: str
    between: float
    joins: tuple[str, ...]
    roles: dict[str, int]


@dataclass(frozen=True, slots=True)
class Standing:
    """`unnamed` cut points are persons: counted, never listed."""

    cut_points: tuple[CutPoint, ...] = ()
    only_ties: tuple[tuple[str, str], ...] = ()
    brokers: tuple[Broker, ...] = ()
    alone: tuple[str, ...] = ()
    unnamed: int = 0
    largest: int = 0
    largest_without: int | None = field(default=None)
    """If the member whose leaving cuts off most leaves."""

    def written(self) -> dict[str, Any]:
        return asdict(self)


def standing(
    snapshot: Snapshot, nameable: Collection[str], progress: Progress = silent
) -> Standing:
    graph, named = snapshot.graph, set(nameable)
    points = [_cut_point(graph, node, found) for node, found in cut_pieces(graph).items()]
    points.sort(key=lambda point: (-len(point.cut_off), point.member))
    ties = [graph.drawn.es[number].tuple for number in graph.drawn.bridges()]
    largest = max(graph.drawn.connected_components().sizes(), default=0)
    return Standing(
        cut_points=tuple(point for point in points if point.member in named)[:MOST_POINTS],
        only_ties=tuple(sorted((graph.nodes[one], graph.nodes[other]) for one, other in ties)),
        brokers=_brokers(snapshot, named, progress),
        alone=tuple(n for n, d in zip(graph.nodes, graph.degrees, strict=True) if not d),
        unnamed=sum(point.member not in named for point in points),
        largest=largest,
        largest_without=points[0].others if points else max(largest - 1, 0),
    )


def _cut_point(graph: Graph, node: int, pieces: Sequence[Sequence[int]]) -> CutPoint:
    cut_off = tuple(sorted(graph.nodes[n] for piece in pieces[1:] for n in piece))
    return CutPoint(graph.nodes[node], cut_off, len(pieces[0]))


def _brokers(snapshot: Snapshot, named: set[str], progress: Progress) -> tuple[Broker, ...]:
    graph = snapshot.graph
    between = betweenness(graph, progress)
    roles = brokerage(Grouping.of(graph, snapshot.sectors))
    order = sorted(range(len(graph.nodes)), key=lambda place: (-between[place], place))
    top = [place for place in order if graph.nodes[place] in named and between[place] > 0]
    return tuple(
        Broker(
            graph.nodes[place],
            round(float(between[place]), 4),
            _sectors_around(snapshot, [graph.nodes[n] for n in graph.neighbours(place)]),
            _counted(roles[place]),
        )
        for place in top[:TOP]
    )


def _sectors_around(snapshot: Snapshot, near: Sequence[str]) -> tuple[str, ...]:
    return tuple(sorted({snapshot.sectors[m] for m in near if m in snapshot.sectors}))


def _counted(found: Brokerage | None) -> dict[str, int]:
    return asdict(found) if found else {}


def read_standing(kept: dict[str, Any]) -> Standing:
    if not kept:
        return Standing()
    points = (CutPoint(p["member"], tuple(p["cut_off"]), p["others"]) for p in kept["cut_points"])
    brokers = (
        Broker(b["member"], b["between"], tuple(b["joins"]), b["roles"]) for b in kept["brokers"]
    )
    return Standing(
        cut_points=tuple(points),
        only_ties=tuple((one, other) for one, other in kept["only_ties"]),
        brokers=tuple(brokers),
        alone=tuple(kept["alone"]),
        unnamed=kept["unnamed"],
        largest=kept["largest"],
        largest_without=kept["largest_without"],
    )
