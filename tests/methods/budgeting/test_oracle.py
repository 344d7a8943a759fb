"""Every rule against its definition in fractions, on elections full of ties."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from phakhi.methods.budgeting.amounts import written
from phakhi.methods.budgeting.completing import endowment
from phakhi.methods.budgeting.counting import count_election
from phakhi.methods.budgeting.outcome import Outcome
from phakhi.methods.budgeting.parameters import Parameters, Rule
from phakhi.methods.budgeting.receipts import receipts
from phakhi.methods.budgeting.rounding import rounded
from tests.methods.budgeting import oracle
from tests.methods.budgeting.oracle import Town
from tests.methods.budgeting.towns import election_of, tie_break, towns

MANY = settings(max_examples=150, deadline=None)


def counted(place, town: Town, rule: Rule = "mes", **options) -> Outcome:
    utility, ties = town.utility, tie_break(town)
    parameters = Parameters(rule, utility=utility, tie_break=ties, **options)
    return count_election(election_of(town, place), parameters)


def ids(found: Outcome, projects) -> list[str]:
    return [found.count.election.projects[project].id for project in projects]


def share(town: Town) -> Fraction:
    return town.budget / len(town.votes)


@MANY
@given(towns())
def test_equal_shares_buy_the_same_in_the_same_order_with_the_same_ties(place, town):
    found = counted(place, town)
    winners, _, tied = oracle.shares(town, share(town))
    assert ids(found, found.winners) == winners
    assert [sorted(ids(found, equal)) for equal in found.tied] == tied


@MANY
@given(towns())
def test_each_receipt_is_what_the_voter_paid(place, town):
    found = counted(place, town)
    paid = oracle.shares(town, share(town))[1]
    told = {(voter, project): Fraction(money) for voter, project, money, _ in receipts(found)}
    lefts = {voter: Fraction(left) for voter, _, _, left in receipts(found)}
    for number, payments in enumerate(paid):
        voter = f"v{number}"
        mine = {
            project: money for (who, project), money in told.items() if who == voter and project
        }
        free = {p: Fraction(0) for p in mine if town.costs[p] == 0}
        assert set(mine) == set(payments) | set(free)
        for project, money in payments.items():
            assert abs(mine[project] - money) <= Fraction(1, 10**12)
        total = share(town) * 10**12 // 1 / Fraction(10**12)
        assert sum(mine.values()) + lefts[voter] == total


@MANY
@given(
    towns(people=7, projects=5),
    st.sampled_from((Fraction(1, 7), Fraction(1, 2), Fraction(1))),
    st.booleans(),
    st.sampled_from(("supported", "all")),
)
def test_add1_ends_where_step_by_step_ends(place, town, increment, stop, over):
    found = counted(
        place, town, completion="add1", increment=increment, exhaustive_stop=stop,
        exhaustive_over=over,
    )  # fmt: skip
    last, winners = oracle.add1(town, share(town), increment, stop, over)
    assert ids(found, found.winners) == winners
    assert found.shared is not None and found.shared.trace.endowment == last


@MANY
@given(towns(), st.sampled_from(("skip", "no-skip")))
def test_greedy(place, town, variant):
    found = counted(place, town, "greedy", variant=variant)
    assert ids(found, found.winners) == oracle.greedy(town, variant)


@MANY
@given(towns())
def test_phragmen(place, town):
    found = counted(place, town, "phragmen")
    assert ids(found, found.winners) == oracle.phragmen(town)


def test_phragmen_ends_where_one_of_those_due_together_is_too_dear(place):
    """c at time 1; then a and b are due at 2, and b no longer fits."""
    one = Fraction(1)
    costs = {"a": Fraction(2), "b": Fraction(6), "c": one}
    town = Town(Fraction(6), costs, [{"c": one}, {"a": one}, *[{"b": one}] * 3])
    found = counted(place, town, "phragmen")
    assert ids(found, found.winners) == oracle.phragmen(town) == ["c"]
    assert found.course is not None and found.course.stopped == 2


@MANY
@given(towns(), st.sampled_from(("greedy", "add1u")))
def test_completion_by_greedy(place, town, completion):
    found = counted(place, town, completion=completion)
    first = oracle.shares(town, share(town))[0]
    if completion == "add1u":
        first = oracle.add1(town, share(town), Fraction(1), False)[1]
    assert ids(found, found.winners) == oracle.greedy(town, chosen=first)


def won(town: Town, winners: list[str]) -> list[int]:
    return [sum(project in vote for project in winners) for vote in town.votes]


@MANY
@given(towns(), st.sampled_from(("satisfaction", "exclusion")))
def test_the_comparison_takes_greedy_only_if_it_serves_more(place, town, comparison):
    found = counted(place, town, comparison=comparison)
    mine, other = oracle.shares(town, share(town))[0], oracle.greedy(town)
    here, there = won(town, mine), won(town, other)
    better = sum(b > a for a, b in zip(here, there, strict=True))
    worse = sum(a > b for a, b in zip(here, there, strict=True))
    takes = better > worse
    if comparison == "exclusion":
        takes = there.count(0) < here.count(0)
    assert set(ids(found, found.winners)) == set(other if takes else mine)


@pytest.mark.parametrize(("budget", "share_"), [(10, 3), (2, 0), (9, 3)])
def test_an_integral_start_is_cut_to_whole_money(place, budget, share_):
    town = Town(Fraction(budget), {"a": Fraction(1)}, [{"a": Fraction(1)}] * 3)
    assert endowment(counted(place, town, start="integral").count) == share_


@pytest.mark.parametrize("rule", ["mes", "phragmen", "greedy"])
def test_all_who_want_one_project_for_the_whole_budget_get_it(place, rule: Rule):
    """Floats lose it for 86 of n = 2…199."""
    for people in range(2, 200):
        town = Town(Fraction(1000), {"a": Fraction(1000)}, [{"a": Fraction(1)}] * people)
        assert counted(place, town, rule).winners == (0,), people


@pytest.mark.parametrize("people", [3, 7, 11, 13, 49])
def test_each_their_own_at_exactly_their_share(place, people):
    costs = {f"p{number}": Fraction(1000, people) for number in range(people)}
    votes = [{f"p{number}": Fraction(1)} for number in range(people)]
    town = Town(Fraction(1000), costs, votes)
    scaled = Town(Fraction(1000 * people), {p: c * people for p, c in costs.items()}, votes)
    found = counted(place, scaled)
    assert ids(found, found.winners) == oracle.shares(town, share(town))[0]
    assert len(found.winners) == people


@MANY
@given(st.lists(st.integers(0, 10**9), min_size=1, max_size=5), st.integers(1, 10**6))
def test_rounded_receipts_lose_nothing(amounts, denominator):
    texts = rounded(amounts, sum(amounts), denominator)
    places = 10**12
    assert sum(map(Fraction, texts)) == Fraction(sum(amounts) * places // denominator, places)
    for text, amount in zip(texts, amounts, strict=True):
        assert abs(Fraction(text) - Fraction(amount, denominator)) < Fraction(1, places)


def test_who_pays_their_last_is_not_asked_again(place):
    """Money is exactly nothing after the first round, for some: x wants b and c, y only c."""
    one = Fraction(1)
    votes = [{"a": one}] * 3 + [{"a": one, "b": one}] * 3
    town = Town(Fraction(6), {"a": Fraction(6), "b": Fraction(3)}, votes)
    found = counted(place, town)
    assert ids(found, found.winners) == oracle.shares(town, share(town))[0] == ["a"]


def test_money_is_written_exactly_or_to_its_places():
    assert [written(Fraction(number)) for number in ("0", "12.50", "-0.05", "1000000")] == [
        "0", "12.5", "-0.05", "1000000",
    ]  # fmt: skip
    assert [written(Fraction(1, 3), 6), written(Fraction(-2, 3), 2)] == ["0.333333", "-0.67"]
