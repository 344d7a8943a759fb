"""Equal shares, greedy and Phragmén under pots and exclusions, against their definitions."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from phakhi.methods.budgeting.counting import count_election
from phakhi.methods.budgeting.explaining import lacks
from phakhi.methods.budgeting.outcome import Outcome
from phakhi.methods.budgeting.parameters import Parameters, Rule
from phakhi.methods.budgeting.reading import read_election
from tests.methods.budgeting import oracle
from tests.methods.budgeting.oracle import Town
from tests.methods.budgeting.test_explanations import joined, winners
from tests.methods.budgeting.towns import pb, tie_break, towns

MANY = settings(max_examples=120, deadline=None)
POTS = st.fixed_dictionaries({"x": st.integers(0, 15), "y": st.integers(0, 15)})
LABELS = st.lists(st.sampled_from("xyz"), min_size=6, max_size=6)


def counted(place, town: Town, labels: list[str], pots: dict[str, int], rule: Rule) -> Outcome:
    lines = pb(town, budget_per_category=",".join(f"{k}:{v}" for k, v in pots.items())).split("\n")
    row = lines.index("project_id;cost")
    lines[row] += ";category"
    for number, label in zip(range(row + 1, lines.index("VOTES")), labels, strict=False):
        lines[number] += f";{label}"
    (place / "pots.pb").write_text("\n".join(lines), "utf-8")
    parameters = Parameters(rule, utility=town.utility, tie_break=tie_break(town), limits=True)
    return count_election(read_election(str(place / "pots.pb")), parameters)


def within(town: Town, labels: list[str], pots: dict[str, int]) -> Callable[[Town], Town]:
    """The town, with whatever costs it then has, where labels keep to their pots."""
    of = dict(zip(town.costs, labels, strict=False))

    def limited(town: Town) -> Town:
        def fits(project: str, chosen: list[str]) -> bool:
            same = [p for p in chosen if of[p] == of[project]]
            return of[project] not in pots or town.total([*same, project]) <= pots[of[project]]

        return replace(town, fits=fits)

    return limited


@pytest.mark.parametrize("rule", ["mes", "greedy", "phragmen"])
def test_pots_close_what_no_longer_fits(place, rule: Rule):
    @MANY
    @given(towns(), LABELS, POTS)
    def holds(town, labels, pots):
        found = counted(place, town, labels, pots, rule)
        limited = within(town, labels, pots)(town)
        share = town.budget / len(town.votes)
        assert found.ids(found.winners) == winners(limited, rule, share)

    holds()


@pytest.mark.parametrize("rule", ["mes", "greedy", "phragmen"])
def test_what_a_loser_lacked_is_true_under_pots_too(place, rule: Rule):
    @MANY
    @given(towns(), LABELS, POTS)
    def holds(town, labels, pots):
        found = counted(place, town, labels, pots, rule)
        limited, share = within(town, labels, pots), town.budget / len(town.votes)
        lacking = lacks(found)[0]
        for number, more in lacking.votes.items():
            name = found.count.election.projects[number].id

            def with_more(more: int, name: str = name) -> bool:
                return name in winners(limited(joined(town, name, more)), rule, share)

            assert with_more(more) and not with_more(more - 1) if more else not with_more(40)
        for number, cost in lacking.costs.items():
            name = found.count.election.projects[number].id

            def at(cost: int, name: str = name) -> bool:
                costs = town.costs | {name: Fraction(cost)}
                return name in winners(limited(replace(town, costs=costs)), rule, share)

            assert not at(1) if cost is None else at(cost)
            assert cost is None or not any(at(higher) for higher in range(cost + 1, cost + 4))

    holds()


def test_add1_keeps_to_the_pots_at_every_step(place):
    one = Fraction(1)
    votes = [{"a": one, "b": one}] * 3 + [{"b": one, "c": one}] * 2
    town = Town(Fraction(20), {"a": Fraction(9), "b": Fraction(6), "c": Fraction(5)}, votes)
    labels, pots = ["x", "x", "y"], {"x": 10, "y": 20}
    limited = within(town, labels, pots)(town)
    found = counted(place, town, labels, pots, "mes")
    raised = count_election(
        found.count.election, replace(found.count.parameters, completion="add1")
    )
    assert raised.ids(raised.winners) == oracle.add1(limited, Fraction(4), one, False)[1]


@MANY
@given(towns(), st.integers(1, 7), st.sampled_from(("mes", "greedy", "phragmen")))
def test_under_a_threshold_the_votes_that_lack_are_told_too(place, town, least, rule: Rule):
    text = pb(town, min_project_score_threshold=least)
    (place / "least.pb").write_text(text, "utf-8")
    parameters = Parameters(rule, utility=town.utility, tie_break=tie_break(town), limits=True)
    found = count_election(read_election(str(place / "least.pb")), parameters)
    share = town.budget / len(town.votes)
    heaviest = max((n for vote in town.votes for n in vote.values()), default=Fraction(1))

    def wins(name: str, more: int) -> bool:
        votes = [*town.votes, *([{name: heaviest}] * more)]
        scores = {p: sum(vote.get(p, Fraction(0)) for vote in votes) for p in town.costs}
        other = replace(town, votes=votes, fits=lambda project, _: scores[project] >= least)
        return name in winners(other, rule, share)

    lacking = lacks(found)[0]
    for number, more in lacking.votes.items():
        name = found.count.election.projects[number].id
        assert wins(name, more) and not wins(name, more - 1) if more else not wins(name, 40)
        if found.count.score[number] < least:
            assert lacking.costs[number] is None


def exclusive(place, town: Town, labels: list[str]) -> tuple[Outcome, Callable[[Town], Town]]:
    lines = pb(town).split("\n")
    row = lines.index("project_id;cost")
    lines[row] += ";exclusive"
    for number, label in zip(range(row + 1, lines.index("VOTES")), labels, strict=False):
        lines[number] += f";{label}"
    (place / "exclusive.pb").write_text("\n".join(lines), "utf-8")
    of = dict(zip(town.costs, labels, strict=False))

    def limited(town: Town) -> Town:
        def fits(project: str, chosen: list[str]) -> bool:
            return not of[project] or of[project] not in {of[other] for other in chosen}

        return replace(town, fits=fits)

    parameters = Parameters(
        "greedy", variant="exclusive", utility=town.utility, tie_break=tie_break(town)
    )
    return count_election(read_election(str(place / "exclusive.pb")), parameters), limited


@MANY
@given(towns(), st.lists(st.sampled_from(["x", "y", ""]), min_size=6, max_size=6))
def test_what_a_loser_lacked_is_true_where_projects_exclude_each_other(place, town, labels):
    found, limited = exclusive(place, town, labels)
    assert found.ids(found.winners) == oracle.greedy(limited(town))
    for number, more in lacks(found)[0].votes.items():
        name = found.count.election.projects[number].id

        def wins(more: int, name: str = name) -> bool:
            return name in oracle.greedy(limited(joined(town, name, more)))

        assert wins(more) and not wins(more - 1) if more else not wins(40)


def test_for_its_cost_nothing_is_wanted_as_what_is_free(place):
    """No number of votes brings b before a, which excludes it."""
    one = Fraction(1)
    costs = {"a": Fraction(0), "b": Fraction(5)}
    town = Town(Fraction(10), costs, [{"a": one}, {"b": one}, {"b": one}], "cardinality")
    found, _ = exclusive(place, town, ["x", "x"])
    assert found.ids(found.winners) == ["a"]
    assert lacks(found)[0].votes == {1: None}
