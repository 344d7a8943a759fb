"""How many stand below, in and above the middle of the scale, before and after."""

from __future__ import annotations

import numpy as np

from phakhi.methods.deliberation.estimates import LEAST, mean
from phakhi.methods.deliberation.poll import Numbers, Poll

NAMES = ("below", "middle", "above")
Shares = dict[str, float | None]


def positions(poll: Poll) -> list[dict[str, object]]:
    """Of attitudes; weighted shares of all who answered then, those of few people None."""
    return [
        {
            "item": item.name,
            "pre": _shares(poll.pre[row], poll.weights),
            "post": _shares(poll.post[row], poll.weights),
        }
        for row, item in enumerate(poll.items)
        if not item.is_knowledge
    ]


def _shares(answers: Numbers, weights: Numbers) -> Shares:
    known = ~np.isnan(answers)
    sides = np.sign(np.round(answers[known] - 0.5, 12))
    counts = {
        name: int((sides == side).sum()) for name, side in zip(NAMES, (-1, 0, 1), strict=True)
    }
    hidden = _hidden(counts)
    return {
        name: None if name in hidden else mean((sides == side).astype(float), weights[known])
        for name, side in zip(NAMES, (-1, 0, 1), strict=True)
    }


def _hidden(counts: dict[str, int]) -> set[str]:
    """Few people; and the next smallest, too, where one alone could be told from the others."""
    few = {name for name, count in counts.items() if 0 < count < LEAST}
    others = sorted((count, name) for name, count in counts.items() if name not in few and count)
    if len(few) == 1 and others:
        few.add(others[0][1])
    return few
