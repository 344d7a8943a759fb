"""Who is on at least one legal panel, each proven by such a panel or by there being none."""

from __future__ import annotations

import numpy as np

from phakhi.methods.sortition.annealing import Annealer
from phakhi.methods.sortition.bounds import Panels, all_bounds
from phakhi.methods.sortition.problem import Flags
from phakhi.methods.sortition.types import Types

_WALKS = 16
_PATIENCE = 6


def selectable(types: Types) -> Flags:
    """(types,): walks find most of them, integer programs the rest, until none finds any."""
    seen = _walked(types)
    panels, bounds = Panels(types, whole=True), set(all_bounds(types))
    program = panels.program(bounds, np.zeros(types.count))
    while not seen.all():
        program.price((~seen).astype(float))
        new = ~seen & (np.rint(program.solve().values) > 0)
        if not new.any():
            break
        seen |= new
    return seen


def _walked(types: Types) -> Flags:
    """Panels of those not yet seen, until several walks in a row meet nobody new."""
    seen: Flags = np.zeros(types.count, dtype=bool)
    annealer, idle = Annealer(types, 0), 0
    while idle < _PATIENCE:
        found = annealer.price((~seen).astype(float), _WALKS)
        new = ~seen & (found > 0).any(axis=0)
        idle = 0 if new.any() else idle + 1
        seen |= new
    return seen
