from __future__ import annotations

from xml.etree import ElementTree

import pytest

from phakhi.areas.maps import area_map, country_map
from phakhi.areas.maps.area_map import layout
from phakhi.areas.maps.grids import grids
from phakhi.areas.models import Area, Boundary, Outline
from phakhi.areas.queries import districts_of
from tests.factories_areas import make_areas

pytestmark = pytest.mark.django_db
SVG = "{http://www.w3.org/2000/svg}"


def square(west: float, south: float) -> dict[str, object]:
    east, north = west + 0.1, south + 0.1
    ring = [[west, south], [east, south], [east, north], [west, north], [west, south]]
    return {"type": "Polygon", "coordinates": [ring]}


@pytest.mark.parametrize("province", ["30", "56"])
def test_the_sketch_of_a_demo_province_has_each_district_once(province: str) -> None:
    make_areas(province)
    tiles = grids()[province]
    codes = [tile.code for tile in tiles]
    assert sorted(codes) == [area.code for area in districts_of(province)]
    assert len({(tile.column, tile.row) for tile in tiles}) == len(codes)
    assert max(tile.column for tile in tiles) < 6


def test_every_tile_is_a_link_that_says_its_name_and_number(thai: None) -> None:
    make_areas()
    links = {area.code: f"/th/x/{area.code}/" for area in districts_of("30")}
    drawn = area_map("30", "district", {"3021": 12}, links, title="ภาคีรายอำเภอ", unit="ภาคี")
    tree = ElementTree.fromstring(drawn.picture)
    found = {a.get("href"): a.get("aria-label") for a in tree.iter(f"{SVG}a")}
    assert len(found) == 32
    assert found["/th/x/3021/"] == "อำเภอปากช่อง 12 ภาคี"
    assert drawn.is_schematic
    assert {row.code: row.value for row in drawn.rows}["3021"] == 12


def test_names_that_hold_markup_stay_words() -> None:
    make_areas()
    Area.objects.filter(code="3021").update(name_th="<b>&", name_en="<script>")
    drawn = area_map("30", "district", {}, {}, title="<i>")
    assert "<script>" not in drawn.picture
    assert "<b>" not in drawn.picture
    assert "<i>" not in drawn.picture


def test_the_rows_of_the_table_stand_in_the_order_of_the_dictionary() -> None:
    make_areas("56")
    drawn = area_map("56", "district", {}, {}, title="x")
    assert drawn.rows[0].code == "5602"


def test_the_key_names_the_numbers_that_occur() -> None:
    make_areas("56")
    values = {"5601": 40, "5602": 11, "5603": 9, "5604": 1}
    steps = area_map("56", "district", values, {}, title="x").legend
    assert [(s.shade, s.low, s.high) for s in steps] == [
        (0, 0, 0),
        (1, 1, 9),
        (2, 11, 11),
        (4, 40, 40),
    ]
    assert steps[0].is_one_number


def test_boundaries_are_drawn_only_when_every_part_has_one() -> None:
    make_areas("56")
    codes = [area.code for area in districts_of("56")]
    for at, code in enumerate(codes[:-1]):
        Boundary.objects.create(area_id=code, geometry=square(100 + at / 10, 19), source="สำรวจเอง")
    assert area_map("56", "district", {}, {}, title="x").is_schematic
    Boundary.objects.create(area_id=codes[-1], geometry=square(101, 19), source="สำรวจเอง")
    drawn = area_map("56", "district", {}, {}, title="x")
    assert not drawn.is_schematic
    assert "สำรวจเอง" in drawn.note
    assert len(list(ElementTree.fromstring(drawn.picture).iter(f"{SVG}path"))) == 9


def test_a_district_without_a_sketch_is_laid_out_by_codes_or_by_points() -> None:
    make_areas()
    parts = list(Area.objects.within("3021").at("subdistrict"))
    by_code = layout("3021", parts)
    assert [tile.code for tile in by_code] == [area.code for area in parts]
    for at, area in enumerate(parts):
        area.longitude, area.latitude = 101.0 - at / 10, 14.0
    by_point = {tile.code: tile.column for tile in layout("3021", parts)}
    assert by_point[parts[-1].code] < by_point[parts[0].code]


def test_the_country_is_drawn_only_where_its_drawing_is_installed() -> None:
    make_areas()
    Outline.objects.all().delete()
    assert country_map({}, {}, title="x") is None
    Outline.objects.create(area_id="30", path="m 1,1 2,2 z", view_box="0 0 9 9")
    drawn = country_map({"30": 3}, {"30": "/th/"}, title="x", within="C13")
    assert drawn is not None
    assert 'href="/th/"' in drawn.picture
    assert len(drawn.rows) == 4
