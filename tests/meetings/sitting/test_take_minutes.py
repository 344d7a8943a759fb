"""Minutes: drafted from the record, checked by another, answered by the members, approved once."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.db import DatabaseError, transaction
from django.utils import timezone

from phakhi.core.acting import Acting
from phakhi.core.errors import BadInput, Forbidden, StaleWrite, WrongState
from phakhi.ledger.models import LedgerDraft
from phakhi.meetings.minute_content import minutes_content
from phakhi.meetings.models import Minutes, MinutesAnswer, MinuteText
from phakhi.meetings.permissions_sitting import can_view_minutes
from phakhi.meetings.queries.minutes import answers_now
from phakhi.meetings.services import sitting
from phakhi.meetings.services.sitting.approving import BRINGS_MINUTES
from phakhi.meetings.services.sitting.correcting import minutes_link
from phakhi.meetings.suggestions import suggested_for
from tests.factories import make_acting
from tests.factories_calling import (
    as_member,
    elsewhere,
    make_planned,
    make_sitting_body,
    secretary,
)
from tests.factories_sitting import (
    make_item,
    make_minutes,
    make_resolution,
    make_sitting,
    rows_of,
)

pytestmark = pytest.mark.django_db


def text_of(minutes: Minutes) -> MinuteText:
    found = minutes.texts.select_related("item", "minutes__meeting__body").first()
    assert found is not None
    return found


@pytest.mark.parametrize("role", ["citizen", "field_officer", "governor", "auditor"])
def test_only_the_secretariat_drafts(role: str) -> None:
    meeting = make_sitting()
    sitting.close_meeting(acting=secretary(meeting.body), meeting=meeting)
    for acting in (make_acting(role), elsewhere()):
        with pytest.raises(Forbidden):
            sitting.draft_minutes(acting=acting, meeting=meeting)


def test_nothing_is_drafted_while_the_body_sits() -> None:
    meeting = make_sitting()
    with pytest.raises(WrongState, match="minutes_after_meeting"):
        sitting.draft_minutes(acting=secretary(meeting.body), meeting=meeting)


def test_two_secretaries_at_one_item_do_not_overwrite_each_other() -> None:
    row = text_of(make_minutes())
    acting = secretary(row.minutes.meeting.body)
    first = MinuteText.objects.select_related("minutes__meeting__body").get(pk=row.pk)
    sitting.write_text(acting=acting, text=first, words="ของคนแรก", seen=first.version)
    with pytest.raises(StaleWrite):
        sitting.write_text(acting=acting, text=row, words="ของคนที่สอง", seen=row.version)
    assert MinuteText.objects.get(pk=row.pk).text == "ของคนแรก"


def test_two_secretaries_at_one_note_do_not_overwrite_each_other() -> None:
    item = make_item(make_sitting())
    acting = secretary(item.meeting.body)
    seen = item.version
    sitting.write_discussion(acting=acting, item=item, text="ของคนแรก", seen=seen)
    with pytest.raises(StaleWrite) as stale:
        sitting.write_discussion(acting=acting, item=item, text="ของคนที่สอง", seen=seen)
    assert stale.value.params["theirs"].discussion == "ของคนแรก"


def test_drafting_anew_overwrites_nothing() -> None:
    minutes = make_minutes()
    row = text_of(minutes)
    acting = secretary(minutes.meeting.body)
    sitting.write_text(acting=acting, text=row, words="แก้แล้ว", seen=row.version)
    sitting.draft_minutes(acting=acting, meeting=minutes.meeting)
    assert MinuteText.objects.get(pk=row.pk).text == "แก้แล้ว"


def test_whoever_took_them_does_not_check_them() -> None:
    minutes = make_minutes()
    taker = make_acting("officer", person_id=minutes.taken_by)
    with pytest.raises(WrongState, match="checker_took_minutes"):
        sitting.check_minutes(acting=taker, minutes=minutes)


def test_checked_minutes_are_no_longer_written() -> None:
    minutes = make_minutes(state="checked")
    row = text_of(minutes)
    with pytest.raises(WrongState, match="minutes_not_a_draft"):
        sitting.write_text(
            acting=secretary(minutes.meeting.body), text=row, words="ก", seen=row.version
        )


def test_members_read_them_once_sent_round_the_public_once_published() -> None:
    body = make_sitting_body()
    minutes = make_minutes(make_sitting(body))
    member = as_member(rows_of(minutes.meeting)[0])
    stranger = Acting.stranger(body.province)

    def readers() -> list[bool]:
        now = Minutes.objects.get(pk=minutes.pk)
        seen = [can_view_minutes(one, now) for one in (member, stranger)]
        assert seen == [
            Minutes.objects.visible_to(one).filter(pk=now.pk).exists() for one in (member, stranger)
        ]
        return seen

    assert readers() == [False, False]
    checker = make_acting("officer")
    sitting.check_minutes(acting=checker, minutes=minutes)
    until = timezone.localdate() + timedelta(days=3)
    sitting.circulate_minutes(acting=checker, minutes=minutes, until=until)
    assert readers() == [True, False]


def test_a_correction_says_what_and_waits_for_its_answer() -> None:
    minutes = make_minutes(state="circulating")
    rows = rows_of(minutes.meeting)
    given: dict[str, Any] = {
        "acting": as_member(rows[0]),
        "minutes": minutes,
        "attendance": rows[0],
    }
    with pytest.raises(BadInput, match="correction_needs_text"):
        sitting.answer_minutes(**given, approves=False)
    answer = sitting.answer_minutes(**given, approves=False, text="แก้วันที่")
    Minutes.objects.update(answers_until=timezone.localdate() - timedelta(days=1))
    acting = secretary(minutes.meeting.body)
    with pytest.raises(WrongState, match="corrections_wait"):
        sitting.approve_minutes(acting=acting, minutes=minutes)
    with pytest.raises(BadInput, match="reason_needed"):
        sitting.handle_answer(acting=acting, answer=answer, is_taken=False, note="")
    sitting.handle_answer(acting=acting, answer=answer, is_taken=True, note="")
    assert sitting.approve_minutes(acting=acting, minutes=minutes).state == "approved"


def test_nobody_answers_for_somebody_else_and_a_link_answers_once() -> None:
    minutes = make_minutes(state="circulating")
    first, second = rows_of(minutes.meeting)[:2]
    with pytest.raises(Forbidden):
        sitting.answer_minutes(
            acting=as_member(second), minutes=minutes, attendance=first, approves=True
        )
    acting = secretary(minutes.meeting.body)
    token = minutes_link(acting=acting, minutes=minutes, attendance=first)
    stranger = Acting.stranger(minutes.province)
    sitting.answer_minutes(
        acting=stranger, minutes=minutes, attendance=first, approves=True, token=token
    )
    assert MinutesAnswer.objects.get().via == "link"


def test_they_are_not_approved_while_the_members_may_answer() -> None:
    minutes = make_minutes(state="circulating")
    acting = secretary(minutes.meeting.body)
    with pytest.raises(WrongState, match="answers_still_run"):
        sitting.approve_minutes(acting=acting, minutes=minutes)
    for row in rows_of(minutes.meeting):
        sitting.answer_minutes(
            acting=as_member(row), minutes=minutes, attendance=row, approves=True
        )
    assert sitting.approve_minutes(acting=acting, minutes=minutes).state == "approved"


def test_the_next_meeting_takes_them_up_and_its_resolution_approves_them() -> None:
    minutes = make_minutes(state="checked")
    body = minutes.meeting.body
    found = suggested_for(make_planned(body))
    assert (BRINGS_MINUTES, minutes.pk) in {(one.source_type, one.source_id) for one in found}
    item = make_item(
        make_sitting(body), kind="minutes", source_type=BRINGS_MINUTES, source_id=minutes.pk
    )
    make_resolution(item, text="ให้รับรองรายงานการประชุม")
    minutes.refresh_from_db()
    assert minutes.state == "approved"
    assert minutes.approved_at_meeting == item.meeting


def test_a_draft_is_not_approved_by_a_resolution() -> None:
    minutes = make_minutes()
    brings: dict[str, Any] = {"source_type": BRINGS_MINUTES, "source_id": minutes.pk}
    item = make_item(make_sitting(minutes.meeting.body), kind="minutes", **brings)
    with pytest.raises(WrongState, match="minutes_not_checked"):
        make_resolution(item, text="ให้รับรองรายงานการประชุม")
    assert not item.resolutions.exists()


def test_an_approval_of_an_earlier_text_approves_nothing() -> None:
    minutes = make_minutes(state="circulating")
    acting = secretary(minutes.meeting.body)
    for row in rows_of(minutes.meeting):
        sitting.answer_minutes(
            acting=as_member(row), minutes=minutes, attendance=row, approves=True
        )
    sitting.reopen_minutes(acting=acting, minutes=minutes)
    sitting.check_minutes(acting=make_acting("officer"), minutes=minutes)
    tomorrow = timezone.localdate() + timedelta(days=1)
    minutes = sitting.circulate_minutes(acting=acting, minutes=minutes, until=tomorrow)
    with pytest.raises(WrongState, match="answers_still_run"):
        sitting.approve_minutes(acting=acting, minutes=minutes)
    assert not answers_now(minutes).exists()


def test_another_body_does_not_approve_them() -> None:
    minutes = make_minutes(state="checked")
    with pytest.raises(BadInput, match="approved_by_own_body"):
        sitting.approve_minutes(
            acting=secretary(minutes.meeting.body), minutes=minutes, at_meeting=make_sitting()
        )


def test_approved_minutes_stand_even_in_the_database() -> None:
    minutes = make_minutes(state="approved")
    row = text_of(minutes)
    for change in (
        lambda: MinuteText.objects.filter(pk=row.pk).update(text="แก้ทีหลัง"),
        lambda: Minutes.objects.filter(pk=minutes.pk).update(head="แก้ทีหลัง"),
        lambda: Minutes.objects.filter(pk=minutes.pk).update(state="draft"),
        lambda: MinuteText.objects.filter(pk=row.pk).delete(),
    ):
        with pytest.raises(DatabaseError, match="stand"), transaction.atomic():
            change()


def test_approval_makes_the_official_paper_and_is_entered_with_its_hash() -> None:
    minutes = make_minutes(state="approved")
    assert minutes.paper is not None and minutes.paper.pdf_sha256
    draft = LedgerDraft.objects.get(act="meetings.minutes.approve")
    assert minutes.paper.pdf_sha256 in draft.body
    assert not minutes.paper.is_public


def test_a_correction_after_approval_is_a_later_resolution() -> None:
    minutes = make_minutes(state="approved")
    body = minutes.meeting.body
    other = make_minutes(state="draft")
    item = make_item(make_sitting(body))
    with pytest.raises(BadInput, match="corrects_approved_only"):
        make_resolution(item, corrects=other)
    made = make_resolution(item, text="ให้แก้ไขหน้า 2", corrects=minutes)
    assert list(minutes.corrections.all()) == [made]


def test_the_paper_lists_who_came_in_whose_stead_and_why_others_did_not() -> None:
    meeting = make_sitting(there=3)
    rows = rows_of(meeting)
    rows[0].answer, rows[0].delegate_name = "sends", "ผู้แทน ตัวอย่าง"
    rows[0].save()
    rows[4].answer, rows[4].answer_note = "not", "ติดราชการ"
    rows[4].save()
    minutes = make_minutes(meeting)
    content = minutes_content(minutes, is_public=False)
    assert content.present[0].name == "ผู้แทน ตัวอย่าง"
    assert content.absent[-1].seat == "ติดราชการ"
    assert len(content.present) == 3
