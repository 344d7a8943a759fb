"""Do the items of a scale measure one thing?"""

from __future__ import annotations

from collections.abc import Sequence
from statistics import variance


def cronbach_alpha(rows: Sequence[Sequence[float]]) -> float | None:
    """k/(k−1) · (1 − Σ s²_item / s²_sum) over complete rows; None where it is undefined."""
    if len(rows) < 2 or len(rows[0]) < 2:
        return None
    items = list(zip(*rows, strict=True))
    spread = variance([sum(row) for row in rows])
    if not spread:
        return None
    return float(len(items) / (len(items) - 1) * (1 - sum(map(variance, items)) / spread))


def alpha_interval(rows: Sequence[Sequence[float]]) -> tuple[float, float] | None:
    """95 % (Feldt 1965): (1 − α)/(1 − found) follows F with n−1 and (n−1)(k−1) degrees."""
    from scipy.special import fdtri  # a third of a second nobody else needs

    alpha = cronbach_alpha(rows)
    if alpha is None:
        return None
    answers, items = len(rows) - 1, len(rows[0]) - 1
    low, high = (float(fdtri(answers, answers * items, share)) for share in (0.975, 0.025))
    return 1 - (1 - alpha) * low, 1 - (1 - alpha) * high
