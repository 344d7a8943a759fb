"""The map of duties: what nobody does and what several do (R042)."""

from __future__ import annotations

import csv

import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from phakhi.core.acting import Acting
from phakhi.core.errors import BadInput, Forbidden
from phakhi.formation.pure.duties import LEVELS, Duty, Gap, doubled, gaps
from phakhi.formation.queries import duty_map
from phakhi.formation.services import roles
from tests.factories import make_acting
from tests.factories_formation import officer_for
from tests.factories_governance import make_network
from tests.factories_networks import make_actor

duties = st.lists(
    st.builds(
        Duty,
        st.sampled_from(("m1", "m2")),
        st.sampled_from(LEVELS),
        st.sampled_from(("plan", "carry_out")),
        st.sampled_from(("ก", "ข")),
    ),
    max_size=10,
)
NEEDED = {"m1": LEVELS, "m2": ("local",)}


@given(duties)
def test_a_level_is_a_gap_exactly_when_nobody_stands_there(rows: list[Duty]) -> None:
    found = gaps(NEEDED, rows)
    for mission, levels in NEEDED.items():
        for level in levels:
            is_empty = not any((r.mission, r.level) == (mission, level) for r in rows)
            assert (Gap(mission, level) in found) == is_empty


@given(duties)
def test_more_duties_never_open_a_gap(rows: list[Duty]) -> None:
    more = [*rows, Duty("m1", "local", "carry_out", "ค")]
    assert set(gaps(NEEDED, more)) <= set(gaps(NEEDED, rows))


@given(duties)
def test_one_body_twice_is_no_duplication(rows: list[Duty]) -> None:
    assert doubled([*rows, *rows]) == doubled(rows)
    assert all(len(row.who) > 1 for row in doubled(rows))


def test_a_mission_nobody_carries_out_is_a_gap_of_its_own() -> None:
    rows = [Duty("m2", "local", "plan", "ก")]
    assert gaps({"m2": ("local",)}, rows) == [Gap("m2", "")]


@pytest.mark.django_db
def test_the_map_counts_hidden_bodies_without_naming_them() -> None:
    network = make_network()
    acting = officer_for(network)
    mission = roles.add_mission(acting=acting, network=network, name_th="น้ำ", levels=["local"])
    hidden = make_actor(is_public=False, name_th="องค์กรลับ")
    roles.add_duty(acting=acting, mission=mission, level="local", act="carry_out", actor=hidden)
    row = duty_map.rows_of(Acting.stranger(network.province), network)[0]
    assert row.gaps == []
    assert row.cells[2][2:] == ([], 1)


@pytest.mark.django_db
def test_a_duty_belongs_to_one_body() -> None:
    network = make_network()
    acting = officer_for(network)
    mission = roles.add_mission(acting=acting, network=network, name_th="น้ำ")
    with pytest.raises(BadInput, match="duty_of_one"):
        roles.add_duty(acting=acting, mission=mission, level="local", act="plan")
    with pytest.raises(BadInput, match="mission_levels"):
        roles.add_mission(acting=acting, network=network, name_th="x", levels=[])


@pytest.mark.django_db
@pytest.mark.parametrize("role", ["member", "auditor", "governor", "field_officer"])
def test_others_map_nothing(role: str) -> None:
    with pytest.raises(Forbidden):
        roles.add_mission(acting=make_acting(role), network=make_network(), name_th="x")


@pytest.mark.django_db
def test_the_file_names_the_gaps() -> None:
    network = make_network()
    acting = officer_for(network)
    roles.add_mission(acting=acting, network=network, name_th="=น้ำ", levels=["local"])
    path = f"/th/{network.province.slug}/networks/{network.public_code}/formation/duties/list.csv"
    answer = Client().get(path)
    text = b"".join(answer.streaming_content).decode("utf-8-sig")  # type: ignore[attr-defined]
    rows = list(csv.reader(text.splitlines()))
    assert rows[1][0] == "'=น้ำ"
    assert len(rows) == 3
