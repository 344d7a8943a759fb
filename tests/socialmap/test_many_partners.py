"""Too many to see one by one: clusters, each of which opens."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from tests.factories_networks import make_actor
from tests.factories_socialmap import make_circle, make_tie

pytestmark = pytest.mark.django_db
MAP = "/th/nakhon-ratchasima/map/"


@pytest.fixture
def two_groups(settings: Any) -> list[Any]:
    """Two of six, each with its centre, joined once; two alone; drawn in clusters."""
    settings.SOCIAL_MAP_MOST = 5
    groups = [make_circle(6, sector=sector) for sector in ("public", "business")]
    for group in groups:
        for other in group[2:5]:
            make_tie(group[0], other)
    make_tie(groups[0][0], groups[1][0])
    make_actor(area_code="3021")
    make_actor(area_code="3021")
    return groups


def feed_of(client: Client, query: str = "") -> dict[str, Any]:
    answer: dict[str, Any] = client.get(f"{MAP}data.json{query}").json()
    return answer


def test_above_the_limit_clusters_are_drawn(client: Client, two_groups: list[Any]) -> None:
    feed = feed_of(client)
    assert feed["clusters"] and feed["partners"] == 14
    assert sorted(feed["size"]) == [2, 6, 6]
    assert sorted(ties[1::2] for ties in feed["ties"] if ties) == [[1]]


def test_a_cluster_is_named_after_its_centre(client: Client, two_groups: list[Any]) -> None:
    names = feed_of(client)["names"].values()
    assert any(two_groups[0][0].party.name_th in name for name in names)


def test_a_cluster_opens(client: Client, two_groups: list[Any], settings: Any) -> None:
    settings.SOCIAL_MAP_MOST = 6
    for code in feed_of(client)["code"].split():
        inside = feed_of(client, f"?cluster={code}")
        assert not inside["clusters"]
        assert inside["partners"] in (2, 6)


def test_any_member_leads_into_its_cluster(client: Client, two_groups: list[Any]) -> None:
    inside = feed_of(client, f"?cluster={two_groups[1][4].public_code}")
    assert inside["partners"] == 6


def test_the_list_is_whole_whatever_is_drawn(client: Client, two_groups: list[Any]) -> None:
    content = client.get(MAP).content.decode()
    assert "1–14 จาก 14" in content


def test_no_cluster_counts_who_is_hidden(client: Client, two_groups: list[Any]) -> None:
    for actor in two_groups[0][:3]:
        make_tie(make_actor(is_public=False), actor)
    assert sum(feed_of(client)["size"]) == 14


def test_up_to_two_thousand_are_drawn_one_by_one(settings: Any) -> None:
    assert settings.SOCIAL_MAP_MOST == 2000


def test_without_script_more_than_two_hundred_are_drawn_in_clusters(client: Client) -> None:
    make_circle(201)
    content = client.get(MAP).content.decode()
    assert content.count('class="graph__link"') < 60
    assert not feed_of(client)["clusters"]
