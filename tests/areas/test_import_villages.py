from __future__ import annotations

from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from phakhi.areas.models import Area, VillageList
from phakhi.areas.queries import find
from phakhi.areas.services import import_villages
from phakhi.areas.villages import VillageCheck, sentence_of
from phakhi.core.acting import Acting
from phakhi.core.errors import Forbidden
from phakhi.core.models import Event
from tests.factories import make_acting, make_province
from tests.factories_areas import make_areas

pytestmark = pytest.mark.django_db

BY_CODE = "รหัสหมู่บ้าน,ชื่อหมู่บ้าน\n30210601,บ้านตัวอย่างหนึ่ง\n๓๐๒๑๐๖๐๒,บ้านตัวอย่างสอง\n"
BY_NAME = (
    "บัญชีหมู่บ้าน (ตัวอย่าง),,,\nลำดับ,หมู่ที่,ชื่อหมู่บ้าน,ตำบล,อำเภอ\n"
    "1,หมู่ที่ 1,บ้านตัวอย่างหนึ่ง,หนองสาหร่าย,ปากช่อง\n2,2,บ้านตัวอย่างสอง,ต.หนองสาหร่าย,อ.ปากช่อง\n"
)


@pytest.fixture
def officer() -> Acting:
    make_areas()
    return make_acting("officer", province=make_province("30"))


def load(acting: Acting, text: str, *, encoding: str = "utf-8", dry: bool = False) -> VillageCheck:
    return import_villages(
        acting=acting, content=text.encode(encoding), source="บัญชีตัวอย่าง", dry_run=dry
    )


@pytest.mark.parametrize(
    "text", [BY_CODE, BY_NAME, *(BY_CODE.replace(",", mark) for mark in ";\t")]
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp874", "utf-16"])
def test_a_list_as_offices_save_it_is_loaded(officer: Acting, text: str, encoding: str) -> None:
    check = load(officer, text, encoding=encoding)
    assert [sentence_of(fault) for fault in check.faults] == []
    village = Area.objects.get(code="30210602")
    assert (village.name_th, village.parent_id, village.moo) == ("บ้านตัวอย่างสอง", "302106", 2)
    assert find("ตัวอย่างสอง")[0] == village


def test_a_dry_run_says_what_would_happen_and_saves_nothing(officer: Acting) -> None:
    check = load(officer, BY_CODE, dry=True)
    assert (len(check.new), check.is_clean) == (2, True)
    assert not Area.objects.at("village").exists()
    assert not VillageList.objects.exists()


def test_a_second_list_renames_adds_and_leaves_the_rest(officer: Acting) -> None:
    load(officer, BY_CODE)
    check = load(officer, "รหัส,ชื่อ\n30210601,บ้านชื่อใหม่\n30210602,บ้านตัวอย่างสอง\n30210603,บ้านสาม\n")
    assert (len(check.new), len(check.changed), check.same) == (1, 1, 1)
    assert find("ชื่อใหม่")[0].code == "30210601"


def test_who_brought_the_list_stays_on_record(officer: Acting) -> None:
    load(officer, BY_CODE)
    entry = VillageList.objects.get()
    assert (entry.new, entry.imported_by, entry.source) == (2, officer.person_id, "บัญชีตัวอย่าง")
    assert Event.objects.get(kind="areas.villages_imported").subject_id == entry.pk


@pytest.mark.parametrize(
    ("row", "column", "code"),
    [
        ("30210601,,บ้านก,,", "", ""),
        (",,บ้านก,หนองสาหร่าย,ปากช่อง", "หมู่ที่", "moo_missing"),
        (",ห้า,บ้านก,หนองสาหร่าย,ปากช่อง", "หมู่ที่", "moo_shape"),
        (",120,บ้านก,หนองสาหร่าย,ปากช่อง", "หมู่ที่", "moo_shape"),
        (",1,บ้านก,,ปากช่อง", "ตำบล", "place_missing"),
        (",1,บ้านก,หนองสาหราย,ปากช่อง", "ตำบล", "place_unknown"),
        (",1,บ้านก,ฏฏฏฏฏฏ,", "ตำบล", "place_nowhere"),
        (",1,บ้านก,บ้านใหม่,", "ตำบล", "place_ambiguous"),
        (",1,บ้านก,ในเมือง,เมืองขอนแก่น", "ตำบล", "place_unknown"),
        ("56010101,,บ้านก,,", "รหัส", "elsewhere"),
        ("3021060,,บ้านก,,", "รหัส", "code_shape"),
        ("30210600,,บ้านก,,", "รหัส", "code_shape"),
        ("30219901,,บ้านก,,", "รหัส", "code_place"),
        ("30060201,,บ้านก,,", "รหัส", "code_abolished"),
        ("30210601,2,บ้านก,,", "หมู่ที่", "moo_differs"),
        ("30210601,,,,", "ชื่อหมู่บ้าน", "name_missing"),
        ("30210601,,12,,", "ชื่อหมู่บ้าน", "name_missing"),
        (f"30210601,,{'ก' * 81},,", "ชื่อหมู่บ้าน", "name_long"),
    ],
)
def test_each_fault_names_its_row_its_column_and_the_remedy(
    officer: Acting, row: str, column: str, code: str
) -> None:
    head = "รหัส,หมู่ที่,ชื่อหมู่บ้าน,ตำบล,อำเภอ\n30210609,,บ้านดี,,\n"
    check = load(officer, head + row + "\n")
    found = [(fault.row, fault.column, fault.code) for fault in check.faults]
    assert found == ([(3, column, code)] if code else [])
    assert all(sentence_of(fault) for fault in check.faults)
    assert Area.objects.at("village").exists() is not bool(code)


def test_the_code_of_the_subdistrict_decides_where_its_name_is_written_too(officer: Acting) -> None:
    head = "รหัสตำบล,หมู่ที่,ชื่อหมู่บ้าน,ตำบล\n"
    load(officer, head + "302106,5,บ้านดี,สะกดอย่างอื่น\n")
    assert Area.objects.get(code="30210605").name_th == "บ้านดี"
    fault = load(officer, head + "302199,6,บ้านดี,\n").faults[0]
    assert (fault.column, fault.code) == ("รหัสตำบล", "code_place")


def test_a_village_that_stands_twice_points_to_its_first_row(officer: Acting) -> None:
    fault = load(officer, BY_CODE + "30210601,บ้านอีกชื่อ\n").faults[0]
    assert (fault.row, fault.code, fault.params) == (4, "twice", {"other": 2})


@pytest.mark.parametrize(
    ("text", "code"),
    [("", "no_header"), ("ก,ข\n1,2\n", "no_header"), ("รหัส,ชื่อ\n\n,,\n", "no_rows")],
)
def test_a_file_that_is_no_list_says_so(officer: Acting, text: str, code: str) -> None:
    assert load(officer, text).faults[0].code == code


@pytest.mark.parametrize("role", ["citizen", "member", "field_officer", "governor", "auditor"])
def test_only_the_registrars_bring_villages(role: str) -> None:
    make_areas()
    with pytest.raises(Forbidden):
        load(make_acting(role), BY_CODE)


def test_the_command_does_the_same(officer: Acting, tmp_path: Path) -> None:
    file = tmp_path / "villages.csv"
    file.write_text(BY_CODE, "utf-8")
    out = StringIO()
    call_command("import_villages", file, "--province=30", "--dry-run", stdout=out)
    assert "2 new" in out.getvalue()
    assert not Area.objects.at("village").exists()
    call_command("import_villages", file, "--province=30", stdout=out)
    assert Area.objects.at("village").count() == 2
    file.write_text(BY_CODE + "x,y\n", "utf-8")
    with pytest.raises(CommandError, match="nothing was saved"):
        call_command("import_villages", file, "--province=30", stderr=StringIO())
