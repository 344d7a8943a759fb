"""The best mixture of the panels found so far, and what another panel would have to bring.

Maximises −Σ missing, where for every type  Σ weight · panel + missing ≥ wanted  and  Σ weight = 1.
One side is enough: panels have as many seats as what is wanted, so where nothing is missing nothing
is too much.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_array, eye_array, vstack

from phakhi.methods.sortition.problem import Real, Whole
from phakhi.methods.sortition.programs import ENDLESS, Program, Rows


@dataclass(frozen=True, eq=False)
class Mixture:
    """panels: (panels, types); weights: of each; missing: how much of what is wanted, in seats;
    rewards: a panel whose reward is not above `threshold` cannot lessen it."""

    panels: Whole
    weights: Real
    missing: float
    rewards: Real
    threshold: float

    @property
    def average(self) -> Real:
        return np.asarray(self.weights @ self.panels)


class Master:
    def __init__(self, wanted: Real) -> None:
        self.rows = np.flatnonzero(wanted > 0)
        self.types = len(wanted)
        self.panels = np.empty((0, self.types), np.int64)
        self._seen: set[bytes] = set()
        self._program = self._missing(wanted[self.rows])

    def _missing(self, wanted: Real) -> Program:
        count = len(wanted)
        matrix = csr_array(vstack([eye_array(count), csr_array((1, count))]))
        endless = np.full(count, ENDLESS)
        rows = Rows(matrix, np.append(wanted, 1.0), np.append(endless, 1.0))
        return Program(-np.ones(count), np.zeros(count), endless, rows)

    def add(self, panels: Whole) -> int:
        """How many of them are new."""
        fresh = [panel for panel in panels if self._is_new(panel.tobytes())]
        if fresh:
            new = np.array(fresh)
            ones = np.ones((len(new), 1), np.int64)
            self._program.add_columns(csr_array(np.hstack([new[:, self.rows], ones])))
            self.panels = np.concatenate((self.panels, new))
        return len(fresh)

    def _is_new(self, key: bytes) -> bool:
        if key in self._seen:
            return False
        self._seen.add(key)
        return True

    def best(self) -> Mixture:
        answer = self._program.solve("simplex")
        count = len(self.rows)
        rewards = np.zeros(self.types)
        rewards[self.rows] = np.maximum(-answer.duals[:count], 0.0)
        weights = np.maximum(answer.values[count:], 0.0)
        threshold = float(answer.duals[count])
        return Mixture(self.panels, weights / weights.sum(), -answer.value, rewards, threshold)
