"""The people of a map into groups, if they may be shown, and what the next map has to know."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from phakhi.methods.opinions.arrays import Numbers, Whole
from phakhi.methods.opinions.clusters import SMALLEST, Clusters, best_clusters
from phakhi.methods.opinions.history import History
from phakhi.methods.opinions.naming import named
from phakhi.methods.opinions.redraws import bootstrap_ari
from phakhi.methods.opinions.smoothing import Smoother
from phakhi.methods.opinions.taking_part import taking_part
from phakhi.methods.opinions.verdict import Stability, judged
from phakhi.methods.opinions.votes import Votes
from phakhi.methods.progress import Progress

_NOBODY = -1


@dataclass(frozen=True, eq=False)
class Division:
    """`group` is the place in `names` of each person's group; -1 for those in none."""

    group: Whole
    names: tuple[str, ...]
    sizes: tuple[int, ...]
    stability: Stability
    history: History


def divided(
    votes: Votes,
    points: Numbers,
    history: History,
    chance: tuple[int, float | None],
    progress: Progress,
) -> Division:
    """`chance` is the seed of the redraws and how stable groups are, where that is known."""
    taking = taking_part(votes, history.members)
    members = np.flatnonzero(taking)
    people = tuple(votes.people[row] for row in members.tolist())
    clusters, smoother = best_clusters(points[members], history.smoother)
    if clusters is None:
        kept = History(history.members.union(people), history.groups, smoother)
        return _undrawn(votes, judged(len(members), None, None), kept)
    seed, ari = chance
    if ari is None:
        ari = bootstrap_ari(votes, members, clusters.label, seed, progress)
    stability = judged(len(members), clusters.clear, ari)
    if not stability.drawn:
        kept = History(history.members.union(people), history.groups, smoother)
        return _undrawn(votes, stability, kept)
    return _drawn(votes, members, clusters, stability, _Before(history, smoother, people))


@dataclass(frozen=True)
class _Before:
    history: History
    smoother: Smoother | None
    people: tuple[str, ...]


def _drawn(
    votes: Votes, members: Whole, clusters: Clusters, stability: Stability, before: _Before
) -> Division:
    names = named(before.people, clusters.label, before.history.groups)
    known = dict(before.history.groups)
    known |= {
        person: names[label]
        for person, label in zip(before.people, clusters.label.tolist(), strict=True)
    }
    kept = History(before.history.members.union(before.people), known, before.smoother)
    sizes = clusters.sizes
    large = [label for label in range(len(names)) if sizes[label] >= SMALLEST]
    large.sort(key=lambda label: int(names[label]))
    place = np.full(len(names), _NOBODY, dtype=np.int64)
    place[large] = np.arange(len(large))
    group = np.full(len(votes.people), _NOBODY, dtype=np.int64)
    group[members] = place[clusters.label]
    shown = tuple(names[label] for label in large)
    return Division(group, shown, tuple(int(sizes[label]) for label in large), stability, kept)


def _undrawn(votes: Votes, stability: Stability, kept: History) -> Division:
    group = np.full(len(votes.people), _NOBODY, dtype=np.int64)
    return Division(group, (), (), stability, kept)
