"""The opinion map: a pure function of the votes, what is moderated, what was before, and a seed."""

from __future__ import annotations

import numpy as np

from phakhi.methods.opinions.arrays import Flags, Numbers
from phakhi.methods.opinions.components import Components, components
from phakhi.methods.opinions.conversation import Conversation
from phakhi.methods.opinions.dividing import Division, divided
from phakhi.methods.opinions.history import History
from phakhi.methods.opinions.known import Known
from phakhi.methods.opinions.places import places
from phakhi.methods.opinions.results import DIGITS, Axes, OpinionMap, Participant
from phakhi.methods.opinions.saying import of_groups, of_statements
from phakhi.methods.opinions.votes import Votes
from phakhi.methods.progress import Progress, silent


def map_opinions(
    conversation: Conversation,
    known: Known | None = None,
    history: History | None = None,
    seed: int = 0,
    progress: Progress = silent,
) -> tuple[OpinionMap, History]:
    """And the history to give to the next map of the same conversation."""
    known, history = known or Known(), history or History()
    progress("directions", 0.0)
    names = conversation.votes.statements
    kept = np.array([name not in known.moderated_out for name in names], dtype=bool)
    seen = conversation.only(kept)
    means = seen.moments.means
    found = components(seen.moments)
    points = places(seen.votes, means, found.weights)
    division = divided(seen.votes, points, history, seed, progress)
    shown = OpinionMap(
        _axes(found, kept, len(seen.votes.people)),
        _participants(seen.votes, points, division),
        of_statements(seen.votes, means, found.weights, division, (names, known)),
        of_groups(seen.votes, division),
        division.stability,
    )
    return shown, division.history


def _axes(found: Components, kept: Flags, people: int) -> Axes:
    """Statements moderated out have no weight."""
    weights = np.zeros((2, len(kept)))
    weights[:, kept] = np.round(found.weights, DIGITS) + 0.0
    one, other = weights.tolist()
    variances = np.round(found.spread / max(people - 1, 1), DIGITS).tolist()
    return Axes((tuple(one), tuple(other)), (variances[0], variances[1]))


def _participants(votes: Votes, points: Numbers, division: Division) -> tuple[Participant, ...]:
    counts = np.diff(votes.offsets).tolist()
    groups = [*division.names, None]
    rows = zip(votes.people, points.tolist(), counts, division.group.tolist(), strict=True)
    return tuple(Participant(name, x, y, n, groups[group]) for name, (x, y), n, group in rows)
