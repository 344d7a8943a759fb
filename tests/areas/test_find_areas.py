from __future__ import annotations

import pytest

from phakhi.areas.models import AbolishedArea, Area
from phakhi.areas.queries import ancestors, descendants, districts_of, find, resolve, within
from tests.factories_areas import make_areas

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _two_provinces() -> None:
    make_areas("30")
    make_areas("56")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("ปากช่อง", "3021"),
        ("ปากช", "3021"),
        ("กช่อง", "3021"),
        ("อ.ปากช่อง", "3021"),
        ("ต.ปากช่อง", "302101"),
        ("Pak Chong", "3021"),
        ("pak ch", "3021"),
        ("3021", "3021"),
        ("๓๐๒๑", "3021"),
        ("th-30", "30"),
        ("หนองสาหร่าย ปากช่อง", "302106"),
        ("ต.หนองสาหร่าย อ.ปากช่อง จ.นครราชสีมา", "302106"),
        ("nong sarai pak chong", "302106"),
        ("โคราช", "30"),
        ("300602", "303202"),
        ("56000", "5601"),
        ("พะเยา", "56"),
    ],
)
def test_the_best_answer_comes_first(text: str, code: str) -> None:
    assert find(text)[0].code == code


def test_exact_names_come_before_beginnings_and_those_before_parts() -> None:
    names = [area.name_th for area in find("สีมา", within="30")]
    assert names == ["นครราชสีมา", "เมืองนครราชสีมา"]
    names = [area.name_th for area in find("บัวใหญ่", limit=3)]
    assert names[0] == "บัวใหญ่"


def test_a_level_and_a_place_narrow_the_search() -> None:
    assert {area.level for area in find("บ้าน", level="subdistrict")} == {"subdistrict"}
    assert all(area.code.startswith("56") for area in find("บ้าน", within="56"))
    assert [area.code for area in find("พะเยา", within="C16", level="province")] == ["56"]


@pytest.mark.parametrize("text", ["", " ", "-", "ไม่มีที่ใดชื่อนี้", "%", "_", "99999", "9"])
def test_nothing_is_found_without_a_complaint(text: str) -> None:
    found = find(text)
    assert found == [] or text == "9"


def test_one_letter_is_enough_for_a_list() -> None:
    assert find("ก")


def test_an_abolished_code_leads_to_its_one_successor() -> None:
    found = resolve("300602")
    assert found.area == Area.objects.get(code="303202")
    assert found.former == AbolishedArea.objects.get(code="300602")


def test_several_successors_are_offered_and_none_is_chosen() -> None:
    AbolishedArea.objects.filter(code="300602").update(successors=["303202", "303203"])
    found = resolve("300602")
    assert found.area is None
    assert [area.code for area in found.choices] == ["303202", "303203"]


def test_a_successor_that_was_abolished_itself_is_followed_on() -> None:
    AbolishedArea.objects.filter(code="300606").update(successors=["300602"])
    assert resolve("300606").area == Area.objects.get(code="303202")


def test_a_code_that_never_was_leads_nowhere() -> None:
    assert resolve("999999") == (None, (), None)


def test_up_and_down_the_tree() -> None:
    area = Area.objects.get(code="302106")
    assert [step.code for step in ancestors(area)] == ["C13", "30", "3021"]
    assert districts_of("56").count() == 9
    assert descendants("30", "subdistrict").count() == 289
    assert within("3021") == ("3021",)
    assert within("C13") == ("30", "31", "32", "36")
