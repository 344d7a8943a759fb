"""The result of a ranking count by one of six methods, with seats shared out if asked for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, get_args

from phakhi.methods.ranking import scoring
from phakhi.methods.ranking.ballots import Ballots, Exact
from phakhi.methods.ranking.electing import Election, elect
from phakhi.methods.ranking.orders import Places, by_layers, by_scores, lots
from phakhi.methods.ranking.pairs import PairTie, beaten_by_pairs
from phakhi.methods.ranking.paths import beaten_by_paths
from phakhi.methods.ranking.proportional import Hall
from phakhi.methods.ranking.tally import Tally
from phakhi.methods.ranking.utilities import merged, utilities

METHOD_VERSION = "ranking/1"
Method = Literal["approval", "score", "borda", "copeland", "schulze", "ranked-pairs"]
METHODS: tuple[Method, ...] = get_args(Method)

_SCORES: dict[Method, Callable[[Tally], Exact]] = {
    "approval": scoring.approval,
    "score": scoring.score,
    "borda": scoring.borda,
    "copeland": scoring.copeland,
}


@dataclass(frozen=True, eq=False)
class Count:
    """Options by number. scores: with Schulze and ranked pairs, how many an option beats less how
    many beat it."""

    method: Method
    tally: Tally
    ranking: Places
    scores: list[int]
    pair_ties: list[PairTie]
    election: Election | None = None

    @property
    def winners(self) -> list[int]:
        if self.election is not None:
            return self.election.winners
        return self.ranking[0] if self.ranking else []


def count(ballots: Ballots, method: Method, *, seats: int | None = None, seed: str = "0") -> Count:
    """Without seats, whoever stands first wins, be it several; with seats exactly so many win,
    as long as anybody supports them."""
    election = None
    if seats is not None:
        hall = Hall(*merged(utilities(ballots, method), ballots.weights))
        election = elect(hall, seats, lots(ballots.options, seed))
    found = count_tally(Tally.of(ballots), method, seed)
    return Count(method, found.tally, found.ranking, found.scores, found.pair_ties, election)


def count_tally(tally: Tally, method: Method, seed: str = "0") -> Count:
    """The same from what was added up ballot by ballot."""
    if method in _SCORES:
        scores = list(_SCORES[method](tally))
        return Count(method, tally, by_scores(scores), scores, [])
    ties: list[PairTie] = []
    if method == "schulze":
        beats = beaten_by_paths(tally.pairwise)
    else:
        beats, ties = beaten_by_pairs(tally.pairwise, lots(tally.options, seed))
    scores = [int(net) for net in beats.sum(axis=1) - beats.sum(axis=0)]
    return Count(method, tally, by_layers(beats), scores, ties)
