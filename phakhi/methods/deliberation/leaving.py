"""Who came only once, and did they think otherwise from the start?"""

from __future__ import annotations

import numpy as np

from phakhi.methods.deliberation.estimates import LEAST, against, estimate
from phakhi.methods.deliberation.poll import Poll


def attrition(poll: Poll) -> dict[str, object]:
    """Left: answered something before and nothing after."""
    had, has = (~np.isnan(wave).all(axis=0) for wave in (poll.pre, poll.post))
    left, stayed = had & ~has, had & has
    return {
        "both": int(stayed.sum()),
        "pre_only": int(left.sum()),
        "post_only": int((has & ~had).sum()),
        "neither": int((~has & ~had).sum()),
        "items": [
            {"item": item.name, **_compared(poll, row, stayed, left)}
            for row, item in enumerate(poll.items)
        ],
    }


def _compared(poll: Poll, row: int, stayed: object, left: object) -> dict[str, object]:
    answered = ~np.isnan(poll.pre[row])
    sides = [np.flatnonzero(answered & who) for who in (stayed, left)]
    kept, gone = (estimate(poll.pre[row, who], poll.weights[who]) for who in sides)
    told: dict[str, object] = {"n_stayed": len(sides[0]), "n_left": len(sides[1])}
    if 0 < len(sides[1]) < LEAST:
        told["n_left"] = None
    if kept is None or gone is None or min(kept.n, gone.n) < LEAST:
        return told | dict.fromkeys(("mean_stayed", "mean_left", "difference", "p"))
    both = against(gone, kept)
    return told | {
        "mean_stayed": kept.value,
        "mean_left": gone.value,
        "difference": both.value,
        "p": both.p,
    }
