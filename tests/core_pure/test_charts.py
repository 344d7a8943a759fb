"""Charts are accessible pictures that hold no script, no style and no cut word."""

from __future__ import annotations

import re
from datetime import date
from typing import Any
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from phakhi.core.charts import (
    Bar,
    BarChart,
    Phase,
    Region,
    Share,
    ShareChart,
    Tile,
    Timeline,
    bars_svg,
    outline_svg,
    percentages,
    polygon_map_svg,
    shades,
    shares_svg,
    tile_map_svg,
    timeline_svg,
)

SVG = "{http://www.w3.org/2000/svg}"
POISON = "<script>alert(1)</script>\"'&๑ก"
LONG = "องค์การบริหารส่วนตำบลตัวอย่างบัวใหญ่ร่วมกับเครือข่ายอาสาสมัครภาคประชาชนจังหวัดนครราชสีมา"
WORDS = st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"]), max_size=30)

BARS = BarChart(
    "ภาคีตามภาคส่วน",
    "จำนวนภาคีสี่ภาคส่วน",
    [Bar("ภาครัฐ", 18, "18", "public"), Bar(LONG, 9, "9", "third_sector", low=7, high=11)],
)
SHARES = ShareChart("สัดส่วน", "", [Share(LONG, 3, kind="public"), Share("ข", 1), Share("ค", 0)])
TIMELINE = Timeline(
    "ขั้นตอน",
    "",
    [
        Phase("เสนอ", date(2026, 9, 1), date(2026, 9, 30), "1–30 กันยายน 2569"),
        Phase("ลงคะแนน", date(2026, 11, 16), date(2026, 11, 30), "16–30 พฤศจิกายน 2569"),
        Phase("ประกาศ", date(2026, 12, 14), date(2026, 12, 14), "14 ธันวาคม 2569"),
    ],
    today=date(2026, 11, 20),
    today_label="วันนี้",
)
TILES = [Tile("3001", 0, 0), Tile("3002", 1, 0), Tile("3003", 0, 1)]
REGIONS = {
    "3001": Region("เมืองนครราชสีมา", "12", "อำเภอเมืองนครราชสีมา 12 ภาคี", 4, "?area=3001"),
    "3002": Region("เฉลิมพระเกียรติ", "0", "อำเภอเฉลิมพระเกียรติ ไม่มีภาคี", 0, "?area=3002"),
    "3003": Region("ครบุรี", "3", "อำเภอครบุรี 3 ภาคี", 1, "?area=3003", is_chosen=True),
}
SQUARE = {
    "type": "Polygon",
    "coordinates": [[[102, 14], [103, 14], [103, 15], [102, 15], [102, 14]]],
}
ISLAND = {
    "type": "MultiPolygon",
    "coordinates": [
        [[[103, 14], [104, 14], [104, 15], [103, 14]]],
        [[[104.5, 15], [104.6, 15], [104.6, 15.1], [104.5, 15]]],
    ],
}
MAP = polygon_map_svg("แผนที่", "", {"3001": SQUARE, "3002": ISLAND, "9999": SQUARE}, REGIONS)


def parsed(svg: str) -> Any:
    return ElementTree.fromstring(svg)


PICTURES = {
    "bars": bars_svg(BARS),
    "shares": shares_svg(SHARES),
    "timeline": timeline_svg(TIMELINE),
    "tiles": tile_map_svg("แผนที่", "จำนวนภาคีรายอำเภอ", TILES, REGIONS),
    "polygons": MAP,
    "outline": outline_svg("ประเทศไทย", "", "0 0 10 20", [("M0 0l3,4z", REGIONS["3001"])]),
}


@pytest.mark.parametrize("name", PICTURES)
def test_a_chart_is_named_well_formed_and_without_style(name):
    root = parsed(PICTURES[name])
    assert root[0].tag == f"{SVG}title"
    assert root[0].text
    assert root.get("role") in {"img", "group"}
    assert not any(
        "style" in node.attrib or node.tag in {f"{SVG}style", f"{SVG}script"}
        for node in root.iter()
    )
    links = list(root.iter(f"{SVG}a"))
    assert (root.get("role") == "group") == bool(links)
    assert all(link.get("href") and link.get("aria-label") for link in links)


@pytest.mark.parametrize("name", ["bars", "shares", "timeline"])
def test_nothing_is_drawn_beyond_a_small_telephone(name):
    root = parsed(PICTURES[name])
    width, height = (float(n) for n in root.get("viewBox").split()[2:])
    assert width == 320
    for rect in root.iter(f"{SVG}rect"):
        assert 0 <= float(rect.get("x", "0"))
        assert float(rect.get("x", "0")) + float(rect.get("width")) <= width + 0.01
        assert float(rect.get("y", "0")) + float(rect.get("height")) <= height + 0.01
    for text in root.iter(f"{SVG}text"):
        assert float(text.get("y")) <= height


def test_long_thai_is_wrapped_between_words_and_never_cut():
    lines = [t.text for t in parsed(PICTURES["bars"]).iter(f"{SVG}text")]
    said = "".join(line for line in lines if line and not line.isdigit())
    assert said == "ภาครัฐ" + LONG
    assert not any(line[0] in "ะาำิีึืุู็่้๊๋์" for line in lines)


def test_bars_start_at_zero_and_keep_their_proportion():
    rects = list(parsed(PICTURES["bars"]).iter(f"{SVG}rect"))
    assert float(rects[0].get("width")) == pytest.approx(2 * float(rects[1].get("width")), abs=0.02)
    assert rects[0].get("class") == "chart__bar chart__bar--public"
    assert "chart__whisker" in PICTURES["bars"]
    with pytest.raises(ValueError, match="zero"):
        bars_svg(BarChart("ก", "", [Bar("ก", -1, "-1")]))


def test_a_hidden_number_draws_no_bar():
    root = parsed(bars_svg(BarChart("ก", "", [Bar("ก", None, "ไม่แสดง")])))
    assert next(root.iter(f"{SVG}rect")).get("width") == "0"


def test_shares_fill_the_bar_and_repeat_their_number():
    root = parsed(PICTURES["shares"])
    numbers = [t.text for t in root.iter(f"{SVG}text") if t.get("class") == "chart__in-bar"]
    assert numbers == ["1", "2", "1", "2", "3"]
    assert SHARES.table()[1] == ("ข", "25 %")
    assert percentages([1, 1, 1]) == [34, 33, 33]
    assert percentages([0, 0]) == [0, 0]


@given(st.lists(st.integers(0, 10**6), min_size=1).filter(any))
def test_percents_add_up(values):
    assert sum(percentages(values)) == 100


def test_phases_know_their_place_in_time():
    root = parsed(PICTURES["timeline"])
    bars = list(root.iter(f"{SVG}rect"))
    assert [bar.get("class").split("--")[1] for bar in bars] == ["past", "now", "next"]
    line = re.search(r"chart__today\" d=\"M([\d.]+)", PICTURES["timeline"])
    assert line
    at = float(line[1])
    now = bars[1]
    assert float(now.get("x")) < at < float(now.get("x")) + float(now.get("width"))


def test_tiles_are_links_in_reading_order_with_name_and_number():
    links = list(parsed(PICTURES["tiles"]).iter(f"{SVG}a"))
    assert [link.get("href") for link in links] == ["?area=3001", "?area=3002", "?area=3003"]
    assert "12" in [text.text for text in links[0].iter(f"{SVG}text")]
    assert "chart__tile--chosen" in PICTURES["tiles"]


def test_without_addresses_a_map_still_says_each_area():
    drawn = tile_map_svg("ก", "", TILES[:1], {"3001": Region("ก", "1", "ก 1 ภาคี")})
    assert "<title>ก 1 ภาคี</title>" in drawn


def test_borders_keep_their_shape():
    root = parsed(MAP)
    assert len(list(root.iter(f"{SVG}path"))) == 2
    assert next(root.iter(f"{SVG}path")).get("d").startswith("M0.0 139.9L123.1 139.9L")
    assert [text.text for text in root.iter(f"{SVG}text")] == ["12", "0"]


def test_shades_rise_with_the_number_and_nothing_stays_pale():
    assert shades({"a": 0, "b": 1, "c": 5, "d": 10}) == {"a": 0, "b": 1, "c": 3, "d": 4}
    assert shades({"a": 0}) == {"a": 0}
    assert shades({}) == {}


@pytest.mark.parametrize("path", ['M0 0"/><script>', "M0 0 url(x)", "javascript:"])
def test_only_path_data_is_drawn(path):
    with pytest.raises(ValueError, match="path"):
        outline_svg("ก", "", "0 0 1 1", [(path, REGIONS["3001"])])


def test_a_template_prints_a_drawing_as_it_is():
    assert all(drawn.__html__() is drawn for drawn in PICTURES.values())


def test_an_address_that_runs_code_is_refused():
    with pytest.raises(ValueError, match="address"):
        tile_map_svg("ก", "", TILES[:1], {"3001": Region("ก", "1", "ก", href=" JavaScript:x")})


@settings(deadline=None)
@given(WORDS, WORDS, WORDS)
def test_any_text_is_escaped(label, text, kind):
    for words in (label, POISON):
        region = {"3001": Region(words, text, words, 0, f"?q={words}")}
        for svg in (
            bars_svg(BarChart(words, words, [Bar(words, 1, text, kind)])),
            shares_svg(ShareChart(words, words, [Share(words, 1, text, kind)])),
            tile_map_svg(words, words, TILES[:1], region),
        ):
            if "\ufffe" not in svg and "\uffff" not in svg:
                parsed(svg)
            assert "<script" not in svg
