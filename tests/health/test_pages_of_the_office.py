from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from phakhi.health.services import compute_health
from tests.factories import make_acting
from tests.factories_health import two_groups_and_a_bridge

pytestmark = pytest.mark.django_db
INSIDE = ("what-if/", "pairs/", "to-do/")
OPEN = ("bridges/", "advice/", "factors/")


@pytest.mark.parametrize("rest", INSIDE)
def test_the_public_does_not_see_the_offices_pages(address: Any, rest: str, as_role: Any) -> None:
    network, *_rest = two_groups_and_a_bridge()
    assert Client().get(address(network, rest)).status_code == 403
    assert as_role("citizen").get(address(network, rest)).status_code == 403


@pytest.mark.parametrize("language", ["th", "en"])
@pytest.mark.parametrize("rest", OPEN)
def test_everybody_opens_these(address: Any, rest: str, language: str) -> None:
    network, *_rest = two_groups_and_a_bridge()
    assert Client().get(address(network, rest, language)).status_code == 200
    compute_health(acting=make_acting(), network=network)
    assert Client().get(address(network, rest, language)).status_code == 200


@pytest.mark.parametrize("language", ["th", "en"])
@pytest.mark.parametrize("rest", [*INSIDE, *OPEN])
def test_the_office_opens_all(address: Any, rest: str, language: str, as_role: Any) -> None:
    network, *_rest = two_groups_and_a_bridge()
    client = as_role()
    assert client.get(address(network, rest, language)).status_code == 200
    compute_health(acting=make_acting(), network=network)
    assert client.get(address(network, rest, language)).status_code == 200


def test_what_a_leaving_would_change_is_said_before_it_happens(address: Any, as_role: Any) -> None:
    network, _state, bridge, _people = two_groups_and_a_bridge()
    compute_health(acting=make_acting(), network=network)
    page = as_role().get(address(network, f"what-if/?partner={bridge.public_code}"))
    text = page.content.decode()
    assert "4 partners would no longer be connected to the other 4." in text
    assert "100\N{NO-BREAK SPACE}% → 43\N{NO-BREAK SPACE}%" in text
    assert text.index("เวทีสะพาน") < text.index("All other members")


def test_who_connects_is_listed_by_name_only_if_shown(address: Any, as_role: Any) -> None:
    network, _state, bridge, _people = two_groups_and_a_bridge()
    compute_health(acting=make_acting(), network=network)
    assert "เวทีสะพาน" in Client().get(address(network, "bridges/")).content.decode()
    bridge.is_public = False
    bridge.save()
    page = Client().get(address(network, "bridges/")).content.decode()
    assert "เวทีสะพาน" not in page
    assert "1 more is not listed by name." in page
    assert "เวทีสะพาน" in as_role().get(address(network, "bridges/")).content.decode()
