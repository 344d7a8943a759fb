"""Who gets the K seats, round by round, with every tie that was met."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from phakhi.methods.ranking.proportional import Hall, Offer, Purses


@dataclass(frozen=True)
class Round:
    option: int
    rule: str
    level: Fraction
    """Price a point and unit of weight, or what each had to get first; in seats."""


@dataclass(frozen=True)
class SeatTie:
    """decisive: had another of them been taken here, others would have been elected in the end."""

    round: int
    options: tuple[int, ...]
    criterion: str
    decisive: bool


@dataclass(frozen=True)
class Election:
    rounds: tuple[Round, ...]
    ties: tuple[SeatTie, ...]

    @property
    def winners(self) -> list[int]:
        return [one.option for one in self.rounds]


@dataclass(frozen=True, eq=False)
class _State:
    purses: Purses
    chosen: tuple[int, ...]
    by_shares: bool = True


def elect(hall: Hall, seats: int, lots: Sequence[int]) -> Election:
    """Ties go to more support by weight, then to the lot. Nobody without support is elected."""
    return _Run(hall, seats, lots).whole()


class _Run:
    def __init__(self, hall: Hall, seats: int, lots: Sequence[int]) -> None:
        self.hall, self.seats, self.lots = hall, seats, lots

    def whole(self) -> Election:
        state, rounds, met = _State(self.hall.purses(self.seats), ()), list[Round](), []
        while found := self._offer(state):
            state, offer = found
            option = self._choice(offer.tied)
            if len(offer.tied) > 1:
                met.append((len(rounds) + 1, state, offer))
            rounds.append(Round(option, offer.rule, offer.level / state.purses.unit))
            state = self._with(state, offer, option)
        final = frozenset(state.chosen)
        return Election(tuple(rounds), tuple(self._tie(*one, final) for one in met))

    def _offer(self, state: _State) -> tuple[_State, Offer] | None:
        """The next purchase; Phragmén from where Equal Shares ends."""
        if len(state.chosen) >= self.seats:
            return None
        rest = [o for o in range(len(self.lots)) if o not in state.chosen]
        if state.by_shares:
            if offer := self.hall.equal_shares(state.purses, rest):
                return state, offer
            state = _State(state.purses, state.chosen, by_shares=False)
        later = self.hall.phragmen(state.purses, rest)
        return (state, later) if later else None

    def _with(self, state: _State, offer: Offer, option: int) -> _State:
        purses = self.hall.after(state.purses, offer, option)
        return _State(purses, (*state.chosen, option), state.by_shares)

    def _choice(self, tied: Sequence[int]) -> int:
        return min(tied, key=lambda option: (-self.hall.support[option], self.lots[option]))

    def _tie(self, number: int, state: _State, offer: Offer, final: frozenset[int]) -> SeatTie:
        most = max(self.hall.support[option] for option in offer.tied)
        equal = [option for option in offer.tied if self.hall.support[option] == most]
        options = tuple(offer.tied)
        if len(equal) == 1:
            return SeatTie(number, options, "votes", decisive=False)
        if len(final) == sum(support > 0 for support in self.hall.support):
            return SeatTie(number, options, "lot", decisive=False)  # all are elected, as ever
        ends = (self._end(self._with(state, offer, option)) for option in equal)
        return SeatTie(number, options, "lot", decisive=any(end != final for end in ends))

    def _end(self, state: _State) -> frozenset[int]:
        while found := self._offer(state):
            state, offer = found
            state = self._with(state, offer, self._choice(offer.tied))
        return frozenset(state.chosen)
