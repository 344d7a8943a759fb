"""Numbers of so few people that they are not shown, and others that would give them away."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from phakhi.methods.deliberation.estimates import LEAST
from phakhi.methods.deliberation.poll import Numbers

_OF_A_WAVE = ("mean_pre", "mean_post", "d_av", "variance_pre", "variance_post")


def is_few(people: int) -> bool:
    """Nobody is a number that may be shown."""
    return 0 < people < LEAST


def hidden(counts: Mapping[str, int]) -> set[str]:
    """Few people; and the next smallest, too, where one alone could be told from the others."""
    few = {name for name, count in counts.items() if is_few(count)}
    others = sorted((count, name) for name, count in counts.items() if name not in few and count)
    if len(few) == 1 and others:
        few.add(others[0][1])
    return few


def is_of_two(answers: Numbers) -> bool:
    """Only the ends of the scale: then a mean tells how many chose each."""
    return bool(np.isin(answers[~np.isnan(answers)], (0.0, 1.0)).all())


def movers(steps: Numbers, *, of_two: bool) -> tuple[str, ...]:
    """Of two answers all or none: the mean change is up less down."""
    signs = {"up": steps > 0, "down": steps < 0, "same": steps == 0}
    few = hidden({name: int(which.sum()) for name, which in signs.items()})
    return tuple(name for name in signs if name in few or (of_two and few))


def waves(pre: Numbers, post: Numbers, *, of_two: bool) -> tuple[str, ...]:
    """Both, where few gave one of two answers: with the change, one wave tells the other."""
    counts = (int((wave == end).sum()) for wave in (pre, post) for end in (0, 1))
    return _OF_A_WAVE if of_two and any(map(is_few, counts)) else ()
