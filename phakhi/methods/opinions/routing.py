"""Which statement to show next: new ones, those that divide people, those few pass on."""

from __future__ import annotations

import numpy as np

from phakhi.methods.opinions.arrays import Flags, Numbers
from phakhi.methods.opinions.chances import share
from phakhi.methods.opinions.tallies import Tallies

_ABOUT_PEOPLE = 7.0


def extremities(means: Numbers, weights: Numbers) -> Numbers:
    """How far out somebody would stand who agreed with this statement and saw no other."""
    alone = (1 - means) * weights * np.sqrt(len(means))
    return np.asarray(np.hypot(alone[0], alone[1]))


def priorities(tallies: Tallies, extremity: Numbers, about_people: Flags) -> Numbers:
    """[(1 − (P+1)/(S+2)) · (e+1) · (A+1)/(S+2) · (1 + 8·2^(−S/5))]², or 7² if about people."""
    seen = tallies.seen[0]
    rarely_passed = 1 - share(tallies.passed[0], seen)
    new = 1 + 8 * 2.0 ** (-seen / 5)
    weight = rarely_passed * (extremity + 1) * share(tallies.agree[0], seen) * new
    return np.asarray(np.where(about_people, _ABOUT_PEOPLE, weight) ** 2)


def consensus(tallies: Tallies) -> Numbers:
    """Π over groups of (A+1)/(S+2): what every group agrees with, however small it is."""
    return np.asarray(share(tallies.agree, tallies.seen).prod(axis=0))
