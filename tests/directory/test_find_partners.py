"""The public finds partners; what is not public is never found."""

from __future__ import annotations

from typing import Any

import pytest
from django.http import QueryDict
from django.test import Client

from phakhi.core.acting import Acting
from phakhi.networks.directory.counts import count_facets
from phakhi.networks.directory.filters import Filters, read_filters
from phakhi.networks.directory.search import find_actors
from phakhi.networks.models import Actor, ResourceLine
from phakhi.parties.models import Party
from tests.factories import make_province
from tests.factories_areas import make_areas

pytestmark = pytest.mark.django_db
SERIAL = iter(range(10_000))


def partner(name: str = "กลุ่มตัวอย่าง", province: str = "30", **values: Any) -> Actor:
    owner = make_province(province)
    party = Party.objects.create(province=owner, kind="organisation", name_th=name, is_public=True)
    given = {"sector": "public", "state": "verified", "is_public": True} | values
    return Actor.objects.create(
        province=owner, party=party, public_code=f"x{next(SERIAL)}", **given
    )


def found(query: str = "", **chosen: str) -> list[str]:
    filters = Filters(text=query, chosen={k: frozenset({v}) for k, v in chosen.items()})
    actors = find_actors(Acting.stranger(make_province()), filters)
    return sorted(actor.party.name_th for actor in actors)


def test_a_stranger_finds_only_what_is_verified_public_and_here() -> None:
    partner("ก")
    partner("ข", state="draft")
    partner("ค", is_public=False)
    partner("ง", province="56")
    assert found() == ["ก"]


@pytest.mark.parametrize("query", ["อนุรักษ์", "ลำตะคอง", "กลุ่ม ตะคอง", "ตะ", "LTK", "น้ำ"])
def test_any_part_of_name_or_mission_is_found(query: str) -> None:
    actor = partner("กลุ่มอนุรักษ์ลำตะคอง", mission="ดูแลน้ำ")
    actor.party.short_name = "LTK"
    actor.party.save()
    actor.save()
    partner("หอการค้า")
    assert found(query) == ["กลุ่มอนุรักษ์ลำตะคอง"]


@pytest.mark.parametrize("query", ["%", "_", "'; --", "\\", "()"])
def test_signs_of_the_query_language_are_plain_text(query: str) -> None:
    partner("กลุ่มตัวอย่าง")
    assert found(query) == []


def test_facets_are_joined_by_and_their_codes_by_or() -> None:
    partner("ก", sector="public", topics=["water"])
    partner("ข", sector="business", topics=["water"])
    partner("ค", sector="public", topics=["health"])
    assert found(sector="public", topic="water") == ["ก"]
    both = Filters(chosen={"sector": frozenset({"public", "business"})})
    assert find_actors(Acting.stranger(make_province()), both).count() == 3


def test_who_works_in_a_wider_area_is_found_in_the_district() -> None:
    partner("ทั้งจังหวัด", area_codes=["30"])
    partner("ตำบล", area_codes=["302101"])
    partner("อื่น", area_codes=["3001"])
    assert found(area="3021") == ["ตำบล", "ทั้งจังหวัด"]


def test_a_resource_that_is_not_public_finds_nobody() -> None:
    actor = partner("ก")
    line = {"province": actor.province, "actor": actor, "direction": "offer", "resource": "place"}
    ResourceLine.objects.create(**line, what="ห้องประชุม", is_public=False)
    assert found(offer="place") == []
    ResourceLine.objects.create(**line, what="ลานกีฬา", is_public=True)
    assert found(offer="place") == ["ก"]


def test_each_chip_says_how_many_it_leads_to() -> None:
    partner("ก", sector="public", topics=["water", "health"], area_code="3021")
    partner("ข", sector="business", topics=["water"], area_codes=["30"])
    acting = Acting.stranger(make_province())
    counts = count_facets(acting, Filters(chosen={"sector": frozenset({"public"})}))
    assert counts["sector"] == {"public": 1, "business": 1}
    assert counts["topic"] == {"water": 1, "health": 1}
    assert counts["area"] == {"3021": 1}


def test_what_is_not_on_the_list_is_dropped() -> None:
    query = QueryDict("sector=public&state=draft&party__name=x&topic=%27--&sort=pk&where=x")
    filters = read_filters(query)
    assert filters.chosen == {"sector": frozenset({"public"}), "topic": frozenset()}
    assert (filters.sort, filters.where) == ("name", "works")


def test_the_address_carries_the_whole_question() -> None:
    asked = read_filters(QueryDict("q=น้ำ&sector=public&sector=business&area=3021&where=based"))
    assert read_filters(QueryDict(asked.query_string()[1:])) == asked


@pytest.mark.parametrize("page", ["", "map/", "partners.csv", "partners.xlsx"])
@pytest.mark.parametrize("language", ["th", "en"])
def test_the_pages_answer(client: Client, page: str, language: str) -> None:
    partner("ก", topics=["water"], area_code="3021")
    response = client.get(f"/{language}/nakhon-ratchasima/partners/{page}?topic=water")
    assert response.status_code == 200


def test_the_interface_gives_the_public_part_only(client: Client) -> None:
    shown, hidden = partner("ก"), partner("ข", is_public=False)
    answer = client.get("/api/v1/nakhon-ratchasima/partners").json()
    assert [p["name_th"] for p in answer["partners"]] == ["ก"]
    base = "/api/v1/nakhon-ratchasima/partners/"
    assert client.get(f"{base}{shown.public_code}").json()["code"] == shown.public_code
    assert client.get(f"{base}{hidden.public_code}").status_code == 404
    assert "contact" not in str(answer)


def test_the_page_of_a_district_shows_who_works_there(client: Client) -> None:
    make_areas("30")
    partner("กลุ่มรักปากช่อง", area_codes=["3021"])
    partner("กลุ่มที่ไม่เผยแพร่", area_codes=["3021"], is_public=False)
    page = client.get("/th/nakhon-ratchasima/areas/3021/").content.decode()
    assert "กลุ่มรักปากช่อง" in page
    assert "กลุ่มที่ไม่เผยแพร่" not in page
