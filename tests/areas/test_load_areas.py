from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from django.db import IntegrityError, transaction

from phakhi.areas.loading import load_areas
from phakhi.areas.models import AbolishedArea, Area, Outline
from phakhi.areas.outlines import load_outlines
from tests.factories_areas import make_areas, make_village

pytestmark = pytest.mark.django_db


def test_the_whole_country_is_loaded_and_a_second_run_writes_nothing() -> None:
    first = load_areas()
    assert first.areas == 18 + 77 + 928 + 7436
    assert first.abolished == 1583
    counts = {level: Area.objects.at(level).count() for level in ("province", "district")}
    assert counts == {"province": 77, "district": 928}
    assert load_areas() == (0, 0, 0)


def test_every_province_but_bangkok_lies_in_one_of_the_18_groups() -> None:
    make_areas("56")
    alone = Area.objects.at("province").filter(parent=None).values_list("code", flat=True)
    assert list(alone) == ["10"]
    assert Area.objects.get(code="56").parent.name_th == "ภาคเหนือตอนบน 2"


def test_a_renamed_area_is_brought_up_to_date_and_villages_stay() -> None:
    make_areas()
    make_village("30210101")
    Area.objects.filter(code="3021").update(name_th="ปากชอง", latitude=14.7)
    assert load_areas("30").areas == 1
    area = Area.objects.get(code="3021")
    assert (area.name_th, area.latitude) == ("ปากช่อง", 14.7)
    assert Area.objects.filter(code="30210101").exists()


def test_a_district_of_bangkok_has_its_bare_name_and_its_own_title() -> None:
    make_areas("10")
    area = Area.objects.get(code="1001")
    assert area.name_th == "พระนคร"
    assert area.titled_in("th") == "เขตพระนคร"
    assert Area.objects.get(code="10").titled_in("en") == "Bangkok"


def test_an_abolished_code_keeps_its_date_and_its_basis() -> None:
    make_areas()
    old = AbolishedArea.objects.get(code="300602")
    assert old.successors == ["303202"]
    assert old.abolished_on == date(2012, 5, 11)
    assert (old.basis, "113" in old.source) == ("notice", True)


@pytest.mark.parametrize(
    "values",
    [
        {"code": "302", "level": "district", "parent_id": "30"},
        {"code": "3099", "level": "subdistrict", "parent_id": "30"},
        {"code": "3099", "level": "district", "parent_id": "56"},
        {"code": "3099", "level": "district", "parent_id": None},
        {"code": "C99", "level": "cluster", "parent_id": "C01"},
    ],
)
def test_the_database_refuses_a_code_that_does_not_fit(values: dict[str, str]) -> None:
    make_areas()
    with pytest.raises(IntegrityError), transaction.atomic():
        Area.objects.create(name_th="ผิด", **values)


@pytest.mark.parametrize(
    ("code", "lang", "name"),
    [
        ("302106", "th", "ตำบลหนองสาหร่าย อำเภอปากช่อง"),
        ("302106", "en", "Nong Sarai Subdistrict, Pak Chong District"),
        ("3021", "th", "อำเภอปากช่อง"),
        ("30", "th", "จังหวัดนครราชสีมา"),
        ("C13", "th", "กลุ่มจังหวัดภาคตะวันออกเฉียงเหนือตอนล่าง 1"),
        ("30210601", "th", "บ้านตัวอย่าง หมู่ที่ 1 ตำบลหนองสาหร่าย อำเภอปากช่อง"),
        ("30210601", "en", "บ้านตัวอย่าง, Moo 1, Nong Sarai Subdistrict, Pak Chong District"),
    ],
)
def test_a_name_is_written_out_as_an_address_says_it(code: str, lang: str, name: str) -> None:
    make_areas()
    make_village("30210601")
    assert Area.objects.with_parents().get(code=code).full_name(lang) == name


def test_a_group_of_provinces_holds_what_its_members_hold() -> None:
    make_areas()
    assert Area.objects.within("C13").at("district").count() == 32
    assert Area.objects.within("3021").at("subdistrict").count() == 12


def test_without_the_drawing_nothing_fails(tmp_path: Path) -> None:
    assert load_outlines(tmp_path / "index.js") == 0


def test_silhouettes_find_their_province_by_its_english_name(tmp_path: Path) -> None:
    make_areas()
    Outline.objects.all().delete()
    drawing = tmp_path / "index.js"
    drawing.write_text(
        'export default {"viewBox":"0 0 9 9","locations":['
        '{"name":"Nakhon Ratchasima","id":"nma","path":"m 1,1 z"},'
        '{"name":"Lake Songkha","id":"lsk","path":"m 2,2 z"}]}',
        "utf-8",
    )
    assert load_outlines(drawing) == 1
    assert Outline.objects.get().area_id == "30"
    assert load_outlines(drawing) == 0
