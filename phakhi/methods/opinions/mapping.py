"""The opinion map: a pure function of the votes, what is moderated, what was before, and a seed."""

from __future__ import annotations

import numpy as np

from phakhi.methods.opinions.arrays import Flags
from phakhi.methods.opinions.components import Components, components
from phakhi.methods.opinions.conversation import Conversation
from phakhi.methods.opinions.dividing import divided
from phakhi.methods.opinions.history import History
from phakhi.methods.opinions.known import Known
from phakhi.methods.opinions.places import places
from phakhi.methods.opinions.results import DIGITS, Axes, OpinionMap, Participants
from phakhi.methods.opinions.routing import extremities
from phakhi.methods.opinions.saying import of_groups, of_statements, without_numbers
from phakhi.methods.opinions.tallies import Tallies
from phakhi.methods.progress import Progress, silent


def map_opinions(
    conversation: Conversation,
    known: Known | None = None,
    history: History | None = None,
    seed: int = 0,
    progress: Progress = silent,
    *,
    ari: float | None = None,
) -> tuple[OpinionMap, History]:
    """And the history to give to the next map of the same conversation.

    `ari` is how stable the groups were found lately: taken instead of redrawing people again.
    """
    known, history = known or Known(), history or History()
    progress("directions", 0.0)
    names = conversation.votes.statements
    kept = np.array([name not in known.moderated_out for name in names], dtype=bool)
    seen = conversation.only(kept)
    means = seen.moments.means
    found = components(seen.moments)
    points = places(seen.votes, means, found.weights)
    division = divided(seen.votes, points, history, (seed, ari), progress)
    tallies = Tallies.of(seen.votes, division.group, len(division.names))
    far = extremities(means, found.weights)
    told = of_statements(seen, far, division, tallies, known)
    shown = OpinionMap(
        _axes(found, kept, len(seen.votes.people)),
        Participants(
            seen.votes.people, points, np.diff(seen.votes.offsets), division.group, division.names
        ),
        tuple(told.get(name) or without_numbers(name, known) for name in names),
        of_groups(seen.votes, division, tallies),
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
