"""List, area map and graph are three views of one question, in one address."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client

from phakhi.networks.directory.filters import FACETS
from tests.factories_networks import make_actor, make_resource
from tests.factories_socialmap import make_circle, make_tie

pytestmark = pytest.mark.django_db
HERE = "/th/nakhon-ratchasima/"
QUESTIONS = {
    "sector": "sector=business",
    "subtype": "subtype=ngo",
    "party": "party=people",
    "group": "group=5.1",
    "topic": "topic=water",
    "offer": "offer=place",
    "need": "need=place",
    "level": "level=group",
    "area": "area=3001",
    "text": "q=น้ำใส",
}


def seed() -> None:
    make_actor(sector="business", subtype="chamber", topics=["water"])
    make_actor(target_groups=["5.1"], area_code="3001")
    make_actor("group", name_th="กลุ่มน้ำใส")
    make_resource(make_actor(), direction="offer", is_public=True)
    make_resource(make_actor(), direction="need", is_public=True)


def codes_in_graph(client: Client, query: str) -> set[str]:
    answer = client.get(f"{HERE}map/data.json?{query}").json()
    return set(answer["code"].split())


def codes_in_list(client: Client, query: str) -> set[str]:
    content = b"".join(client.get(f"{HERE}partners/partners.csv?{query}")).decode("utf-8-sig")
    return {line.split(",")[0] for line in content.splitlines()[1:] if line}


def test_every_facet_of_the_directory_is_tried() -> None:
    assert set(FACETS) <= set(QUESTIONS)


@pytest.mark.parametrize("query", QUESTIONS.values())
def test_the_same_question_finds_the_same_partners(client: Client, query: str) -> None:
    seed()
    found = codes_in_graph(client, query)
    assert found == codes_in_list(client, query)
    assert 0 < len(found) < 5 or query.startswith(("party", "subtype"))


def test_switching_the_view_keeps_the_whole_question(client: Client) -> None:
    make_circle(3)
    query = "?sector=third_sector&amp;tie=joint_work&amp;on=2026-05"
    for view in ("map/", "partners/", "partners/map/"):
        content = client.get(HERE + view + query.replace("&amp;", "&")).content.decode()
        for other in ("map/", "partners/", "partners/map/"):
            assert f'href="{HERE}{other}{query}"' in content


def test_only_ties_of_the_kinds_asked_for_are_drawn(client: Client) -> None:
    one, two, three = make_circle(3)
    make_tie(one, two, "funding")
    assert client.get(f"{HERE}map/data.json?tie=funding").json()["pairs"] == 1
    assert client.get(f"{HERE}map/data.json?tie=funding&tie=joint_work").json()["pairs"] == 3
    assert three.public_code in codes_in_graph(client, "tie=funding")


def test_a_day_shows_the_ties_that_held_on_it(client: Client) -> None:
    one, two, three = make_actor(), make_actor(), make_actor()
    make_tie(one, two, since=date(2025, 3, 1), until=date(2025, 9, 30))
    make_tie(two, three, since=date(2025, 6, 15))
    pairs = {
        day: client.get(f"{HERE}map/data.json?on={day}").json()["pairs"]
        for day in ("2025-02", "2025-03", "2025-06-14", "2025-06", "2025-10", "")
    }
    assert pairs == {"2025-02": 0, "2025-03": 1, "2025-06-14": 1, "2025-06": 2, "2025-10": 1, "": 1}


def test_everybody_stays_in_place_from_day_to_day(client: Client) -> None:
    make_circle(6)
    now, then = (client.get(f"{HERE}map/data.json?on={day}").json() for day in ("", "2020-01"))
    assert (now["x"], now["y"]) == (then["x"], then["y"])


def test_months_reach_from_the_first_tie_until_today(client: Client) -> None:
    one, two = make_actor(), make_actor()
    make_tie(one, two, since=date(2026, 8, 9))
    content = client.get(f"{HERE}map/?on=2026-09").content.decode()
    assert '<option value="2026-09" selected>กันยายน 2569</option>' in content
    assert 'value="2026-07"' not in content
