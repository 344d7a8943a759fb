"""Those who answered both times."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from phakhi.methods.deliberation.poll import Codes, Numbers


@dataclass(frozen=True, eq=False)
class Pairs:
    """Of those who answered both times."""

    pre: Numbers
    post: Numbers
    weights: Numbers
    groups: Codes | None

    @property
    def changes(self) -> Numbers:
        """Rounded, so that equal steps of a scale are equal: 0.6 − 0.4 and 0.4 − 0.2."""
        return np.round(self.post - self.pre, 12)


def pairs(pre: Numbers, post: Numbers, weights: Numbers, groups: Codes | None = None) -> Pairs:
    both = ~np.isnan(pre) & ~np.isnan(post)
    inside = None if groups is None else groups[both]
    return Pairs(pre[both], post[both], weights[both], inside)
