"""Matters on the agenda: added, ordered, closed to the public, taken over from elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from phakhi.core.acting import Acting
from phakhi.core.errors import BadInput, Forbidden, StaleWrite, WrongState
from phakhi.meetings.models import AgendaItem, ItemPaper, Meeting
from phakhi.meetings.queries.agenda import agenda_tree
from phakhi.meetings.services import calling
from phakhi.meetings.suggestions import AGENDA_SOURCES, SuggestedItem, suggested_for
from tests.factories import make_acting
from tests.factories_calling import as_member, asked, make_called, secretary

pytestmark = pytest.mark.django_db


def add(meeting: Meeting, title: str, **values: object) -> AgendaItem:
    given = {"kind": "consider"} | values
    return calling.add_item(
        acting=secretary(meeting.body),
        meeting=meeting,
        title=title,
        **given,  # type: ignore[arg-type]
    )


def test_a_member_reads_the_agenda_and_does_not_write_it() -> None:
    meeting = make_called()
    with pytest.raises(Forbidden):
        calling.add_item(
            acting=as_member(asked(meeting, 3)), meeting=meeting, kind="other", title="เรื่องหนึ่ง"
        )


def test_401_characters_are_too_many_and_400_are_kept_whole() -> None:
    meeting = make_called()
    with pytest.raises(BadInput, match="title_too_long"):
        add(meeting, "ก" * 401)
    assert len(add(meeting, "ก" * 400).title) == 400


def test_the_agenda_of_a_held_meeting_stands() -> None:
    meeting = make_called()
    item = add(meeting, "เรื่องหนึ่ง")
    Meeting.objects.filter(pk=meeting.pk).update(state="closed")
    with pytest.raises(WrongState, match="agenda_closed"):
        calling.change_item(acting=secretary(meeting.body), item=item, title="เรื่องอื่น")


def test_a_heading_is_reworded_and_never_removed() -> None:
    meeting = make_called()
    heading = AgendaItem.objects.get(meeting=meeting, kind="other", parent=None)
    acting = secretary(meeting.body)
    assert calling.change_item(acting=acting, item=heading, title="เรื่องอื่น").title == "เรื่องอื่น"
    with pytest.raises(WrongState, match="heading_stays"):
        calling.remove_item(acting=acting, item=heading)


def test_two_who_edit_one_matter_do_not_overwrite_each_other() -> None:
    meeting = make_called()
    item, acting = add(meeting, "เรื่องหนึ่ง"), secretary(meeting.body)
    calling.change_item(acting=acting, item=item, seen=1, title="เรื่องสอง")
    with pytest.raises(StaleWrite):
        calling.change_item(acting=acting, item=item, seen=1, title="เรื่องสาม")


def test_a_matter_moves_past_its_neighbour_and_stops_at_the_end() -> None:
    meeting = make_called()
    first, second = add(meeting, "หนึ่ง"), add(meeting, "สอง")
    acting = secretary(meeting.body)
    for _again in range(3):
        calling.move_item(acting=acting, item=second, up=True)
    titles = AgendaItem.objects.filter(meeting=meeting, parent=first.parent).order_by("place")
    assert [item.title for item in titles] == ["สอง", "หนึ่ง"]


def test_what_is_not_for_the_public_is_counted_and_not_shown() -> None:
    meeting = make_called()
    add(meeting, "เรื่องลับ", is_closed_to_public=True)
    add(meeting, "เรื่องเปิด")
    lines = agenda_tree(Acting.stranger(meeting.province), meeting)
    assert [(c.number, c.item.title) for c in lines[4].children] == [("5.2", "เรื่องเปิด")]
    assert lines[4].hidden == 1
    inside = agenda_tree(as_member(asked(meeting, 3)), meeting)
    assert len(inside[4].children) == 2


def test_under_a_closed_matter_everything_is_closed() -> None:
    meeting = make_called()
    open_, acting = add(meeting, "เรื่องเปิด"), secretary(meeting.body)
    below = add(meeting, "เรื่องย่อย", parent=open_)
    calling.change_item(acting=acting, item=open_, is_closed_to_public=True)
    later = add(meeting, "เรื่องย่อยเพิ่ม", parent=open_)
    calling.change_item(acting=acting, item=later, is_closed_to_public=False)
    for one in (below, later):
        one.refresh_from_db()
        assert one.is_closed_to_public


def test_a_paper_to_a_closed_matter_is_closed_too() -> None:
    meeting = make_called()
    item = add(meeting, "เรื่องลับ", is_closed_to_public=True)
    paper = calling.add_item_paper(
        acting=secretary(meeting.body),
        item=item,
        upload=SimpleUploadedFile("plan.pdf", b"%PDF-1.7 x"),
        is_closed=False,
    )
    assert paper.is_closed
    assert not ItemPaper.objects.visible_to(Acting.stranger(meeting.province)).exists()
    assert ItemPaper.objects.visible_to(as_member(asked(meeting, 3))).exists()


@pytest.fixture
def source() -> Iterator[SuggestedItem]:
    made = SuggestedItem(
        kind="arising", title="ติดตามมติเดิม", source_type="tests.Thing", source_id=uuid4()
    )
    AGENDA_SOURCES.register("tests", lambda _meeting: [made])
    yield made
    del AGENDA_SOURCES._entries["tests"]


def test_what_another_room_suggests_is_taken_over_once(source: SuggestedItem) -> None:
    meeting = make_called()
    acting = secretary(meeting.body)
    assert source in suggested_for(meeting)
    item = calling.take_over(acting=acting, meeting=meeting, suggestion=source)
    again = calling.take_over(acting=acting, meeting=meeting, suggestion=replace(source))
    assert item.pk == again.pk
    assert item.parent is not None
    assert item.parent.kind == "arising"
    assert source not in suggested_for(meeting)


def test_a_field_officer_takes_nothing_over(source: SuggestedItem) -> None:
    meeting = make_called()
    with pytest.raises(Forbidden):
        calling.take_over(acting=make_acting("field_officer"), meeting=meeting, suggestion=source)
