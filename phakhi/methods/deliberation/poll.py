"""Who answered what, before and after."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction

import numpy as np
from numpy.typing import NDArray

from phakhi.methods.deliberation.items import Item

Numbers = NDArray[np.float64]
Flags = NDArray[np.bool_]
Codes = NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class Poll:
    """pre, post: items × people, NaN for no answer; weights sum to 1; groups: -1 for none.

    traits: of each column that is broken down or raked by, everybody's text, "" for none.
    """

    items: tuple[Item, ...]
    pre: Numbers
    post: Numbers
    weights: Numbers
    groups: Codes | None = None
    is_control: Flags | None = None
    traits: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def only(self, who: Flags) -> Poll:
        chosen = np.flatnonzero(who)
        return replace(
            self,
            pre=self.pre[:, chosen],
            post=self.post[:, chosen],
            weights=self.weights[chosen],
            groups=None if self.groups is None else self.groups[chosen],
            is_control=None if self.is_control is None else self.is_control[chosen],
            traits={name: tuple(of[p] for p in chosen) for name, of in self.traits.items()},
        )

    def weighed(self, weights: Numbers) -> Poll:
        return replace(self, weights=weights)


def shares(weights: Sequence[Fraction]) -> Numbers:
    """Exact before it is a float, so that the scale of the weights leaves no trace."""
    total = sum(weights) or Fraction(1)
    return np.array([float(weight / total) for weight in weights])


def numbered(texts: Sequence[str]) -> Codes:
    """Of each text its number, -1 for none."""
    numbers = {text: number for number, text in enumerate(sorted(set(texts) - {""}))}
    return np.array([numbers.get(text, -1) for text in texts], np.int64)
