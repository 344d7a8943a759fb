"""Halls of ballots for tests, and the same counts done slowly."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise, permutations

from hypothesis import strategies as st

from phakhi.methods.ranking import Ballots

Ranking = list[list[str]]


def hall(*ballots: tuple[int, str], options: str = "") -> Ballots:
    """hall((3, "a>b=c"), …)"""
    rankings = [parsed(text) for _, text in ballots]
    names = sorted(set(options) | {o for ranking in rankings for tied in ranking for o in tied})
    return Ballots.ranked(names, rankings, [weight for weight, _ in ballots])


def parsed(text: str) -> Ranking:
    return [place.split("=") for place in text.split(">")] if text else []


@st.composite
def any_ballots(draw, most_options: int = 5, most_ballots: int = 7):
    names = "abcdefgh"[: draw(st.integers(1, most_options))]
    one = st.lists(st.integers(0, 3), min_size=len(names), max_size=len(names))
    placed = draw(st.lists(one, max_size=most_ballots))
    weights = draw(st.lists(st.integers(0, 3), min_size=len(placed), max_size=len(placed)))
    rankings = [ranking_of(names, places) for places in placed]
    return Ballots.ranked(names, rankings, weights), rankings, weights


def ranking_of(names: str, places: list[int]) -> Ranking:
    """Place 3 stands for not ranked."""
    tied = [[n for n, place in zip(names, places, strict=True) if place == p] for p in range(3)]
    return [place for place in tied if place]


def prefers(rankings, weights, names):
    """prefers[a][b]: the weight of those with a above b, ballot by ballot."""
    found = {a: dict.fromkeys(names, 0) for a in names}
    for ranking, weight in zip(rankings, weights, strict=True):
        place = {option: p for p, tied in enumerate(ranking) for option in tied}
        for a in names:
            for b in names:
                found[a][b] += weight * (place.get(a, 99) < place.get(b, 99))
    return found


def strongest_path(won, start, end, names):
    """Over every simple path, the weakest step at its strongest."""
    inner = [name for name in names if name not in {start, end}]
    paths = (
        (start, *middle, end)
        for size in range(len(inner) + 1)
        for middle in permutations(inner, size)
    )
    return max(min(won[a][b] for a, b in pairwise(p)) for p in paths)


def slow_seats(points, seats, better):
    """Equal Shares then Phragmén with one purse a voter; points: a dict a voter of weight one.

    better: the key of who comes first among the tied.
    """
    options = sorted({option for voter in points for option in voter})
    money = [Fraction(seats, len(points))] * len(points) if points else []
    chosen: list[str] = []
    shares = True
    while len(chosen) < seats:
        rest = [o for o in options if o not in chosen and any(v.get(o) for v in points)]
        if shares:
            offers = {o: p for o in rest if (p := slow_price(o, points, money)) is not None}
            shares = bool(offers)
            if not offers:
                continue
        else:
            offers = {o: wait(o, points, money) for o in rest}
        if not offers:
            break
        least = min(offers.values())
        option = min((o for o in rest if offers.get(o) == least), key=better)
        for number, voter in enumerate(points):
            if shares:
                money[number] -= min(money[number], least * voter.get(option, 0))
            else:
                money[number] = Fraction(0) if voter.get(option) else money[number] + least
        chosen.append(option)
    return chosen


def slow_price(option, points, money):
    """The exact price lies between two neighbouring thresholds money/points: try them all."""
    backers = [(money[n], v[option]) for n, v in enumerate(points) if v.get(option)]
    if sum(m for m, _ in backers) < 1:
        return None
    backers.sort(key=lambda one: one[0] / one[1])
    spent = Fraction(0)
    for place, (m, u) in enumerate(backers):
        price = (1 - spent) / sum(p for _, p in backers[place:])
        if price <= m / u:
            return price
        spent += m
    raise AssertionError("affordable, so the last threshold pays for it")


def wait(option, points, money):
    held = [money[n] for n, v in enumerate(points) if v.get(option)]
    return (1 - sum(held)) / len(held)
