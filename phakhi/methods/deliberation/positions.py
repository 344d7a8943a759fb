"""How many stand below, in and above the middle of the scale, before and after."""

from __future__ import annotations

import numpy as np

from phakhi.methods.deliberation.estimates import mean
from phakhi.methods.deliberation.hiding import hidden
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
    kept_back = hidden(counts)
    return {
        name: None if name in kept_back else mean((sides == side).astype(float), weights[known])
        for name, side in zip(NAMES, (-1, 0, 1), strict=True)
    }
