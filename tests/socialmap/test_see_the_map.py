"""The page: what is drawn, said and listed, for whom."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from tests.factories_networks import make_actor
from tests.factories_socialmap import make_circle, make_tie

pytestmark = pytest.mark.django_db
MAP = "/th/nakhon-ratchasima/map/"
SECRET = "ชื่อลับมาก"


def page_of(client: Client, query: str = "", url: str = MAP) -> str:
    answer = client.get(url + query)
    assert answer.status_code == 200
    return answer.content.decode()


def test_a_stranger_sees_partners_and_ties(client: Client) -> None:
    make_circle(3)
    assert "3 ภาคี 3 ความสัมพันธ์" in page_of(client)


def test_a_hidden_partner_appears_nowhere(client: Client) -> None:
    seen, *_others = make_circle(3)
    hidden = make_actor(name_th=SECRET, is_public=False)
    make_tie(hidden, seen)
    for name in (
        "",
        "data.json",
        "names.json",
        "social-map.svg",
        "social-map.graphml",
        "partners.csv",
        "ties.csv",
    ):
        content = b"".join(client.get(MAP + name)).decode()
        assert SECRET not in content
        assert hidden.public_code not in content
    assert "3 ภาคี 3 ความสัมพันธ์" in page_of(client)


def test_a_private_tie_is_not_drawn_for_strangers(client: Client) -> None:
    one, _two, three, _four = make_circle(4)
    make_tie(one, three, is_public=False)
    assert client.get(MAP + "data.json").json()["pairs"] == 4


def test_a_person_is_drawn_but_not_ranked(client: Client) -> None:
    person = make_actor("person", name_th="นางตัวอย่าง ผู้รู้จักทุกคน")
    organisations = [make_actor() for _ in range(4)]
    for organisation in organisations:
        make_tie(person, organisation)
    make_tie(organisations[0], organisations[1])
    content = page_of(client)
    assert f"มากที่สุดคือ {organisations[0].party.name_th}" in content or "มากที่สุด" in content
    assert f"มากที่สุดคือ {person.party.name_th}" not in content
    assert page_of(client, "?sort=-ties").index(organisations[3].public_code) < page_of(
        client, "?sort=-ties"
    ).rindex(person.public_code)


def test_an_empty_province_says_what_comes(client: Client) -> None:
    make_actor(is_public=False)
    assert "data-map" not in page_of(client)


def test_the_part_around_a_partner_shows_only_its_ties(client: Client) -> None:
    actors = make_circle(6)
    around = f"?around={actors[0].public_code}"
    assert client.get(f"{MAP}data.json{around}").json()["partners"] == 3
    assert client.get(f"{MAP}data.json{around}&steps=2").json()["partners"] == 5


def test_around_a_hidden_partner_is_as_around_nobody(client: Client) -> None:
    hidden = make_actor(is_public=False)
    assert client.get(f"{MAP}?around={hidden.public_code}").status_code == 404
    assert client.get(f"{MAP}?around=nobody").status_code == 404


def test_the_side_tells_who_is_tied_and_how(client: Client) -> None:
    one, two, *_ = make_circle(4)
    content = page_of(client, url=f"{MAP}partner/{one.public_code}/")
    assert two.party.name_th in content
    assert "ทำงานร่วมกัน" in content


def test_nonsense_in_the_address_is_left_out(client: Client, subtests: Any = None) -> None:
    make_circle(3)
    for query in (
        "?on=2026-13",
        "?on=x",
        "?tie=love",
        "?steps=9",
        "?sort=ties;drop",
        "?on=9999-12",
    ):
        assert "3 ภาคี" in page_of(client, query)
