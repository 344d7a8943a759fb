"""Each method against its definition, and against elections everybody knows."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from phakhi.methods.ranking import METHODS, Ballots, Tally, count
from phakhi.methods.ranking.counting import count_tally
from phakhi.methods.ranking.orders import lots
from phakhi.methods.ranking.pairs import beaten_by_pairs
from phakhi.methods.ranking.scoring import condorcet_winner, smith_set
from tests.methods.ranking.halls import any_ballots, hall, prefers, strongest_path

# Schulze's own example of 45 voters, and the capital of Tennessee.
SCHULZE = hall(
    (5, "a>c>b>e>d"), (5, "a>d>e>c>b"), (8, "b>e>d>a>c"), (3, "c>a>b>e>d"), (7, "c>a>e>b>d"),
    (2, "c>b>a>d>e"), (7, "d>c>e>b>a"), (8, "e>b>a>d>c"),
)  # fmt: skip
TENNESSEE = hall((42, "m>n>c>k"), (26, "n>c>k>m"), (15, "c>k>n>m"), (17, "k>c>n>m"))


def named(found):
    return [[found.tally.options[option] for option in tied] for tied in found.ranking]


def test_schulzes_example():
    assert named(count(SCHULZE, "schulze")) == [["e"], ["a"], ["c"], ["b"], ["d"]]
    assert condorcet_winner(Tally.of(SCHULZE)) is None
    assert smith_set(Tally.of(SCHULZE)) == ["a", "b", "c", "d", "e"]


@pytest.mark.parametrize("method", ["borda", "copeland", "schulze", "ranked-pairs"])
def test_the_capital_of_tennessee(method):
    found = count(TENNESSEE, method)
    assert named(found)[0] == ["n"]
    if method != "borda":
        assert named(found) == [["n"], ["c"], ["k"], ["m"]]


def test_bordas_points_of_tennessee():
    """(net + 3 · 100) / 2 are the points 3, 2, 1, 0."""
    scores = dict(zip(TENNESSEE.options, count(TENNESSEE, "borda").scores, strict=True))
    assert {o: (net + 300) / 2 for o, net in scores.items()} == {
        "m": 126, "n": 194, "c": 173, "k": 107,
    }  # fmt: skip


@given(any_ballots())
def test_the_table_of_pairs_is_counted_ballot_by_ballot(given):
    ballots, rankings, weights = given
    names = ballots.options
    wanted = prefers(rankings, weights, names)
    assert Tally.of(ballots).pairwise.tolist() == [[wanted[a][b] for b in names] for a in names]


@given(any_ballots())
def test_approval_counts_whoever_ranked_it(given):
    ballots, rankings, weights = given
    wanted = [
        sum(w for r, w in zip(rankings, weights, strict=True) if any(name in t for t in r))
        for name in ballots.options
    ]
    assert count(ballots, "approval").scores == wanted


@given(any_ballots())
def test_borda_is_options_below_less_options_above(given):
    ballots, rankings, weights = given
    wanted = dict.fromkeys(ballots.options, 0)
    for ranking, weight in zip(rankings, weights, strict=True):
        place = {option: p for p, tied in enumerate(ranking) for option in tied}
        for a in wanted:
            below = sum(place.get(a, 99) < place.get(b, 99) for b in wanted)
            above = sum(place.get(a, 99) > place.get(b, 99) for b in wanted)
            wanted[a] += weight * (below - above)
    assert count(ballots, "borda").scores == list(wanted.values())


@given(any_ballots())
def test_copeland_is_pairs_won_less_pairs_lost(given):
    ballots, rankings, weights = given
    table = prefers(rankings, weights, ballots.options)
    wanted = [
        sum((table[a][b] > table[b][a]) - (table[a][b] < table[b][a]) for b in table) for a in table
    ]
    assert count(ballots, "copeland").scores == wanted


@given(any_ballots())
def test_schulze_compares_the_strongest_of_all_paths(given):
    ballots, rankings, weights = given
    names, table = ballots.options, prefers(rankings, weights, ballots.options)
    won = {a: {b: table[a][b] if table[a][b] > table[b][a] else 0 for b in names} for a in names}
    wins = {
        (a, b)
        for a in names
        for b in names
        if a != b and strongest_path(won, a, b, names) > strongest_path(won, b, a, names)
    }
    found = named(count(ballots, "schulze"))
    assert found[0] == [b for b in names if not any((a, b) in wins for a in names)]
    place = {option: p for p, tied in enumerate(found) for option in tied}
    assert all(place[a] < place[b] for a, b in wins)


@given(any_ballots(), st.text(max_size=3))
def test_ranked_pairs_keep_a_victory_unless_stronger_ones_close_a_cycle(given, seed):
    ballots, rankings, weights = given
    names, table = ballots.options, prefers(rankings, weights, ballots.options)
    lot = dict(zip(names, lots(names, seed), strict=True))
    victories = [(a, b) for a in names for b in names if table[a][b] > table[b][a]]
    victories.sort(key=lambda p: (-table[p[0]][p[1]], table[p[1]][p[0]], lot[p[0]], lot[p[1]]))
    kept: list[tuple[str, str]] = []
    for a, b in victories:
        if a not in reachable(b, kept):
            kept.append((a, b))
    found = named(count(ballots, "ranked-pairs", seed=seed))
    losers = {b for _, b in kept}
    assert found[0] == [name for name in names if name not in losers]
    place = {option: p for p, tied in enumerate(found) for option in tied}
    assert all(place[a] < place[b] for a, b in kept)


def reachable(start, pairs):
    found, open_ends = {start}, [start]
    while open_ends:
        end = open_ends.pop()
        following = {b for a, b in pairs if a == end} - found
        found |= following
        open_ends += following
    return found


@given(any_ballots(most_options=4))
def test_a_tie_of_pairs_is_decisive_if_some_other_order_of_it_elects_others(given):
    ballots, _, _ = given
    pairwise = Tally.of(ballots).pairwise
    base = list(range(len(ballots.options)))
    beats, ties = beaten_by_pairs(pairwise, base)
    if not any(tie.decisive for tie in ties):
        for seed in "abcdef":
            other, _ = beaten_by_pairs(pairwise, lots(ballots.options, seed))
            assert (~other.any(axis=0)).tolist() == (~beats.any(axis=0)).tolist()


def test_a_cycle_of_equal_victories_is_decided_by_lot_and_said_so():
    cycle = hall((1, "a>b>c"), (1, "b>c>a"), (1, "c>a>b"))
    found = {count(cycle, "ranked-pairs", seed=str(s)).ranking[0][0] for s in range(9)}
    assert len(found) > 1
    [tie] = count(cycle, "ranked-pairs").pair_ties
    assert tie.decisive and len(tie.pairs) == 3
    for method in ("borda", "copeland", "schulze"):
        assert count(cycle, method).ranking == [[0, 1, 2]]


@given(any_ballots())
def test_a_condorcet_winner_wins_by_every_method_made_for_it(given):
    ballots, _, _ = given
    winner = condorcet_winner(Tally.of(ballots))
    smith = smith_set(Tally.of(ballots))
    assert (smith == [winner]) is (winner is not None)
    for method in ("copeland", "schulze", "ranked-pairs"):
        first = {ballots.options[option] for option in count(ballots, method).winners}
        assert first <= set(smith)
        assert winner is None or first == {winner}


@given(any_ballots(), st.data())
def test_ballots_added_and_taken_away_one_by_one_give_the_same(given, data):
    ballots, _, _ = given
    tally, size = Tally(ballots.options), len(ballots.weights)
    gone = data.draw(st.sets(st.integers(0, max(size - 1, 0)))) if size else set()
    for turn in data.draw(st.permutations(range(size))):
        tally.add(ballots.only(slice(turn, turn + 1)))
    for turn in gone:
        tally.remove(ballots.only(slice(turn, turn + 1)))
    kept = [turn for turn in range(size) if turn not in gone]
    rest = Ballots(ballots.options, ballots.places[:, kept], ballots.weights[kept])
    for method in METHODS:
        assert count_tally(tally, method).ranking == count(rest, method).ranking
        assert count_tally(tally, method).scores == count(rest, method).scores


def test_ballots_about_other_options_are_not_mixed_in():
    with pytest.raises(ValueError, match="other options"):
        Tally(("a",)).add(TENNESSEE)


@settings(max_examples=20)
@given(st.integers(2**53 - 3, 2**62))
def test_a_single_vote_is_never_lost_among_very_many(weight):
    found = count(hall((weight, "a>b"), (weight + 1, "b>a")), "borda")
    assert found.scores == [-1, 1]
    assert found.ranking == [[1], [0]]


def test_scores_are_summed_and_only_above_nothing_approve():
    places = np.array([[-3, 5, 2**62], [0, -2, -1]])
    scores = np.array([[3, -5, 0], [0, 2, 1]])
    ballots = Ballots(("a", "b"), places, np.array([1, 2, 1], object), scores)
    assert count(ballots, "score").scores == [-7, 5]
    assert count(ballots, "approval").scores == [1, 3]


@pytest.mark.parametrize("method", METHODS)
def test_hardly_any_election_is_one_too(method):
    assert count(Ballots.ranked("", []), method).winners == []
    assert count(Ballots.ranked("a", []), method).ranking == [[0]]
    assert count(Ballots.ranked("ab", [[]]), method).ranking == [[0, 1]]
    assert count(Ballots.ranked("", []), method, seats=1).winners == []
