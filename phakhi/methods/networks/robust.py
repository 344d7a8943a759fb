"""What a network loses when one member leaves it."""

from __future__ import annotations

from dataclasses import dataclass

from phakhi.methods.networks.graph import Graph
from phakhi.methods.networks.nearness import efficiency


@dataclass(frozen=True)
class Cohesion:
    nodes: int
    ties: int
    components: int
    largest_share: float
    """Of all nodes, those in the largest piece; 0 without nodes."""
    efficiency: float | None


@dataclass(frozen=True)
class Leaving:
    """`fragments` are the pieces its own piece falls into, largest first; more than one means it
    held them together. `isolated` have no tie left at all."""

    node: str
    before: Cohesion
    after: Cohesion
    fragments: tuple[tuple[str, ...], ...]
    isolated: tuple[str, ...]


def cohesion(graph: Graph) -> Cohesion:
    pieces = graph.drawn.connected_components().sizes()
    return Cohesion(
        nodes=len(graph.nodes),
        ties=len(graph.edges),
        components=len(pieces),
        largest_share=max(pieces, default=0) / max(len(graph.nodes), 1),
        efficiency=efficiency(graph),
    )


def without(graph: Graph, node: str) -> Leaving:
    rest = graph.without(node)
    near = {graph.nodes[place] for place in graph.neighbours(graph.place[node])}
    pieces = (tuple(rest.nodes[n] for n in piece) for piece in rest.drawn.connected_components())
    fragments = sorted((p for p in pieces if near & set(p)), key=lambda p: (-len(p), p))
    return Leaving(
        node=node,
        before=cohesion(graph),
        after=cohesion(rest),
        fragments=tuple(fragments),
        isolated=tuple(sorted(piece[0] for piece in fragments if len(piece) == 1)),
    )
