"""What a stranger meets: pages in both languages, without a cookie, before and after data."""

from __future__ import annotations

import pytest
from django.test import Client

from phakhi.core.models import Province
from tests.factories import make_province
from tests.factories_areas import make_areas
from tests.factories_networks import make_actor

pytestmark = pytest.mark.django_db
PAGES = ("", "search/", "search/?q=ปากช่อง", "about/", "open-data/")


@pytest.mark.parametrize("language", ["th", "en"])
@pytest.mark.parametrize("page", PAGES)
def test_a_page_answers_without_a_cookie(client: Client, language: str, page: str) -> None:
    make_province()
    response = client.get(f"/{language}/nakhon-ratchasima/{page}")
    assert response.status_code == 200
    assert not response.cookies
    assert response.content.decode().count("<h1") == 1


def test_the_root_leads_to_the_thai_home_which_lists_the_provinces(client: Client) -> None:
    make_province("30")
    make_province("56")
    assert client.get("/")["Location"] == "/th/"
    page = client.get("/th/").content.decode()
    assert "/th/nakhon-ratchasima/" in page
    assert "/th/phayao/" in page


def test_an_installation_without_a_province_says_what_to_do(client: Client) -> None:
    assert not Province.objects.exists()
    assert "./run" in client.get("/th/").content.decode()


def test_the_first_page_counts_what_a_stranger_may_see(client: Client) -> None:
    make_areas("30")
    make_actor(sector="business", topics=["water"])
    make_actor(sector="business", is_public=False)
    page = client.get("/th/nakhon-ratchasima/").content.decode()
    assert "?sector=business" in page
    assert "?topic=water" in page
    facts = client.get("/th/nakhon-ratchasima/").context["facts"]
    assert (facts.partners, facts.by_sector) == (1, {"business": 1})


def test_a_search_finds_partners_and_places(client: Client) -> None:
    make_areas("30")
    make_actor(name_th="ชมรมรักปากช่อง")
    page = client.get("/th/nakhon-ratchasima/search/?q=ปากช่อง").content.decode()
    assert "ชมรมรักปากช่อง" in page
    assert "/areas/" in page


def test_another_provinces_partners_are_not_found(client: Client) -> None:
    make_actor(name_th="ชมรมรักกว๊าน", province=make_province("56"))
    make_province("30")
    assert "รักกว๊าน" not in client.get("/th/nakhon-ratchasima/search/?q=กว๊าน").content.decode()
