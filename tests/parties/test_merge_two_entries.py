from __future__ import annotations

from datetime import date

import pytest

from phakhi.core.errors import Forbidden, WrongState
from phakhi.ledger.models import LedgerDraft
from phakhi.parties.models import Party
from phakhi.parties.queries import likely_duplicates, search_parties
from phakhi.parties.services import add_contact, merge_parties, register_party, rename_party
from tests.factories import make_acting, make_province
from tests.factories_parties import (
    make_party,
    make_person,
    make_post,
    make_representation,
    make_term,
)

pytestmark = pytest.mark.django_db


def test_everything_moves_and_a_tombstone_stays() -> None:
    acting, kept = make_acting(), make_party(name_th="หอการค้าตัวอย่าง")
    gone = make_party(name_th="หอการค้าฯ ตัวอย่าง", is_public=True)
    post, person = make_post(gone), make_person()
    make_representation(gone, person)
    contact = add_contact(acting=acting, of=gone, kind="phone", value="๐๔๔-๐๐๐-๐๐๐")
    merge_parties(acting=acting, gone=gone, kept=kept)
    for row in (gone, post, contact):
        row.refresh_from_db()
    assert (gone.merged_into, gone.is_public) == (kept, False)
    assert (post.organisation, contact.party) == (kept, kept)
    assert kept.represented_by.get().person == person
    assert kept.former_names.get().name_th == "หอการค้าฯ ตัวอย่าง"
    assert LedgerDraft.objects.get(subject_id=kept.pk).act == "parties.merged"


def test_terms_of_a_person_move() -> None:
    kept, gone = make_person(), make_person()
    term = make_term(person=gone)
    merge_parties(acting=make_acting(), gone=gone, kept=kept)
    term.refresh_from_db()
    assert term.person == kept


def test_a_chain_of_merges_points_to_the_last() -> None:
    first, second, third = make_party(), make_party(), make_party()
    merge_parties(acting=make_acting(), gone=first, kept=second)
    merge_parties(acting=make_acting(), gone=second, kept=third)
    first.refresh_from_db()
    assert first.merged_into == third


@pytest.mark.parametrize(
    ("gone", "kept", "code"),
    [
        ("organisation", "group", "merge_kinds"),
        ("group", "person", "merge_kinds"),
    ],
)
def test_different_kinds_are_not_one(gone: str, kept: str, code: str) -> None:
    with pytest.raises(WrongState) as refusal:
        merge_parties(acting=make_acting(), gone=make_party(gone), kept=make_party(kept))
    assert refusal.value.code == code


def test_a_party_is_not_merged_into_itself_nor_twice() -> None:
    gone, kept = make_party(), make_party()
    with pytest.raises(WrongState):
        merge_parties(acting=make_acting(), gone=kept, kept=kept)
    merge_parties(acting=make_acting(), gone=gone, kept=kept)
    with pytest.raises(WrongState):
        merge_parties(acting=make_acting(), gone=gone, kept=make_party())


def test_parties_of_two_provinces_are_not_merged() -> None:
    there = make_party(province=make_province("56"))
    with pytest.raises(Forbidden):
        merge_parties(acting=make_acting(), gone=there, kept=make_party())


def test_the_same_name_in_the_same_area_is_found_however_it_was_typed() -> None:
    acting = make_acting()
    known = make_party(name_th="กลุ่มอนุรักษ์น้ำ", area_code="3020")
    make_party(name_th="กลุ่มอนุรักษ์น้ำ", area_code="3012")
    make_party(name_th="กลุ่มอนุรักษ์น้ำ", area_code="3020", province=make_province("56"))
    typed = "กลุ่มอนุรักษ์นํ้า"
    assert list(likely_duplicates(acting, typed, area_code="302001")) == [known]
    assert likely_duplicates(acting, typed).count() == 2


def test_a_former_name_finds_it_too() -> None:
    acting, party = make_acting(), make_party(name_th="ชมรมเก่า")
    rename_party(acting=acting, party=party, name_th="สมาคมใหม่", since=date(2026, 1, 1))
    assert list(likely_duplicates(acting, "ชมรม เก่า")) == [party]
    assert party.former_names.get().until == date(2026, 1, 1)


def test_any_part_of_a_name_is_found() -> None:
    party = make_party(name_th="สำนักงานเกษตรจังหวัด ๑", name_en="Agriculture Office")
    make_party(name_th="มูลนิธิเพื่อเด็ก")
    for query in ("กษต", "จังหวัด 1", "agri", "ๅกษตร"[1:]):
        assert list(search_parties(Party.objects.all(), query)) == [party], query


def test_a_name_is_saved_in_one_spelling() -> None:
    party = register_party(acting=make_acting(), kind="group", name_th=" กลุ่มนํ้า\u200bใส  ")
    assert party.name_th == "กลุ่มน้ำใส"
    assert party.name_key
    assert party.sort_key
