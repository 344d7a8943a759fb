"""What other rooms and other people's machines read: Popolo, the law's defaults, the search."""

from __future__ import annotations

import pytest

from phakhi.bodies.models import Body
from phakhi.core.acting import Acting
from phakhi.meetings.counting import CASTING
from phakhi.meetings.popolo import popolo_motions
from phakhi.meetings.searching_sitting import search_resolutions
from phakhi.meetings.services import sitting
from phakhi.meetings.subject_records_sitting import SittingRecords
from phakhi.meetings.usual_law import BY_CODE, BY_WAY, RULES
from tests.factories_calling import as_member, secretary
from tests.factories_sitting import (
    enter_votes,
    make_item,
    make_resolution,
    make_sitting,
    make_vote,
    rows_of,
)

pytestmark = pytest.mark.django_db


def test_popolo_has_motions_and_votes_of_what_is_open_and_names_who_votes_in_office() -> None:
    meeting = make_sitting()
    vote = make_vote(make_item(meeting))
    enter_votes(vote, "ffa")
    sitting.close_vote(acting=secretary(meeting.body), resolution=vote)
    make_resolution(make_item(meeting, is_closed_to_public=True))
    stranger = Acting.stranger(vote.province)
    told = popolo_motions(stranger, vote.province)
    assert [one["result"] for one in told["motions"]] == ["pass"]
    assert [one["option"] for one in told["votes"]] == ["yes", "yes", "no"]
    assert {one["voter_id"] for one in told["votes"]} == {one["id"] for one in told["persons"]}
    assert len(told["persons"]) == 3
    informal = {"type": "informal", "form": "informal", "is_formal": False}
    Body.objects.filter(pk=meeting.body_id).update(**informal)
    told = popolo_motions(stranger, vote.province)
    assert {one["voter_id"] for one in told["votes"]} == {None}
    assert told["persons"] == []


def test_every_rule_of_the_law_names_its_source_and_that_it_is_unconfirmed() -> None:
    assert all(rule.source and rule.confidence == "K" for rule in RULES)
    assert len(BY_CODE) == len(RULES)
    assert {code for codes in BY_WAY.values() for code in codes} <= BY_CODE.keys()
    assert CASTING == ("for", "against")


def test_a_resolution_is_found_by_its_words() -> None:
    made = make_resolution(text="ตามแผนจัดการน้ำ")
    found = search_resolutions(Acting.stranger(made.province), "จัดการน้ำ", 5)
    assert [one.title for one in found] == [made.item.title]
    assert search_resolutions(Acting.stranger(made.province), "ไม่มีคำนี้", 5) == []


def test_a_person_gets_a_copy_of_the_own_votes_and_reasons_and_the_reasons_are_erased() -> None:
    item = make_item(make_sitting())
    rows = rows_of(item.meeting)
    sitting.recuse(acting=as_member(rows[0]), item=item, attendance=rows[0], reason="ส่วนตัว")
    vote = make_vote(item)
    enter_votes(vote, "-f")
    records, (aside, voter) = SittingRecords(), rows[:2]
    assert aside.person_id and voter.person_id
    assert records.export(voter.person_id)["votes"][0]["choice"] == "for"
    assert records.export(aside.person_id)["recusals"][0]["reason"] == "ส่วนตัว"
    records.erase(aside.person_id)
    assert records.export(aside.person_id)["recusals"][0]["reason"] == "-"
