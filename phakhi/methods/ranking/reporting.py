"""A count as the contract writes it."""

from __future__ import annotations

from fractions import Fraction

from phakhi.methods.ranking.ballots import Ballots
from phakhi.methods.ranking.counting import METHOD_VERSION, Count
from phakhi.methods.ranking.scoring import condorcet_winner, smith_set
from phakhi.methods.ranking.ties import ties

_Json = dict[str, object]


def report(found: Count, ballots: Ballots, seats: int | None, seed: str) -> _Json:
    names = ballots.options
    unit = _unit(found, ballots)
    told: _Json = {
        "method": found.method,
        "winners": [names[option] for option in found.winners],
        "ranking": [[names[option] for option in tied] for tied in found.ranking],
        "scores": {n: _number(s, unit) for n, s in zip(names, found.scores, strict=True)},
        "pairwise": _pairwise(found, ballots),
        "ties": list(ties(found, names)),
        "condorcet_winner": condorcet_winner(found.tally),
        "smith_set": smith_set(found.tally),
        "ballots": len(ballots.weights),
        "weight": _number(found.tally.weight, ballots.weight_unit),
        "seats": seats,
        "rounds": _rounds(found, names),
        "parameters": {"method": found.method, "seats": seats, "lot": seed},
        "method_version": METHOD_VERSION,
    }
    return told


def _unit(found: Count, ballots: Ballots) -> int:
    """Pairs are counted in pairs, all else in weight."""
    weighed = {"approval": 1, "borda": 1, "score": ballots.score_unit}
    return ballots.weight_unit * weighed[found.method] if found.method in weighed else 1


def _number(value: int, unit: int) -> int | float:
    exact = Fraction(value, unit)
    return exact.numerator if exact.denominator == 1 else float(exact)


def _pairwise(found: Count, ballots: Ballots) -> dict[str, dict[str, int | float]]:
    names = ballots.options
    return {
        name: {
            other: _number(found.tally.pairwise[row, column], ballots.weight_unit)
            for column, other in enumerate(names)
            if column != row
        }
        for row, name in enumerate(names)
    }


def _rounds(found: Count, names: tuple[str, ...]) -> list[_Json]:
    rounds = found.election.rounds if found.election else ()
    return [
        {"round": number, "option": names[one.option], "rule": one.rule, "level": str(one.level)}
        for number, one in enumerate(rounds, 1)
    ]
