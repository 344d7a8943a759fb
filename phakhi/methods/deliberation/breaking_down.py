"""The same by parts of the people, and how far these stand apart before and after."""

from __future__ import annotations

import numpy as np

from phakhi.methods.deliberation.estimates import LEAST, Estimate, against, estimate, mean
from phakhi.methods.deliberation.hiding import is_few
from phakhi.methods.deliberation.pairs import pairs
from phakhi.methods.deliberation.poll import Flags, Poll

_Told = dict[str, object]
_HIDDEN = ("n_pairs", "mean_pre", "mean_post", "difference", "ci_low", "ci_high", "p")


def broken_down(poll: Poll, variable: str) -> _Told:
    """Parts of fewer than ten pairs are hidden, with their number."""
    texts = np.array(poll.traits[variable], object)
    values = sorted(set(poll.traits[variable]) - {""})
    found = []
    for row, item in enumerate(poll.items):
        parts = [_Part(poll, row, value, np.equal(texts, value)) for value in values]
        nameless = pairs(poll.pre[row], poll.post[row], np.equal(texts, "").astype(float))
        _hide_the_next(parts, int(nameless.weights.sum()))
        told = {"item": item.name, "values": [part.told() for part in parts]}
        found.append(told | {"gap": _gap([part for part in parts if part.is_shown])})
    return {"variable": variable, "items": found}


def _hide_the_next(parts: list[_Part], nameless: int) -> None:
    """What is hidden could be told from the total and the others, were it one part alone or, with
    those who say no value, fewer than ten people."""
    shown = [part for part in parts if part.is_shown]
    hidden = [part.steps.n for part in parts if part.steps is not None and not part.is_shown]
    if shown and (len(hidden) == 1 or is_few(sum(hidden) + nameless)):
        min(shown, key=lambda part: part.steps.n if part.steps else 0).is_shown = False


class _Part:
    def __init__(self, poll: Poll, row: int, value: str, who: Flags) -> None:
        self.value = value
        kept = pairs(poll.pre[row, who], poll.post[row, who], poll.weights[who])
        self.steps: Estimate | None = estimate(kept.changes, kept.weights)
        self.is_shown: bool = self.steps is not None and self.steps.n >= LEAST
        self.before = mean(kept.pre, kept.weights) or 0.0
        self.after = mean(kept.post, kept.weights) or 0.0

    def told(self) -> _Told:
        if self.steps is None or not self.is_shown:
            return {"value": self.value, "hidden": True, **dict.fromkeys(_HIDDEN)}
        low, high = self.steps.interval
        numbers = (self.steps.n, self.before, self.after, self.steps.value, low, high, self.steps.p)
        return {"value": self.value, "hidden": False, **dict(zip(_HIDDEN, numbers, strict=True))}


def _gap(parts: list[_Part]) -> _Told | None:
    """Between the two that stood furthest apart before; below 0 after means they changed sides."""
    if len(parts) <= 1:
        return None
    low, high = (end(parts, key=lambda part: part.before) for end in (min, max))
    if low is high or low.steps is None or high.steps is None:
        return None
    both = against(high.steps, low.steps)
    ci_low, ci_high = both.interval
    return {
        "between": [low.value, high.value],
        "pre": high.before - low.before,
        "post": high.after - low.after,
        "difference": both.value,
        "ci_low": ci_low,
        "ci_high": ci_high,
        "p": both.p,
    }
