"""Cells as offices write them; the spreadsheet importer stands on this."""

from __future__ import annotations

import random
import time
from collections.abc import Iterator
from typing import Any

import pytest
from django.db import transaction

from phakhi.areas.matching import AreaIndex, Outcome
from phakhi.areas.matching.spelling import distance
from tests.factories_areas import make_areas, make_village


@pytest.fixture(scope="module")
def korat(django_db_setup: None, django_db_blocker: Any) -> Iterator[AreaIndex]:
    """Built once: an index answers without the database."""
    with django_db_blocker.unblock(), transaction.atomic():
        make_areas("30")
        make_village("30210605", name_th="บ้านตัวอย่างลำตะคอง")
        yield AreaIndex.of("30")
        transaction.set_rollback(True)


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("ปากช่อง", "3021"),
        ("อ.ปากช่อง", "3021"),
        ("  อำเภอ ปากช่อง ", "3021"),
        ("อําเภอปากช่อง", "3021"),
        ("ต.ปากช่อง", "302101"),
        ("ต.หนองสาหร่าย อ.ปากช่อง", "302106"),
        ("ต.หนองสาหร่ายอ.ปากช่อง จ.นครราชสีมา 30130", "302106"),
        ("ตำบลหนองสาหร่าย อำเภอปากช่อง จังหวัดนครราชสีมา", "302106"),
        ("หนองสาหร่าย ปากช่อง", "302106"),
        ("ต.หนองสาหร่าย ปากช่อง นครราชสีมา", "302106"),
        ("หนองสาหร่าย, ปากช่อง, โคราช", "302106"),
        ("123/4 หมู่ 7 ถ.มิตรภาพ ต.หนองสาหร่าย อ.ปากช่อง", "302106"),
        ("อบต.หนองสาหร่าย อ.ปากช่อง", "302106"),
        ("ปากช่อง ปากช่อง", "302101"),
        ("3021", "3021"),
        ("๓๐๒๑", "3021"),
        ("3021.0", "3021"),
        ("302106", "302106"),
        ("30-21-06", "302106"),
        ("TH-30", "30"),
        ("อำเภอเมืองฯ", "3001"),
        ("เมือง", "3001"),
        ("อ.เมือง จ.นครราชสีมา", "3001"),
        ("เมืองนครราชสีมา", "3001"),
        ("อ.เมือง นครราชสีมา", "3001"),
        ("นครราชสีมา", "30"),
        ("จ.โคราช", "30"),
        ("ทุกอำเภอ", "30"),
        ("Pak Chong", "3021"),
        ("pakchong district", "3021"),
        ("Nong Sarai Subdistrict, Pak Chong District", "302106"),
        ("Tambon Nong Sarai, Amphoe Pak Chong", "302106"),
        ("Muang Nakhon Ratchasima", "3001"),
        ("บ.ตัวอย่างลำตะคอง ต.หนองสาหร่าย", "30210605"),
        ("บ้านตัวอย่างลำตะคอง", "30210605"),
        ("ม.5 ต.หนองสาหร่าย อ.ปากช่อง", "30210605"),
        ("30210605", "30210605"),
    ],
)
def test_a_cell_finds_its_area(korat: AreaIndex, cell: str, code: str) -> None:
    found = korat.match(cell)
    assert (found.outcome, found.code) == (Outcome.FOUND, code)


@pytest.mark.parametrize(
    ("cell", "suggested"),
    [
        ("ปากชอง", "3021"),
        ("ปากข่อง", "3021"),
        ("อ.ปักธงไชย", "3014"),
        ("หนองสาหราย อ.ปากช่อง", "302106"),
        ("ต.หนองสาหราย อ.ปากช่อง", "302106"),
        ("ด่านขุนทต", "3008"),
        ("Pak Chomg", "3021"),
        ("30210699", "302106"),
    ],
)
def test_a_slip_of_the_hand_is_not_guessed_but_offered(
    korat: AreaIndex, cell: str, suggested: str
) -> None:
    found = korat.match(cell)
    assert found.outcome is Outcome.UNKNOWN
    assert found.candidates[0] == suggested


def test_a_name_that_stands_in_several_districts_offers_them_all(korat: AreaIndex) -> None:
    found = korat.match("ต.บ้านใหม่")
    assert found.outcome is Outcome.AMBIGUOUS
    assert "300113" in found.candidates
    assert len(found.candidates) > 1


def test_a_postcode_alone_is_no_area_but_narrows_one(korat: AreaIndex) -> None:
    alone = korat.match("30130")
    assert alone.outcome is Outcome.AMBIGUOUS
    assert alone.candidates[0] == "3021"
    assert korat.match("บ้านใหม่ 30000").code == "300113"


def test_what_lies_in_another_province_says_so(korat: AreaIndex) -> None:
    for cell in ("จ.ขอนแก่น", "อ.เมือง จ.ขอนแก่น", "ชุมแพ ขอนแก่น", "40"):
        found = korat.match(cell)
        assert (found.outcome, found.candidates) == (Outcome.ELSEWHERE, ("40",)), cell


@pytest.mark.parametrize("cell", ["300602", "ต.ท่าช้าง อ.จักราช"])
def test_an_abolished_code_or_address_leads_to_its_successor(korat: AreaIndex, cell: str) -> None:
    found = korat.match(cell)
    assert (found.code, found.former) == ("303202", "300602")


def test_two_places_that_do_not_lie_in_each_other_are_for_a_person_to_settle(
    korat: AreaIndex,
) -> None:
    found = korat.match("ต.หนองสาหร่าย อ.สีคิ้ว")
    assert found.outcome is Outcome.AMBIGUOUS
    assert set(found.candidates) >= {"302106", "3020"}


def test_a_village_number_without_a_village_list_is_kept(korat: AreaIndex) -> None:
    found = korat.match("หมู่ที่ 7 ต.หนองสาหร่าย อ.ปากช่อง")
    assert (found.code, found.moo) == ("302106", 7)


@pytest.mark.parametrize("cell", ["", "  ", "-", "ฯ", "..."])
def test_nothing_written_is_nothing_found(korat: AreaIndex, cell: str) -> None:
    assert korat.match(cell).outcome is Outcome.EMPTY


def test_words_that_are_no_place_find_none(korat: AreaIndex) -> None:
    found = korat.match("ไม่ทราบที่ตั้งแน่ชัด")
    assert (found.outcome, found.candidates) == (Outcome.UNKNOWN, ())


def test_a_name_is_written_out_without_the_database(korat: AreaIndex) -> None:
    assert korat.full_name("302106", "th") == "ตำบลหนองสาหร่าย อำเภอปากช่อง"
    assert korat.full_name("40", "en") == "Khon Kaen Province"


def test_every_real_address_finds_itself_however_it_is_written(korat: AreaIndex) -> None:
    for code in [c for c in korat._areas if c.startswith("30") and len(c) == 6]:
        for text in (korat.full_name(code, "th"), korat.full_name(code, "en")):
            assert korat.match(text).code == code, text
        short = korat.full_name(code, "th").replace("ตำบล", "ต.").replace("อำเภอ", "อ.")
        assert korat.match(short).code == code, short


def test_20000_different_cells_take_under_two_seconds(korat: AreaIndex) -> None:
    chance = random.Random(30)
    codes = [code for code in korat._areas if code.startswith("30") and len(code) == 6]
    cells = []
    for number in range(20_000):
        text = korat.full_name(chance.choice(codes), "th")
        if number % 20 == 0:
            at = chance.randrange(4, len(text))
            text = text[:at] + text[at + 1 :]
        cells.append(f"{number}/1 {text}" if number % 4 == 0 else text)
    began = time.process_time()
    for cell in cells:
        korat.match(cell)
    assert time.process_time() - began < 2


@pytest.mark.parametrize(
    ("a", "b", "slips"),
    [("กขค", "กขค", 0), ("กขค", "กค", 1), ("กขค", "ขกค", 1), ("กขค", "งจฉ", 3), ("", "กข", 2)],
)
def test_slips_are_counted(a: str, b: str, slips: int) -> None:
    assert distance(a, b, 3) == slips
