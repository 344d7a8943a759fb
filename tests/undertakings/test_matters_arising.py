"""What follows resolutions and comes to agendas by itself (R002, R053)."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from phakhi.core.errors import Forbidden, WrongState
from phakhi.core.models import Event
from phakhi.core.nightly import the_house
from phakhi.ledger.models import LedgerDraft
from phakhi.meetings.models import AgendaItem, Meeting
from phakhi.meetings.services import sitting
from phakhi.meetings.suggestions import suggested_for
from phakhi.undertakings import services
from phakhi.undertakings.hearing import hear_meeting, hear_minutes
from phakhi.undertakings.models import ProgressNote, Undertaking
from phakhi.undertakings.permissions import can_view_note
from tests.factories import make_acting
from tests.factories_bodies import make_body, make_member
from tests.factories_calling import make_planned, make_sitting_body, secretary
from tests.factories_networks import make_actor
from tests.factories_sitting import make_item, make_minutes, make_resolution, make_sitting
from tests.factories_undertakings import desk, in_days, make_referral, make_undertaking, speaker_of

pytestmark = pytest.mark.django_db


def test_what_is_only_agreed_asks_nobody() -> None:
    make_resolution(kind="agree")
    assert not Undertaking.objects.exists()


def test_what_is_assigned_waits_for_an_owner_in_the_same_breath() -> None:
    resolution = make_resolution(kind="assign", text="มอบหมายให้ติดตั้งเครื่องวัดน้ำ")
    row = Undertaking.objects.get()
    assert (row.resolution, row.state, row.text) == (resolution, "open", resolution.text)
    assert row.body == resolution.item.meeting.body


def test_a_closed_item_gives_an_undertaking_that_is_not_public() -> None:
    item = make_item(make_sitting(), is_closed_to_public=True)
    make_resolution(item, kind="assign")
    assert Undertaking.objects.get().is_public is False


def test_the_secretary_marks_another_kind_once() -> None:
    resolution = make_resolution(kind="approve")
    body = resolution.item.meeting.body
    with pytest.raises(Forbidden):
        services.follow_by_hand(acting=make_acting("citizen"), resolution=resolution)
    first = services.follow_by_hand(acting=desk(body), resolution=resolution)
    assert services.follow_by_hand(acting=desk(body), resolution=resolution) == first


def test_what_did_not_pass_is_not_carried_out() -> None:
    resolution = make_resolution(kind="approve")
    type(resolution).objects.filter(pk=resolution.pk)
    resolution.passed = False
    with pytest.raises(WrongState):
        services.follow_by_hand(acting=desk(resolution.item.meeting.body), resolution=resolution)


def test_what_is_due_later_than_the_meeting_stays_away() -> None:
    body = make_sitting_body()
    make_undertaking("working", body=body, due_on=in_days(200))
    meeting = make_planned(body)
    assert not [one for one in suggested_for(meeting) if one.source_type.startswith("undert")]


def test_due_late_reported_and_ownerless_matters_come_by_themselves() -> None:
    body = make_sitting_body()
    due = make_undertaking("working", body=body, due_on=in_days(5))
    done = make_undertaking("done", body=body, due_on=in_days(100))
    nobody = make_undertaking("open", body=body)
    refused = make_undertaking("refused", body=body)
    make_undertaking("confirmed", body=body)
    make_undertaking("working", due_on=in_days(1))
    found = {one.source_id for one in suggested_for(make_planned(body))}
    assert {row.pk for row in (due, done, nobody, refused)} <= found
    assert len(found) == 4


def test_a_refusal_another_was_asked_after_does_not_come_again() -> None:
    body = make_sitting_body()
    row = make_undertaking("refused", body=body)
    services.propose_again(
        acting=desk(body), undertaking=row, owner=make_actor().party, due_on=in_days(90)
    )
    assert row.pk not in {one.source_id for one in suggested_for(make_planned(body))}


def test_a_refusal_is_told_although_the_matter_stood_on_an_earlier_agenda() -> None:
    """It was there as work under way; that it was handed back nobody has heard yet."""
    meeting = make_sitting()
    body = meeting.body
    make_undertaking("refused", body=body)
    row = make_undertaking("working", body=body)
    _with_item(meeting, row, "arising")
    sitting.close_meeting(acting=secretary(body), meeting=meeting)
    Undertaking.objects.filter(state="refused").update(
        state_since=timezone.now() - timedelta(days=400)
    )
    services.hand_back(acting=speaker_of(row.owner), undertaking=row, reason="งบไม่ผ่าน")
    assert row.pk in {one.source_id for one in suggested_for(make_planned(body))}


def test_an_agenda_for_everybody_names_no_partner_that_is_not_shown() -> None:
    body = make_sitting_body()
    hidden = make_actor(is_public=False, name_th="ภาคีที่ไม่เปิดเผยชื่อ").party
    row = make_undertaking("done", body=body, owner=hidden)
    shown = make_undertaking("done", body=body)
    found = {one.source_id: one for one in suggested_for(make_planned(body))}
    item = found[row.pk]
    assert item.brought_by is None
    assert "ภาคีที่ไม่เปิดเผยชื่อ" not in item.title + item.text + item.proposal
    assert "ภาคีที่ไม่เปิดเผยชื่อ" in item.note
    assert shown.owner is not None
    assert found[shown.pk].brought_by == shown.owner_id
    assert shown.owner.name in found[shown.pk].text


def test_a_question_comes_to_the_body_asked_and_its_reply_to_the_one_that_asked() -> None:
    ours, theirs = make_sitting_body(), make_sitting_body()
    row = make_referral(source=ours, target=theirs)
    (asked,) = [one for one in suggested_for(make_planned(theirs)) if one.source_id == row.pk]
    assert asked.kind == "consider"
    assert row.pk not in {one.source_id for one in suggested_for(make_planned(ours))}
    services.answer_referral(acting=desk(theirs), referral=row, act="reply", reply="เห็นด้วย")
    (back,) = [one for one in suggested_for(make_planned(ours)) if one.source_id == row.pk]
    assert back.kind == "arising"
    assert "เห็นด้วย" in back.text


def _with_item(meeting: Meeting, row: object, kind: str, discussion: str = "") -> AgendaItem:
    source = f"undertakings.{type(row).__name__}"
    item = make_item(meeting, kind="consider", source_type=source, source_id=row.pk)  # type: ignore[attr-defined]
    AgendaItem.objects.filter(pk=item.pk).update(discussion=discussion)
    return item


def test_what_was_said_in_the_meeting_is_noted_once() -> None:
    meeting = make_sitting()
    row = make_undertaking("working", body=meeting.body)
    _with_item(meeting, row, "arising", "เจ้าของเรื่องรายงานว่าติดตั้งแล้ว 9 จุด")
    meeting = sitting.close_meeting(acting=secretary(meeting.body), meeting=meeting)
    for _twice in range(2):
        services.note_meeting(the_house(meeting.province), meeting)
    note = ProgressNote.objects.get(meeting=meeting)
    assert (note.via, note.on) == ("meeting", timezone.localdate())
    assert ProgressNote.objects.visible_to(desk(row.body)).filter(pk=note.pk).exists()
    assert row.steps.filter(act="heard").count() == 1


def _minuted(meeting: Meeting, *, because: str = "") -> ProgressNote:
    """The minutes of the meeting are approved, in other words, and published."""
    row = make_undertaking("working", body=meeting.body)
    item = _with_item(meeting, row, "arising", "ถ้อยคำที่รับรองแล้ว")
    minutes = make_minutes(meeting, "approved")
    services.note_meeting(the_house(meeting.province), Meeting.objects.get(pk=meeting.pk))
    note = ProgressNote.objects.get(undertaking=row, meeting=meeting)
    ProgressNote.objects.filter(pk=note.pk).update(text="ถ้อยคำที่จดในห้องประชุม")
    stranger = make_acting("citizen", province=meeting.province)
    assert not ProgressNote.objects.visible_to(stranger).filter(pk=note.pk).exists()
    hidden = {item.pk: because} if because else {}
    published = sitting.publish_minutes(
        acting=secretary(meeting.body), minutes=minutes, redactions=hidden
    )
    hear_minutes(Event.objects.get(kind="meetings.minutes.publish", subject_id=published.pk))
    return note


def test_what_was_said_in_a_meeting_is_public_with_its_minutes_and_in_their_words() -> None:
    meeting = make_sitting()
    note = _minuted(meeting)
    stranger = make_acting("citizen", province=meeting.province)
    seen = ProgressNote.objects.visible_to(stranger).get(pk=note.pk)
    assert seen.text == "ถ้อยคำที่รับรองแล้ว"
    assert can_view_note(stranger, seen)


def test_what_the_published_minutes_leave_out_stays_inside() -> None:
    meeting = make_sitting()
    note = _minuted(meeting, because="มีข้อมูลส่วนบุคคล")
    stranger = make_acting("citizen", province=meeting.province)
    member = make_acting("citizen", person_id=make_member(meeting.body).person_id)
    assert not ProgressNote.objects.visible_to(stranger).filter(pk=note.pk).exists()
    assert not can_view_note(stranger, note)
    assert ProgressNote.objects.visible_to(member).filter(pk=note.pk).exists()
    assert can_view_note(member, note)


def test_what_was_said_behind_closed_doors_is_not_noted_in_public() -> None:
    meeting = make_sitting()
    row = make_undertaking("working", body=meeting.body)
    item = _with_item(meeting, row, "arising", "ลับ")
    AgendaItem.objects.filter(pk=item.pk).update(is_closed_to_public=True)
    services.note_meeting(the_house(meeting.province), meeting)
    assert not ProgressNote.objects.filter(meeting=meeting).exists()


def test_a_reply_that_was_heard_is_noted_with_its_meeting() -> None:
    meeting = make_sitting()
    row = make_referral("replied", source=meeting.body, target=make_body())
    _with_item(meeting, row, "arising")
    services.note_meeting(the_house(meeting.province), meeting)
    row.refresh_from_db()
    assert (row.state, row.noted_at) == ("noted", meeting)
    assert LedgerDraft.objects.filter(act="undertakings.referral.noted").count() == 1


def test_a_question_that_was_heard_is_taken_up() -> None:
    meeting = make_sitting()
    row = make_referral(source=make_body(), target=meeting.body)
    _with_item(meeting, row, "consider")
    services.note_meeting(the_house(meeting.province), meeting)
    row.refresh_from_db()
    assert row.state == "taken_up"
    assert LedgerDraft.objects.filter(act="undertakings.referral.taken_up").count() == 1


def test_a_speaker_is_no_secretary() -> None:
    row = make_undertaking()
    with pytest.raises(Forbidden):
        services.withdraw_undertaking(
            acting=speaker_of(row.owner), undertaking=row, reason="ไม่อยากทำ"
        )


def test_a_closed_meeting_is_heard_by_itself() -> None:
    meeting = make_sitting()
    row = make_undertaking("working", body=meeting.body)
    _with_item(meeting, row, "arising", "ติดตั้งแล้ว 9 จุด")
    sitting.close_meeting(acting=secretary(meeting.body), meeting=meeting)
    closed = Event.objects.get(kind="meetings.meeting.close", subject_id=meeting.pk)
    hear_meeting(closed)
    hear_meeting(closed)
    assert ProgressNote.objects.filter(undertaking=row, via="meeting").count() == 1
