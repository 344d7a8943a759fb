from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client

from phakhi.areas.models import AbolishedArea, Area
from phakhi.areas.panels import AREA_PANELS
from phakhi.areas.search import search_areas
from phakhi.core.acting import Acting
from phakhi.core.panels import Panel
from tests.factories import make_province
from tests.factories_areas import make_areas, make_village

pytestmark = pytest.mark.django_db
HOME = "/th/nakhon-ratchasima/areas/"


@pytest.fixture(autouse=True)
def _korat() -> None:
    make_province("30")
    make_areas("30")


def html(client: Client, path: str, **headers: str) -> str:
    response = client.get(path, headers=headers or None)
    assert response.status_code == 200
    return response.content.decode()


def test_the_index_lists_every_district_with_its_code_and_a_map(client: Client) -> None:
    page = html(client, HOME)
    assert page.count(f'<th scope="row"><a href="{HOME}30') == 32
    assert f'href="{HOME}3021/"' in page
    assert 'aria-label="อำเภอปากช่อง 12 ตำบล"' in page


def test_a_stranger_gets_no_cookie(client: Client) -> None:
    assert not client.get(HOME).cookies


def test_an_installation_without_areas_says_what_to_do(client: Client) -> None:
    Area.objects.filter(level="subdistrict").delete()
    Area.objects.filter(level="district").delete()
    Area.objects.filter(level="province").delete()
    assert "load_areas" in html(client, HOME)


def test_an_area_says_where_it_lies_and_what_it_was_called(client: Client) -> None:
    page = html(client, HOME + "303202/")
    assert "อำเภอเฉลิมพระเกียรติ จังหวัดนครราชสีมา" in page
    assert "300602" in page
    assert f'href="{HOME}3032/"' in page


def test_an_area_speaks_english_on_the_english_page(client: Client) -> None:
    page = html(client, "/en/nakhon-ratchasima/areas/302106/")
    assert "<h1>Nong Sarai Subdistrict</h1>" in page
    assert "Pak Chong District" in page


def test_a_district_with_villages_has_a_map_and_a_subdistrict_lists_them(client: Client) -> None:
    assert "<svg" not in html(client, HOME + "3021/").partition('class="page-body"')[2]
    make_village("30210605")
    assert 'aria-label="ตำบลหนองสาหร่าย 1 หมู่บ้าน"' in html(client, HOME + "3021/")
    assert "บ้านตัวอย่าง" in html(client, HOME + "302106/")
    assert "บ้านตัวอย่าง หมู่ที่ 5" in html(client, HOME + "30210605/")


def test_an_abolished_code_still_leads_on(client: Client) -> None:
    page = html(client, HOME + "300602/")
    assert f'href="{HOME}303202/"' in page
    AbolishedArea.objects.filter(code="300602").update(successors=["303202", "303203"])
    assert f'href="{HOME}303203/"' in html(client, HOME + "300602/")


@pytest.mark.parametrize("code", ["56", "5601", "999999", "C13", "x", "3099"])
def test_what_lies_elsewhere_or_nowhere_is_not_found(client: Client, code: str) -> None:
    assert client.get(f"{HOME}{code}/").status_code == 404


def test_the_province_itself_is_the_index(client: Client) -> None:
    assert client.get(HOME + "30/")["Location"] == HOME


def test_search_finds_areas_of_this_province_only(client: Client) -> None:
    assert f'href="{HOME}3021/"' in html(client, HOME + "find/?q=ปากช่อง")
    assert "ไม่มีพื้นที่ใดตรงกับคำค้น" in html(client, HOME + "find/?q=ขอนแก่น")
    assert html(client, HOME + "find/?q=%00%27%25")


def test_htmx_gets_the_list_alone_and_forms_get_json(client: Client) -> None:
    part = html(client, HOME + "find/?q=3021", **{"HX-Request": "true"})
    assert "<html" not in part
    assert "302106" in part
    found = client.get(HOME + "find.json?q=หนองสาหร่าย&level=subdistrict").json()["areas"]
    assert found[0]["code"] == "302106"
    assert found[0]["full_name"] == "ตำบลหนองสาหร่าย อำเภอปากช่อง"


def test_the_provinces_search_box_knows_areas(thai: None) -> None:
    hits = search_areas(Acting.stranger(make_province("30")), "หนองสาหร่าย", 5)
    assert (hits[0].title, hits[0].note) == ("ตำบลหนองสาหร่าย", "อำเภอปากช่อง")


@pytest.fixture
def panel() -> Iterator[None]:
    def shown(acting: Acting, area: Area) -> Panel | None:
        facts = {"title": f"รู้จัก {area.code}", "text": "<b>"}
        return Panel("ภาคีในพื้นที่", "components/empty.html", facts) if area.code == "3021" else None

    AREA_PANELS.register("test", shown)
    yield
    AREA_PANELS._entries.pop("test")


def test_another_room_adds_a_panel_to_the_areas_it_knows(client: Client, panel: None) -> None:
    assert "ภาคีในพื้นที่" in html(client, HOME + "3021/")
    assert "ภาคีในพื้นที่" not in html(client, HOME + "3020/")


@pytest.mark.parametrize("path", ["", "3021/", "302106/", "find/?q=ปากช่อง"])
def test_the_number_of_queries_stays_the_same(
    client: Client, django_assert_max_num_queries: Any, path: str
) -> None:
    make_village("30210605")
    with django_assert_max_num_queries(14):
        client.get(HOME + path)
