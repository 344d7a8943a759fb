"""How many points a ballot gives each option when seats are shared out."""

from __future__ import annotations

import numpy as np

from phakhi.methods.ranking.ballots import Ballots, Exact, Whole, exact


def utilities(ballots: Ballots, method: str) -> Whole:
    """approval: 1; score: the score, if above 0; all others: two a option below, one a equal one,
    so twice Borda's points; nothing for what is not ranked."""
    if method == "approval":
        return ballots.approved.astype(np.int64)
    if method == "score" and ballots.scores is not None:
        return np.maximum(ballots.scores, 0)
    points = np.zeros_like(ballots.places)
    for number, places in enumerate(ballots.places):
        points[number] = 2 * (places < ballots.places).sum(axis=0)
        points[number] += (places == ballots.places).sum(axis=0) - 1
    found: Whole = np.where(ballots.is_ranked, points, 0)
    return found


def merged(points: Whole, weights: Exact) -> tuple[Whole, Exact]:
    """Ballots that give the same points as one of their common weight; without weight none."""
    found: dict[bytes, list[int]] = {}
    for number, column in enumerate(np.ascontiguousarray(points.T)):
        if weights[number]:
            found.setdefault(column.tobytes(), []).append(number)
    first = [same[0] for same in found.values()]
    return points[:, first], exact([sum(weights[same]) for same in found.values()])
