from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from phakhi.core.errors import Forbidden, WrongState
from phakhi.governance.models import NetworkMember
from phakhi.health.models import HealthReading
from phakhi.health.services import compute_health
from tests.factories import make_acting, make_province
from tests.factories_health import make_network, tie, two_groups_and_a_bridge

pytestmark = pytest.mark.django_db
OFFICE = "officer"


@pytest.mark.parametrize("role", ["citizen", "member", "field_officer", "governor", "auditor"])
def test_only_the_office_has_it_computed(role: str) -> None:
    with pytest.raises(Forbidden):
        compute_health(acting=make_acting(role), network=make_network())


def test_another_provinces_office_is_refused() -> None:
    other = make_acting(OFFICE, province=make_province("56"))
    with pytest.raises(Forbidden):
        compute_health(acting=other, network=make_network())


def test_a_network_without_ties_says_so_and_invents_nothing() -> None:
    reading = compute_health(acting=make_acting(), network=make_network())
    states = {name: dial["state"] for name, dial in reading.dials.items()}
    assert states["participation"] == "waits"
    assert {states[name] for name in ("trust", "value", "depth", "density")} == {"empty"}


def test_the_bridge_is_found_with_those_who_hang_on_it() -> None:
    network, _state, bridge, _people = two_groups_and_a_bridge()
    reading = compute_health(acting=make_acting(), network=network)
    (point,) = reading.standing["cut_points"]
    assert point["member"] == str(bridge.pk)
    assert len(point["cut_off"]) == 4 == point["others"]
    assert reading.standing["brokers"][0]["member"] == str(bridge.pk)
    assert reading.standing["brokers"][0]["joins"] == ["public", "third_sector"]


def test_the_same_day_twice_makes_one_reading() -> None:
    network, *_rest = two_groups_and_a_bridge()
    first = compute_health(acting=make_acting(), network=network)
    again = compute_health(acting=make_acting(), network=network)
    assert first == again
    assert HealthReading.objects.count() == 1


def test_a_new_tie_makes_a_second_reading_that_says_so() -> None:
    network, state, _bridge, people = two_groups_and_a_bridge()
    compute_health(acting=make_acting(), network=network)
    tie(state[2], people[2])
    reading = compute_health(acting=make_acting(), network=network)
    assert reading.number == 2
    (reason,) = reading.reasons
    assert (reason["kind"], reason["count"]) == ("ties_begun", 1)
    old, new = reason["effects"]["bridging"]
    assert old < new


def test_it_says_why_when_the_bridging_organisation_leaves() -> None:
    network, _state, bridge, _people = two_groups_and_a_bridge()
    before = compute_health(acting=make_acting(), network=network)
    _leave(network, bridge)
    after = compute_health(acting=make_acting(), network=network)
    (reason,) = after.reasons
    assert (reason["kind"], reason["member"]) == ("left", str(bridge.pk))
    assert len(reason["cut_off"]) == 4
    old, new = (reading.dials["bridging"]["value"] for reading in (before, after))
    assert new < old
    assert reason["effects"]["bridging"] == [old, new]
    assert reason["effects"]["connected"] == [1.0, pytest.approx(12 / 28)]
    assert after.dials["robustness"]["parts"]["connected"] == pytest.approx(12 / 28)


def test_readings_can_be_made_for_days_gone_by() -> None:
    network, _state, bridge, _people = two_groups_and_a_bridge()
    _leave(network, bridge, on=date(2026, 6, 1))
    reading = compute_health(acting=make_acting(), network=network, day=date(2026, 5, 1))
    assert reading.inputs["members"] == 9
    reading = compute_health(acting=make_acting(), network=network, day=date(2026, 7, 1))
    assert reading.inputs["members"] == 8


def test_readings_are_made_in_the_order_of_days() -> None:
    network, *_rest = two_groups_and_a_bridge()
    compute_health(acting=make_acting(), network=network, day=date(2026, 7, 1))
    with pytest.raises(WrongState):
        compute_health(acting=make_acting(), network=network, day=date(2026, 5, 1))


def _leave(network: Any, actor: Any, on: date = date(2026, 11, 1)) -> None:
    NetworkMember.objects.filter(network=network, actor=actor).update(state="withdrawn", left_on=on)
