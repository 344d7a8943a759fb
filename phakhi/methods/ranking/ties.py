"""Every tie of a count, as the contract writes it."""

from __future__ import annotations

from collections.abc import Iterable

from phakhi.methods.ranking.counting import Count

_Json = dict[str, object]


def ties(found: Count, names: tuple[str, ...]) -> Iterable[_Json]:
    """First those for seats or in the order of pairs, which a rule had to settle; then the shared
    places of the ranking, which stay shared."""
    for seat in found.election.ties if found.election else ():
        yield _tie(seat.round, [names[o] for o in seat.options], seat.criterion, seat.decisive)
    for tie in found.pair_ties:
        options = sorted({option for pair in tie.pairs for option in pair})
        pairs = [[names[winner], names[loser]] for winner, loser in tie.pairs]
        decisive = tie.decisive and found.election is None
        yield _tie(None, [names[o] for o in options], "lot", decisive) | {"pairs": pairs}
    place = 1
    for tied in found.ranking:
        if len(tied) > 1:
            yield _tie(None, [names[o] for o in tied], None, False) | {"place": place}
        place += len(tied)


def _tie(number: int | None, options: list[str], criterion: str | None, decisive: bool) -> _Json:
    return {"round": number, "options": options, "criterion": criterion, "decisive": decisive}
