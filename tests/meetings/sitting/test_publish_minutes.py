"""What everybody reads of the minutes, what only the body does, and what a bare heading says."""

from __future__ import annotations

from uuid import UUID

import pytest

from phakhi.core.acting import Acting
from phakhi.core.errors import WrongState
from phakhi.meetings.minute_content import minutes_content
from phakhi.meetings.models import MinuteText
from phakhi.meetings.permissions_sitting import can_view_minute_text
from phakhi.meetings.queries.live import agenda_lines
from phakhi.meetings.queries.minutes import minutes_lines
from phakhi.meetings.services import calling, sitting
from phakhi.meetings.services.sitting.approving import public_paper
from phakhi.papers.permissions import can_open_paper
from tests.factories_calling import as_member, elsewhere, secretary
from tests.factories_sitting import (
    make_item,
    make_minutes,
    make_resolution,
    make_sitting,
    rows_of,
)

pytestmark = pytest.mark.django_db


def test_what_was_closed_is_published_only_as_its_reason() -> None:
    meeting = make_sitting()
    shown, closed = make_item(meeting), make_item(meeting, is_closed_to_public=True)
    acting = secretary(meeting.body)
    for item, text in ((shown, "เปิดเผยได้"), (closed, "ความลับของที่ประชุม")):
        sitting.write_discussion(acting=acting, item=item, text=text, seen=item.version)
    minutes = make_minutes(meeting, state="approved")
    with pytest.raises(WrongState, match="minutes_not_approved"):
        sitting.publish_minutes(acting=acting, minutes=make_minutes(state="draft"))
    minutes = sitting.publish_minutes(acting=acting, minutes=minutes)
    stranger = Acting.stranger(minutes.province)
    texts = MinuteText.objects.visible_to(stranger).filter(minutes=minutes)
    assert "ความลับของที่ประชุม" not in {one.text for one in texts}
    for row in minutes.texts.select_related("minutes__meeting__body"):
        assert can_view_minute_text(stranger, row) == (row in texts)
    paper = public_paper(minutes)
    assert paper is not None
    assert "ความลับของที่ประชุม" not in str(paper.content)
    assert "เปิดเผยได้" in str(paper.content)
    assert minutes.paper is not None and "ความลับของที่ประชุม" in str(minutes.paper.content)


def test_neither_title_nor_sub_matter_nor_resolution_of_a_closed_item_is_published() -> None:
    meeting = make_sitting()
    closed = make_item(meeting, is_closed_to_public=True, title="ลงโทษผู้รับจ้าง")
    calling.add_item(
        acting=secretary(meeting.body),
        meeting=meeting,
        kind="consider",
        parent=closed,
        title="ค่าปรับรายวัน",
    )
    make_resolution(closed, text="ให้บอกเลิกสัญญา")
    minutes = make_minutes(meeting, state="approved")
    minutes = sitting.publish_minutes(acting=secretary(meeting.body), minutes=minutes)
    paper = public_paper(minutes)
    assert paper is not None
    for words in ("ลงโทษผู้รับจ้าง", "ค่าปรับรายวัน", "ให้บอกเลิกสัญญา"):
        assert words not in str(paper.content) + paper.title
        assert minutes.paper is not None
        assert words in str(minutes.paper.content)
    stranger = Acting.stranger(minutes.province)
    shown = minutes_lines(stranger, minutes)
    assert "5.1" not in {one.line.number for one in shown}
    assert next(one for one in shown if one.line.number == "5").line.hidden == 1


def test_a_number_is_the_same_for_who_may_read_all_and_who_may_not() -> None:
    meeting = make_sitting()
    make_item(meeting, is_closed_to_public=True)
    second = make_item(meeting)
    for acting in (secretary(meeting.body), Acting.stranger(meeting.province)):
        lines = agenda_lines(acting, meeting)
        assert [one.number for one in lines if one.item == second] == ["5.2"]


def test_why_somebody_stayed_away_is_not_published() -> None:
    meeting = make_sitting(there=4)
    away = rows_of(meeting)[4]
    away.answer, away.answer_note = "not", "ผ่าตัดหัวใจ"
    away.save()
    minutes = make_minutes(meeting)
    assert minutes_content(minutes, is_public=False).absent[0].seat == "ผ่าตัดหัวใจ"
    assert "ผ่าตัดหัวใจ" not in str(minutes_content(minutes, is_public=True))


def test_what_was_resolved_stays_readable_where_only_the_text_is_hidden() -> None:
    meeting = make_sitting()
    item = make_item(meeting)
    sitting.write_discussion(
        acting=secretary(meeting.body), item=item, text="นางตัวอย่าง ป่วยหนัก", seen=item.version
    )
    make_resolution(item, text="ตามแผนเยี่ยมบ้าน")
    minutes = make_minutes(meeting, state="approved")
    hidden = {item.pk: "มีชื่อผู้ป่วย"}
    minutes = sitting.publish_minutes(
        acting=secretary(meeting.body), minutes=minutes, redactions=hidden
    )
    paper = public_paper(minutes)
    assert paper is not None
    assert "มีชื่อผู้ป่วย" in str(paper.content)
    assert "ป่วยหนัก" not in str(paper.content)
    assert "ตามแผนเยี่ยมบ้าน" in str(paper.content)


def test_a_heading_with_nothing_under_it_says_so() -> None:
    minutes = make_minutes(make_sitting())
    items = minutes_content(minutes, is_public=False).items
    assert [one.paragraphs for one in items] == [("- ไม่มี -",)] * 6
    meeting = make_sitting()
    make_item(meeting)
    items = minutes_content(make_minutes(meeting), is_public=True).items
    assert items[4].paragraphs == ()
    assert items[5].paragraphs == ("- ไม่มี -",)


def test_of_a_lapsed_meeting_nobody_says_there_was_nothing() -> None:
    meeting = make_sitting(there=1)
    meeting = sitting.lapse_meeting(acting=secretary(meeting.body), meeting=meeting)
    items = minutes_content(make_minutes(meeting), is_public=True).items
    assert [one.paragraphs for one in items] == [("- ยังไม่ได้พิจารณา -",)] * 6


def test_a_member_opens_the_whole_paper_and_a_stranger_the_published_one() -> None:
    minutes = make_minutes(state="approved")
    minutes = sitting.publish_minutes(acting=secretary(minutes.meeting.body), minutes=minutes)
    whole, public = minutes.paper, public_paper(minutes)
    assert whole is not None and public is not None
    member = as_member(rows_of(minutes.meeting)[0])
    stranger = Acting.stranger(minutes.province)
    assert [can_open_paper(member, one) for one in (whole, public)] == [True, True]
    assert [can_open_paper(stranger, one) for one in (whole, public)] == [False, True]
    assert not can_open_paper(elsewhere(), whole)


def test_an_open_item_may_be_hidden_for_a_reason() -> None:
    minutes = make_minutes(state="approved")
    row = minutes.texts.all()[0]
    hidden: dict[UUID, str] = {row.item_id: "มีชื่อผู้ป่วย"}
    acting = secretary(minutes.meeting.body)
    sitting.publish_minutes(acting=acting, minutes=minutes, redactions=hidden)
    assert MinuteText.objects.get(pk=row.pk).hidden_because == "มีชื่อผู้ป่วย"
