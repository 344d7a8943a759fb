"""The four greedies and what a file limits besides the budget."""

from __future__ import annotations

import pytest

from phakhi.methods.budgeting.counting import count_election
from phakhi.methods.budgeting.criteria import lot
from phakhi.methods.budgeting.parameters import Parameters
from phakhi.methods.budgeting.reading import read_election
from phakhi.methods.budgeting.results import told_outcome
from phakhi.methods.faults import Refused

PROJECTS = ("a;60;green;n;x", "b;50;green;n;", "c;40;road;s;x", "d;10;road;s;")
VOTES = ("a,b,c", "a,b,c", "a,b", "a,d", "b", "c")


@pytest.fixture
def counted(tmp_path):
    def counting(*meta: str, rule="greedy", votes=VOTES, budget=100, vote_type="approval", **given):
        points = vote_type == "cumulative"
        lines = ["META", "key;value", f"budget;{budget}", f"vote_type;{vote_type}", *meta,
                 "PROJECTS", "project_id;cost;category;neighborhood;exclusive", *PROJECTS,
                 "VOTES", "voter_id;vote;points" if points else "voter_id;vote",
                 *(f"v{number};{vote}" for number, vote in enumerate(votes))]  # fmt: skip
        (tmp_path / "e.pb").write_text("\n".join(lines), "utf-8")
        election = read_election(str(tmp_path / "e.pb"))
        return told_outcome(count_election(election, Parameters(rule, **given)), explain=True)

    return counting


def test_skip_passes_over_what_does_not_fit(counted):
    assert counted(budget=105)["winners"] == ["b", "c", "d"]


def test_no_skip_ends_there(counted):
    assert counted(budget=105, variant="no-skip")["winners"] == ["b"]


def test_a_threshold_counts_votes_or_points(counted):
    least = "min_project_score_threshold;2"
    assert counted(least, variant="threshold", budget=105)["winners"] == ["b", "c"]
    votes = ("a,d;1,2", "b;1", "b;1", "c;1")
    found = counted(least, variant="threshold", vote_type="cumulative", votes=votes, budget=999)
    assert sorted(found["winners"]) == ["b", "d"]


def test_of_projects_that_exclude_each_other_one_wins(counted):
    assert counted(variant="exclusive", budget=200)["winners"] == ["b", "a", "d"]
    assert counted(variant="skip", budget=200)["winners"] == ["b", "a", "c", "d"]


@pytest.mark.parametrize("rule", ["greedy", "mes", "phragmen"])
def test_limits_apply_when_asked_and_are_told_always(counted, rule):
    meta = ("min_project_score_threshold;2", "max_sum_cost;120")
    free, bound = counted(*meta, rule=rule), counted(*meta, rule=rule, limits=True)
    for found in (free, bound):
        limits = found["parameters"]["file_limits"]
        assert limits["min_project_score_threshold"] == "2" and limits["max_sum_cost"] == "120"
    assert free["parameters"]["file_limits"]["ballots_set_aside"] == 0
    assert bound["parameters"]["file_limits"]["ballots_set_aside"] == 2
    assert "d" not in bound["winners"]
    assert bound["comparison"]["people"] == 4


@pytest.mark.parametrize("rule", ["greedy", "mes", "phragmen"])
@pytest.mark.parametrize(
    "text", ['{"green": 60, "road": 40}', "green:60,road:40", "{'green': 60, 'road': 40}"]
)
def test_each_category_keeps_to_its_money(counted, rule, text):
    text = text.replace('"', '""')
    found = counted(f'budget_per_category;"{text}"', rule=rule, limits=True, budget=400,
                    completion="add1" if rule == "mes" else "none")  # fmt: skip
    spent = {"green": 0, "road": 0}
    for project in found["winners"]:
        cost, category = PROJECTS["abcd".index(project)].split(";")[1:3]
        spent[category] += int(cost)
    assert spent["green"] <= 60 and spent["road"] <= 40
    assert len(found["winners"]) == 2


def test_each_neighbourhood_keeps_to_its_money(counted):
    found = counted("budget_per_neighborhood;n:50,s:10", limits=True, budget=400)
    assert sorted(found["winners"]) == ["b", "d"]
    drawn = "50" if lot("0", "a") < lot("0", "b") else "49"
    assert found["winning_cost"] == {"a": drawn, "c": "10"}


def test_budgets_that_cannot_be_read_are_refused(counted):
    with pytest.raises(Refused) as refused:
        counted("budget_per_category;1000", limits=True)
    (fault,) = refused.value.faults
    assert (fault.row, fault.column, fault.code) == (5, "budget_per_category", "bad_pots")
    assert counted("budget_per_category;1000")["winners"]


def test_labels_are_the_same_however_typed(counted, monkeypatch):
    projects = ("a;60;น\u0e4d้า;n;", "b;50;\u200bน้ำ ;n;", "c;40; Road;s;")
    monkeypatch.setattr("tests.methods.budgeting.test_limits.PROJECTS", projects)
    found = counted("budget_per_category;{ น้ำ: 60, road: 0}", limits=True, budget=400,
                    votes=("a,b,c",))  # fmt: skip
    assert found["winners"] == ["b"]


@pytest.mark.parametrize(
    "text", ['{"green": 60, "Green": 4}', '{"green": 60, "green": 4}', "x:1,x:2"]
)
def test_a_label_has_one_budget(counted, text):
    quoted = text.replace('"', '""')
    with pytest.raises(Refused) as refused:
        counted(f'budget_per_category;"{quoted}"', limits=True)
    assert [fault.code for fault in refused.value.faults] == ["bad_pots"]


def test_budgets_that_bind_nothing_are_told(counted, monkeypatch):
    found = counted("budget_per_category;green:60,raod:40", limits=True)
    assert found["parameters"]["file_limits"]["budgets_without_project"] == ["raod"]
    bare = tuple(f"{row.split(';')[0]};5;;;" for row in PROJECTS)
    monkeypatch.setattr("tests.methods.budgeting.test_limits.PROJECTS", bare)
    with pytest.raises(Refused) as refused:
        counted("budget_per_category;green:60", limits=True)
    (fault,) = refused.value.faults
    assert (fault.row, fault.column, fault.code) == (5, "budget_per_category", "no_labels")


@pytest.mark.parametrize("cost", ["900719925474099.3", "999999999999999.000000000002"])
def test_a_hair_over_what_a_ballot_may_cost_is_over(counted, monkeypatch, cost):
    """Sixteen digits do not tell it from the limit."""
    monkeypatch.setattr("tests.methods.budgeting.test_limits.PROJECTS", (f"a;{cost};x;y;",))
    for most, aside in ((cost, 0), (f"{cost[:-1]}{int(cost[-1]) - 1}", 2)):
        found = counted(f"max_sum_cost;{most}", limits=True, votes=("a", "a", ""))
        assert found["parameters"]["file_limits"]["ballots_set_aside"] == aside


ORDINAL = ("c,a,b", "c,b", "a,c", "d")


@pytest.mark.parametrize(
    ("scoring", "score"),
    [
        ("borda-length", {"a": 2, "b": 0, "c": 3, "d": 0}),
        ("borda-projects", {"a": 5, "b": 3, "c": 8, "d": 3}),
    ],
)
def test_places_of_a_ranked_ballot_give_points_by_a_named_scoring(counted, scoring, score):
    found = counted(
        vote_type="ordinal", votes=ORDINAL, utility="additive", scoring=scoring, budget=400
    )
    merits = {row["project"]: int(row["merit"]) for row in found["rounds"]}
    assert merits == {project: points for project, points in score.items() if points}


def test_a_ranked_ballot_supports_all_it_names(counted):
    found = counted(vote_type="ordinal", votes=ORDINAL, budget=400)
    assert {row["project"]: row["votes"] for row in found["rounds"]} == {
        "a": 2,
        "b": 2,
        "c": 3,
        "d": 1,
    }


@pytest.mark.parametrize("vote_type", ["knapsack", "choose-1"])
def test_knapsack_and_choose_1_support_what_they_name(counted, vote_type):
    found = counted(vote_type=vote_type, votes=("a", "b", "b", "c"), budget=100)
    assert found["winners"] == ["b", "c"]


def test_points_of_nothing_are_no_support(counted):
    found = counted(vote_type="cumulative", votes=("a,b;0,1", "b;1", "c;0"), rule="mes", budget=100)
    assert found["winners"] == ["b"]
    assert found["more_votes_needed"]["a"] is not None


@pytest.mark.parametrize("rule", ["greedy", "mes", "phragmen"])
@pytest.mark.parametrize("completion", ["none", "add1"])
def test_without_voters_nothing_wins_and_all_is_still_told(counted, rule, completion):
    found = counted(votes=(), rule=rule, completion=completion)
    assert found["winners"] == [] and found["rounds"] == [] and found["ties"] == []
    assert found["utility_distribution"] == [{"projects": 0, "people": 0}]
    assert set(found["more_votes_needed"]) == set("abcd")


@pytest.mark.parametrize("rule", ["greedy", "mes", "phragmen"])
@pytest.mark.parametrize("completion", ["none", "add1u"])
def test_without_money_only_what_is_free_wins(counted, rule, completion):
    found = counted(budget=0, rule=rule, completion=completion)
    assert found["winners"] == []
    assert all(cost == "0" for cost in found["winning_cost"].values())
