"""Too many to see one by one: groups more tied among themselves than to others (Leiden)."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from django.conf import settings

from phakhi.methods.networks import Graph, cluster_graph, find_communities
from phakhi.socialmap.pictures import Line, Node, Picture

SMALLEST = 4
APART = "apart"
"""Partners whose group is too small to show, or who have none; if they are many, by district."""


def clustered(picture: Picture) -> Picture:
    """Each cluster stands in the middle of its members, so that it is where they will be."""
    keys = _keys(picture)
    names = sorted(set(keys.values()))
    number = {name: n for n, name in enumerate(names)}
    joined = cluster_graph(picture.graph, {code: number[key] for code, key in keys.items()})
    members: dict[str, list[Node]] = defaultdict(list)
    for node in picture.nodes:
        members[keys[node.code]].append(node)
    nodes = [_cluster(name, members[name], joined.inner[number[name]]) for name in names]
    lines = [Line(one, other, count=count) for (one, other), count in joined.ties.items()]
    return Picture(tuple(nodes), tuple(lines), picture.partners, picture.pairs, is_clustered=True)


def members_of(picture: Picture, key: str) -> set[str]:
    """`key` is any member's code, so that an address outlives a change of the hub."""
    keys = _keys(picture)
    wanted = keys.get(key, key)
    return {code for code, name in keys.items() if name == wanted}


def _keys(picture: Picture) -> dict[str, str]:
    """Of every partner, the name of its cluster: the hub's code, or `apart-` and the district."""
    graph = picture.graph
    groups: dict[int, list[Node]] = defaultdict(list)
    by_code = {node.code: node for node in picture.nodes}
    for code, label in zip(graph.nodes, _communities(graph), strict=True):
        groups[label].append(by_code[code])
    keys: dict[str, str] = {}
    alone: list[Node] = []
    for group in groups.values():
        if len(group) < SMALLEST:
            alone += group
        else:
            keys |= dict.fromkeys((node.code for node in group), _hub(group).code)
    return keys | _apart(alone)


def _apart(alone: Sequence[Node]) -> dict[str, str]:
    is_many = len(alone) > settings.SOCIAL_MAP_MOST
    return {node.code: f"{APART}-{node.area[:4]}" if is_many else APART for node in alone}


@lru_cache(maxsize=16)
def _communities(graph: Graph) -> tuple[int, ...]:
    """Remembered by the graph itself, so that nobody gets what another one may see."""
    return find_communities(graph, seed=0).labels


def _hub(group: Sequence[Node]) -> Node:
    """A person only where there is nobody else."""
    return min(group, key=lambda node: (node.is_person, -node.ties, node.code))


def _cluster(key: str, members: Sequence[Node], inner: int) -> Node:
    hub = _hub(members)
    size = len(members)
    return replace(
        hub,
        code=key,
        name="" if key.startswith(APART) or hub.is_person else hub.name,
        sector=_most(node.sector for node in members),
        area=_most(node.area[:4] for node in members),
        level="cluster",
        x=sum(node.x for node in members) / size,
        y=sum(node.y for node in members) / size,
        ties=inner,
        size=size,
    )


def _most(values: object) -> str:
    counted = Counter(values)  # type: ignore[call-overload]
    return min(counted, key=lambda value: (-counted[value], value)) if counted else ""
