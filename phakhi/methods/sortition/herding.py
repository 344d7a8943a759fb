"""Equally likely panels for pools too large for an exact lottery, straight from the proven bound.

Herded panels follow the best average panel (Welling 2009); which of them to take is then annealed.
"""

from __future__ import annotations

import numpy as np

from phakhi.methods.progress import Progress, silent
from phakhi.methods.sortition.annealing import Annealer
from phakhi.methods.sortition.problem import Real, Whole
from phakhi.methods.sortition.region import Region
from phakhi.methods.sortition.rounding import Due, rounded
from phakhi.methods.sortition.types import Types

_AT_ONCE = 20
_SPARE = 4


def herded_panels(
    region: Region, average: Real, panels: int, seed: int, progress: Progress = silent
) -> Whole:
    """(panels, types), all legal; none where walks find no legal panel at all."""
    types, face = region.types, region.face(average)
    annealer = Annealer(types, seed)
    found = np.zeros((0, types.count), np.int64)
    wanted = panels + panels // _SPARE
    for box in (face, types):
        while len(found) < wanted:
            owed = len(found) * average - found.sum(axis=0)
            more = annealer.herd(average, min(_AT_ONCE, wanted - len(found)), box, owed)
            if not len(more):
                break
            found = np.concatenate([found, more])
            progress("panels", len(found) / wanted)
    return _chosen(found, types, average, panels, seed) if len(found) else found


def _chosen(found: Whole, types: Types, average: Real, panels: int, seed: int) -> Whole:
    likely = np.where(np.arange(len(found)) < panels, 1.0, 0.0)
    return rounded(found, likely, Due.of(panels * average, types.sizes), panels, seed)
