"""Linear and integer programs: the only room that knows HiGHS."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

import highspy
import numpy as np
from scipy.sparse import csr_array

from phakhi.methods.sortition.problem import Real, Whole

TIGHT = 1e-9
ENDLESS = float(highspy.kHighsInf)
Method = Literal["choose", "simplex", "ipm"]


class NoAnswer(Exception):
    """Nothing keeps every row of the program."""


@dataclass(frozen=True, eq=False)
class Answer:
    """`bound` is proven: no point of the program has more than it (integer programs only)."""

    values: Real
    duals: Real
    reduced: Real
    value: float
    bound: float


@dataclass(frozen=True, eq=False)
class Rows:
    """low ≤ matrix · x ≤ high."""

    matrix: csr_array
    low: Real
    high: Real


class Program:
    """Maximises cost · x; may grow, and starts each time where it ended before."""

    def __init__(
        self, cost: Real, low: Real, high: Real, rows: Rows, *, whole: bool = False
    ) -> None:
        self._highs = _quiet()
        lp = highspy.HighsLp()
        lp.num_col_, lp.num_row_ = len(cost), len(rows.low)
        lp.sense_ = highspy.ObjSense.kMaximize
        lp.col_cost_, lp.col_lower_, lp.col_upper_ = cost, low, high
        lp.row_lower_, lp.row_upper_ = rows.low, rows.high
        lp.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
        lp.a_matrix_.start_ = rows.matrix.indptr
        lp.a_matrix_.index_, lp.a_matrix_.value_ = rows.matrix.indices, rows.matrix.data
        if whole:
            lp.integrality_ = [highspy.HighsVarType.kInteger] * len(cost)
        self._highs.passModel(lp)

    def bound_columns(self, columns: Whole, low: Real, high: Real) -> None:
        self._highs.changeColsBounds(len(columns), columns.astype(np.int32), low, high)

    def bound_rows(self, rows: Whole, low: Real, high: Real) -> None:
        for row, least, most in zip(rows.tolist(), low.tolist(), high.tolist(), strict=True):
            self._highs.changeRowBounds(row, least, most)

    def price(self, cost: Real) -> None:
        self._highs.changeColsCost(len(cost), np.arange(len(cost), dtype=np.int32), cost)

    def add_columns(self, columns: csr_array, cost: float = 0.0) -> None:
        """columns: (columns, rows), each from 0 upwards."""
        count = columns.shape[0]
        self._highs.addCols(
            count,
            np.full(count, cost),
            np.zeros(count),
            np.full(count, ENDLESS),
            columns.nnz,
            columns.indptr[:-1].astype(np.int32),
            columns.indices.astype(np.int32),
            columns.data.astype(np.float64),
        )

    def add_row(self, coefficients: Real, low: float, high: float) -> None:
        where = np.flatnonzero(coefficients).astype(np.int32)
        self._highs.addRow(low, high, len(where), where, coefficients[where])

    def solve(self, method: Method = "choose") -> Answer:
        """A warm start that finds nothing is believed only when a cold one finds nothing either."""
        self._highs.setOptionValue("solver", method)
        if not self._solved():
            self._highs.clearSolver()
            if not self._solved():
                raise NoAnswer(self._highs.modelStatusToString(self._highs.getModelStatus()))
        solution, info = self._highs.getSolution(), self._highs.getInfo()
        return Answer(
            np.array(solution.col_value),
            np.array(solution.row_dual),
            np.array(solution.col_dual),
            info.objective_function_value,
            info.mip_dual_bound,
        )

    def _solved(self) -> bool:
        self._highs.run()
        return bool(self._highs.getModelStatus() == highspy.HighsModelStatus.kOptimal)


def _quiet() -> highspy.Highs:
    new: Callable[[], highspy.Highs] = highspy.Highs
    highs = new()
    for option, value in (
        ("output_flag", False),
        ("threads", 1),
        ("parallel", "off"),
        ("primal_feasibility_tolerance", TIGHT),
        ("dual_feasibility_tolerance", TIGHT),
        ("mip_feasibility_tolerance", TIGHT),
        ("mip_rel_gap", 0.0),
        ("mip_abs_gap", 0.0),
        ("dual_simplex_cost_perturbation_multiplier", 0.0),
    ):
        highs.setOptionValue(option, value)
    return highs
