"""Trust is the mean of what others gave, and nobody can read back who gave what."""

from __future__ import annotations

from phakhi.methods.networks import Rating, trust_scores
from phakhi.methods.networks.trust import by_rater


def given_by(raters: str, rated: str, *items: int | None) -> list[Rating]:
    return [Rating(rater, rated, items) for rater in raters]


def test_under_five_raters_no_score_is_given():
    found = trust_scores(given_by("abcd", "z", 4, 3, 2) + given_by("abcde", "y", 1, 2, 3))
    assert list(found.by_rated) == ["y"]
    assert (found.by_rated["y"].mean, found.by_rated["y"].raters) == (2, 5)
    assert (found.dyads, found.raters) == (9, 5)


def test_the_network_is_all_given_over_all_that_could_be():
    found = trust_scores([Rating("a", "b", (4, 4, 4)), Rating("b", "a", (2, 2, 2))])
    assert found.network == (4 + 2) / (2 * 4)


def test_items_left_out_do_not_count():
    assert by_rater([Rating("a", "b", (4, None, 2)), Rating("a", "c", (None, None, None))]) == {
        "a": {"b": 3}
    }


def test_nobody_rates_themselves_and_the_later_answer_counts():
    rows = [Rating("a", "a", (4,)), Rating("a", "b", (1,)), Rating("a", "b", (3,))]
    assert by_rater(rows) == {"a": {"b": 3}}


def test_without_answers_there_is_no_trust_to_tell():
    assert trust_scores([]).network is None
