"""What is wrong with a table: the six parties, the rules, terms, scrutiny, links."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from phakhi.bodies.composition import Candidate, Fault, check, required_parties
from phakhi.bodies.types import SEAT_KINDS, SEAT_ROLES
from phakhi.bodies.words import words_of
from phakhi.core.presets import PARTIES

DAY = date(2026, 5, 4)


@dataclass
class Body:
    is_formal: bool = True
    checks_six_parties: bool = False
    women_share: int | None = None
    youth_share: int | None = None
    max_terms: int | None = None
    scrutinises: bool = False


@dataclass
class Line:
    party_class: str = ""
    kind: str = ""
    least: int = 0
    most: int | None = None


def member(person: int, **values: Any) -> Candidate:
    return Candidate(person=person, name=f"คนที่ {person}", **values)


CHAIR, SECRETARY = member(1, role="chair"), member(2, role="member_secretary")
WHOLE = [CHAIR, SECRETARY]


def codes(body: Body, seats: list[Candidate], rules: tuple[Line, ...] = ()) -> list[str]:
    return [fault.code for fault in check(body, seats, DAY, rules)]


def test_a_table_that_is_whole_has_no_fault() -> None:
    assert codes(Body(), WHOLE) == []


def test_a_formal_body_needs_a_chair_and_a_secretary() -> None:
    assert codes(Body(), []) == ["no_chair", "no_secretary"]


def test_a_group_that_set_itself_up_needs_neither() -> None:
    assert codes(Body(is_formal=False), [member(1)]) == []


def test_an_empty_chair_leads_nobody() -> None:
    assert "no_chair" in codes(Body(), [replace(CHAIR, is_empty=True), SECRETARY])


def test_each_of_the_six_that_is_missing_is_named() -> None:
    seats = [replace(CHAIR, party_class="state_agency"), replace(SECRETARY, party_class="people")]
    faults = check(Body(checks_six_parties=True), seats, DAY, ())
    missing = [fault.params["party"] for fault in faults]
    assert missing == ["state_enterprise", "local_government", "private", "academia"]


def test_the_province_may_let_a_party_off() -> None:
    rules = (Line("state_enterprise", least=0),)
    assert "state_enterprise" not in required_parties(rules)
    assert len(required_parties(rules)) == 5


def test_observers_do_not_stand_for_their_party() -> None:
    seats = [*WHOLE, member(3, role="observer", party_class="private")]
    faults = check(Body(checks_six_parties=True), seats, DAY, ())
    assert "private" in {fault.params.get("party") for fault in faults}


def test_lines_count_at_least_and_at_most() -> None:
    seats = [*WHOLE, *(member(n, party_class="private", kind="expert") for n in (3, 4, 5))]
    rules = (Line("private", least=4), Line(kind="expert", most=2), Line("private", "expert", 3, 3))
    assert codes(Body(), seats, rules) == ["too_few", "too_many"]


def test_one_person_does_not_sit_twice() -> None:
    assert codes(Body(), [*WHOLE, member(1)]) == ["sits_twice"]


def test_two_seats_without_a_named_person_are_not_the_same_person() -> None:
    unnamed = Candidate(name="ผู้แทนหอการค้า")
    assert codes(Body(), [*WHOLE, unnamed, unnamed]) == []


def test_the_third_term_in_a_row_is_one_too_many() -> None:
    assert codes(Body(max_terms=2), [*WHOLE, member(3, number=2)]) == []
    assert codes(Body(max_terms=2), [*WHOLE, member(3, number=3)]) == ["term_limit"]


def test_whoever_sits_by_a_post_has_no_term_limit() -> None:
    assert codes(Body(max_terms=1), [*WHOLE, member(3, number=9, kind="ex_officio")]) == []


@pytest.mark.parametrize("flag", ["executes", "watches_itself"])
def test_nobody_examines_their_own_work(flag: str) -> None:
    given_: dict[str, Any] = {flag: True}
    seats = [*WHOLE, member(3, **given_)]
    assert codes(Body(scrutinises=True), seats) == [flag]
    assert codes(Body(), seats) == []


def test_a_term_that_is_over_fills_no_chair() -> None:
    gone = replace(CHAIR, until=DAY)
    assert codes(Body(), [gone, SECRETARY]) == ["no_chair"]
    assert codes(Body(), [replace(CHAIR, since=DAY), SECRETARY]) == []


def test_a_target_is_counted_over_those_who_told() -> None:
    told = [replace(CHAIR, is_woman=True), replace(SECRETARY, is_woman=False), member(3)]
    assert codes(Body(women_share=50), told) == []
    assert codes(Body(women_share=51), told) == ["women_below"]
    assert codes(Body(youth_share=90), told) == []


def test_no_figure_is_told_of_a_few() -> None:
    few = [member(n, is_woman=n == 1) for n in range(9)]
    many = [*few, member(10, is_woman=False)]
    body = Body(is_formal=False, women_share=50)
    assert check(body, few, DAY, ())[0].params["share"] is None
    assert check(body, many, DAY, ())[0].params["share"] == 10


def test_a_linking_seat_is_held_by_somebody_who_sits_there_too() -> None:
    seats = [*WHOLE, member(3, links_to="บอร์ด", is_on_linked=False)]
    assert codes(Body(), seats) == ["link_absent"]
    assert codes(Body(), [*WHOLE, Candidate(links_to="บอร์ด", is_empty=True)]) == ["link_empty"]


candidates = st.builds(
    Candidate,
    role=st.sampled_from(list(SEAT_ROLES)),
    kind=st.sampled_from(list(SEAT_KINDS)),
    party_class=st.sampled_from(["", *PARTIES]),
    person=st.none() | st.integers(1, 6),
    name=st.sampled_from(["ก", "ข"]),
    number=st.integers(1, 5),
    is_woman=st.none() | st.booleans(),
    is_young=st.none() | st.booleans(),
    executes=st.booleans(),
    watches_itself=st.booleans(),
    links_to=st.sampled_from(["", "บอร์ด"]),
    is_on_linked=st.booleans(),
    is_empty=st.booleans(),
)
bodies = st.builds(
    Body,
    is_formal=st.booleans(),
    checks_six_parties=st.booleans(),
    women_share=st.none() | st.integers(0, 100),
    youth_share=st.none() | st.integers(0, 100),
    max_terms=st.none() | st.integers(1, 4),
    scrutinises=st.booleans(),
)
lines = st.builds(
    Line,
    party_class=st.sampled_from(["", *PARTIES]),
    kind=st.sampled_from(["", *SEAT_KINDS]),
    least=st.integers(0, 3),
    most=st.none() | st.integers(3, 6),
)
tables = st.lists(candidates, max_size=14)


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(bodies, tables, st.lists(lines, max_size=4))
def test_every_fault_can_be_said(body: Body, seats: list[Candidate], rules: list[Line]) -> None:
    for fault in check(body, seats, DAY, rules):
        assert "%(" not in words_of(fault)


@given(bodies, tables, st.lists(lines, max_size=4))
def test_the_order_of_the_chairs_does_not_matter(
    body: Body, seats: list[Candidate], rules: list[Line]
) -> None:
    def said(faults: list[Fault]) -> list[str]:
        return sorted(f"{f.code} {f.params.get('party')} {f.params.get('kind')}" for f in faults)

    assert said(check(body, seats, DAY, rules)) == said(check(body, seats[::-1], DAY, rules))


@given(bodies, tables)
def test_another_member_never_makes_a_party_missing(body: Body, seats: list[Candidate]) -> None:
    def missing(rows: list[Candidate]) -> set[str]:
        faults = check(body, rows, DAY, ())
        return {fault.params["party"] for fault in faults if fault.code == "missing_party"}

    more = [*seats, member(99, party_class="private")]
    assert missing(more) <= missing(seats) - {"private"}


@given(tables)
def test_a_body_without_rules_has_nothing_to_fault_but_double_seats_and_links(
    seats: list[Candidate],
) -> None:
    found = {fault.code for fault in check(Body(is_formal=False), seats, DAY, ())}
    assert found <= {"sits_twice", "link_empty", "link_absent"}
