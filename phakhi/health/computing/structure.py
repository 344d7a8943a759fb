"""The dials that follow from who is tied to whom, each a share of 1 (networks.md §2)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from statistics import fmean

import numpy as np

from phakhi.health.computing.reach import Reach, reach
from phakhi.health.computing.snapshot import Snapshot
from phakhi.methods.networks.centrality import centralisation
from phakhi.methods.networks.grouping import Grouping
from phakhi.methods.networks.mixing import ei_index, participation


@dataclass(frozen=True, slots=True)
class Structure:
    """None where there is nothing to divide by."""

    depth: float | None
    formality: float | None
    density: float | None
    centralisation: float | None
    bridging: float | None
    connected: float | None
    robustness: float | None

    def figures(self) -> dict[str, float | None]:
        return {name: getattr(self, name) for name in STRUCTURAL}


STRUCTURAL = (
    "depth",
    "formality",
    "density",
    "centralisation",
    "bridging",
    "connected",
    "robustness",
)


def structure(snapshot: Snapshot) -> Structure:
    graph = snapshot.graph
    size = len(graph.nodes)
    held: Reach = reach(graph)
    return Structure(
        depth=mean(bond.depth for bond in snapshot.bonds),
        formality=mean(float(bond.is_formal) for bond in snapshot.bonds),
        density=2 * len(graph.edges) / (size * (size - 1)) if size > 1 else None,
        centralisation=centralisation(graph.degrees, (size - 1) * (size - 2)),
        bridging=across_sectors(snapshot),
        connected=held.now,
        robustness=held.worst,
    )


def across_sectors(snapshot: Snapshot) -> float | None:
    """Ties between sectors / ties whose ends both have one: (E-I index + 1) / 2."""
    index = ei_index(Grouping.of(snapshot.graph, snapshot.sectors))
    return None if index is None else (index + 1) / 2


def spread(snapshot: Snapshot) -> float | None:
    """The mean participation coefficient: over how many sectors a member's ties reach."""
    found = participation(Grouping.of(snapshot.graph, snapshot.sectors))
    known = found[~np.isnan(found)]
    return float(known.mean()) if len(known) else None


def mean(values: Iterable[float | None]) -> float | None:
    known = [value for value in values if value is not None]
    return fmean(known) if known else None
