"""What is said of statements and groups, counted again one vote after the other."""

from __future__ import annotations

from math import prod, sqrt

import pytest

from phakhi.methods.opinions.known import Known
from tests.methods.opinions.conversations import camps, shown

SIZES = (25, 20, 15)


@pytest.fixture(scope="module")
def table():
    rows = camps(SIZES, statements=30, noise=0.35, seed=5)
    return [[v if (i + 3 * j) % 7 else None for j, v in enumerate(r)] for i, r in enumerate(rows)]


@pytest.fixture(scope="module")
def found(table):
    told = shown(table, Known(about_people=frozenset("4")))
    assert told["stability"]["drawn"] and len(told["groups"]) == 3
    return told


def votes_of(found, table, statement, group=None, *, others=False):
    """Of a group, of all other groups, or of everybody."""
    for one, row in zip(found["participants"], table, strict=True):
        wanted = group is None or (one["group"] is not None and (one["group"] == group) != others)
        if wanted and row[int(statement)] is not None:
            yield row[int(statement)]


def share(votes, value):
    votes = list(votes)
    return (votes.count(value) + 1) / (len(votes) + 2)


def test_consensus_is_what_every_group_agrees_with(found, table):
    for one in found["statements"]:
        parts = (votes_of(found, table, one["id"], group["id"]) for group in found["groups"])
        assert one["consensus"] == pytest.approx(prod(share(votes, 1) for votes in parts))


def test_counts_and_ratio_of_each_group(found, table):
    for one in found["statements"]:
        assert [group["group"] for group in one["groups"]] == ["0", "1", "2"]
        for group in one["groups"]:
            votes = list(votes_of(found, table, one["id"], group["group"]))
            others = list(votes_of(found, table, one["id"], group["group"], others=True))
            assert group["agree"] == votes.count(1)
            assert group["disagree"] == votes.count(-1)
            assert group["seen"] == len(votes)
            ratio = share(votes, 1) / share(others, 1)
            assert group["representativeness"] == pytest.approx(ratio)


def test_priorities_follow_their_formula(found, table):
    for one in found["statements"]:
        votes = list(votes_of(found, table, one["id"]))
        new = 1 + 8 * 2 ** (-len(votes) / 5)
        far = (1 - share(votes, 0)) * (one["extremity"] + 1) * share(votes, 1) * new
        expected = 49 if one["id"] == "4" else far**2
        assert one["priority"] == pytest.approx(expected)


def test_extremity_is_where_an_agreement_with_it_alone_would_stand(found, table):
    weights = found["pca"]["components"]
    for place, one in enumerate(found["statements"]):
        votes = list(votes_of(found, table, one["id"]))
        alone = [
            (1 - sum(votes) / len(votes)) * row[place] * sqrt(len(table[0])) for row in weights
        ]
        assert one["extremity"] == pytest.approx(sqrt(sum(part**2 for part in alone)))


def test_representative_statements_pass_both_tests_the_best_agreed_first(found, table):
    for group in found["groups"]:
        passing = []
        for one in found["statements"]:
            here = list(votes_of(found, table, one["id"], group["id"]))
            there = list(votes_of(found, table, one["id"], group["id"], others=True))
            tests = {value: both_tests(here, there, value) for value in (1, -1)}
            value = 1 if tests[1][1] > tests[-1][1] else -1
            if min(tests[value]) > 1.2816:
                ratio = share(here, value) / share(there, value)
                metric = ratio * share(here, value) * tests[value][0] * tests[value][1]
                passing.append((-metric, one["id"], "agree" if value == 1 else "disagree"))
        passing.sort()
        agreed = [one for one in passing if one[2] == "agree"][:1]
        expected = agreed + [one for one in passing if one not in agreed]
        told = [(one["id"], one["direction"]) for one in group["representative"]]
        assert told == [one[1:] for one in expected[:5]]
        assert len(told) >= 3


def both_tests(here, there, value):
    votes, seen = here.count(value) + 1, len(here) + 1
    other, all_other = there.count(value) + 1, len(there) + 1
    half = 2 * sqrt(seen) * (votes / seen - 0.5)
    pooled = (votes + other) / (seen + all_other)
    if pooled >= 1:
        return half, 0.0
    spread = sqrt(pooled * (1 - pooled) * (1 / seen + 1 / all_other))
    return half, (votes / seen - other / all_other) / spread


def test_statements_moderated_out_are_listed_without_numbers(table):
    told = shown(table, Known(texts={"2": "refused", "3": "ข้อความ"}, moderated_out=frozenset("2")))
    one = told["statements"][2]
    assert one == {
        "id": "2", "text": "refused", "consensus": None, "extremity": None, "priority": None,
        "groups": (),
    }  # fmt: skip
    assert [row[2] for row in told["pca"]["components"]] == [0, 0]
    assert told["statements"][3]["text"] == "ข้อความ" and told["statements"][4]["text"] is None
    without = shown([[vote for j, vote in enumerate(row) if j != 2] for row in table])
    places = [[(p["x"], p["y"], p["votes"]) for p in m["participants"]] for m in (told, without)]
    assert places[0] == places[1]


def test_a_statement_nobody_saw_is_to_be_asked_first():
    table = [[*row, None] for row in camps((20, 15))]
    told = shown(table)
    last = told["statements"][-1]
    assert (last["extremity"], last["groups"]) == (0, ())
    assert last["consensus"] == pytest.approx(0.25)
    assert last["priority"] == pytest.approx((0.5 * 1 * 0.5 * 9) ** 2)
    assert last["priority"] == max(one["priority"] for one in told["statements"])


def test_who_voted_on_refused_statements_alone_is_not_on_the_map():
    told = shown([[1, None], [None, 1], [-1, 1]], Known(moderated_out=frozenset("1")))
    assert [(one["id"], one["votes"]) for one in told["participants"]] == [("0", 1), ("2", 1)]
