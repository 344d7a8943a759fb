from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from phakhi.governance.models import NetworkMember
from phakhi.health.services import compute_health
from tests.factories import make_acting
from tests.factories_health import make_network, tie, two_groups_and_a_bridge

pytestmark = pytest.mark.django_db


def test_before_the_first_reading_the_page_says_when_there_will_be_one(address: Any) -> None:
    page = Client().get(address(make_network()))
    assert "No reading yet" in page.content.decode()


def test_a_draft_network_is_not_found_by_the_public(address: Any) -> None:
    network = make_network(state="draft")
    assert Client().get(address(network)).status_code == 404


def test_everybody_reads_one_sentence_for_each_dial(address: Any) -> None:
    network, *_rest = two_groups_and_a_bridge()
    compute_health(acting=make_acting(), network=network)
    page = Client().get(address(network)).content.decode()
    assert page.count('class="card dial') == 8
    assert "If the most connecting partner left, the network would fall apart." in page
    assert "waits for the room for people" in page


@pytest.mark.parametrize("language", ["th", "en"])
@pytest.mark.parametrize("rest", ["", "history/", "dials/trust/", "dials/robustness/"])
def test_the_pages_open(address: Any, rest: str, language: str) -> None:
    network, *_rest = two_groups_and_a_bridge()
    compute_health(acting=make_acting(), network=network)
    assert Client().get(address(network, rest, language)).status_code == 200


def test_the_public_is_offered_no_page_it_may_not_open(address: Any, as_role: Any) -> None:
    network, *_rest = two_groups_and_a_bridge()
    compute_health(acting=make_acting(), network=network)
    url = address(network, "dials/robustness/")
    assert "health/what-if/" not in Client().get(url).content.decode()
    assert "health/what-if/" in as_role().get(url).content.decode()


def test_an_unknown_dial_is_not_found(address: Any) -> None:
    assert Client().get(address(make_network(), "dials/happiness/")).status_code == 404


def test_after_the_bridge_left_the_page_says_why(address: Any) -> None:
    network = _after_the_bridge_left()
    page = Client().get(address(network)).content.decode()
    assert "เวทีสะพาน left the network." in page
    assert "4 partners are no longer connected to the other 4." in page
    assert "100\N{NO-BREAK SPACE}% → 43\N{NO-BREAK SPACE}%" in page


def test_a_hidden_partner_is_not_named_when_it_leaves(address: Any) -> None:
    network = _after_the_bridge_left(is_public=False)
    for rest in ("", "history/", "readings.json"):
        assert "เวทีสะพาน" not in Client().get(address(network, rest)).content.decode()


def test_the_office_reads_the_hidden_partners_name(address: Any, as_role: Any) -> None:
    network = _after_the_bridge_left(is_public=False)
    assert "เวทีสะพาน" in as_role().get(address(network)).content.decode()


def test_the_files_hold_the_figures_and_no_graph(address: Any) -> None:
    network = _after_the_bridge_left()
    written = Client().get(address(network, "readings.json")).json()
    assert [reading["number"] for reading in written["readings"]] == [2, 1]
    assert set(written["readings"][0]) == {
        "number", "day", "period_start", "method_version", "inputs", "dials", "reasons"
    }  # fmt: skip
    table = b"".join(Client().get(address(network, "readings.csv")).streaming_content)  # type: ignore[attr-defined]
    assert table.count(b"\n") == 1 + 2 * 8


def test_the_files_tell_of_ties_without_a_member_to_name(address: Any) -> None:
    network, state, _bridge, people = two_groups_and_a_bridge()
    compute_health(acting=make_acting(), network=network)
    tie(state[0], people[0])
    compute_health(acting=make_acting(), network=network)
    (reason,) = Client().get(address(network, "readings.json")).json()["readings"][0]["reasons"]
    assert (reason["kind"], reason["partner"]) == ("ties_begun", None)


def test_only_the_office_may_have_it_computed(address: Any, as_role: Any) -> None:
    network = make_network()
    assert as_role("governor").post(address(network, "compute/")).status_code == 403
    assert as_role("officer").post(address(network, "compute/")).status_code == 302


def _after_the_bridge_left(**bridge_is: Any) -> Any:
    network, _state, bridge, _people = two_groups_and_a_bridge()
    for name, value in bridge_is.items():
        setattr(bridge, name, value)
    bridge.save()
    compute_health(acting=make_acting(), network=network)
    NetworkMember.objects.filter(actor=bridge).update(state="withdrawn", left_on="2026-11-01")
    compute_health(acting=make_acting(), network=network)
    return network
