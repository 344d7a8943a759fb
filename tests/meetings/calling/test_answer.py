"""Answering an invitation: by link, signed in, told to an officer."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from phakhi.core.errors import BadInput, Forbidden, StaleWrite, WrongState
from phakhi.core.links import DeadLink
from phakhi.meetings.models import Attendance, Meeting
from phakhi.meetings.queries.answers import SILENT, expected_at, is_silent, rows_of
from phakhi.meetings.services import calling
from tests.factories import make_acting
from tests.factories_calling import (
    as_member,
    asked,
    elsewhere,
    in_days,
    make_called,
    make_running,
    secretary,
)

pytestmark = pytest.mark.django_db


def token_of(meeting: Meeting, place: int = 1) -> str:
    row = asked(meeting, place)
    made = calling.invitation_links(acting=secretary(meeting.body), meeting=meeting, rows=[row])
    return made[0][1]


def by_link(meeting: Meeting, token: str, **said: Any) -> Any:
    from phakhi.core.acting import Acting

    stranger = Acting.stranger(meeting.province)
    return calling.answer_by_link(acting=stranger, token=token, **said)


@pytest.mark.parametrize("role", ["citizen", "governor", "auditor"])
def test_nobody_answers_for_somebody_else(role: str) -> None:
    row = asked(make_called())
    with pytest.raises(Forbidden):
        calling.answer_invitation(acting=make_acting(role), attendance=row, answer="comes")


def test_the_neighbours_officer_answers_for_nobody_here() -> None:
    row = asked(make_called())
    with pytest.raises(Forbidden):
        calling.answer_invitation(acting=elsewhere(), attendance=row, answer="comes")


def test_a_made_up_link_opens_nothing() -> None:
    with pytest.raises(DeadLink):
        by_link(make_called(), "made-up", answer="comes")


def test_a_new_link_ends_the_one_before() -> None:
    meeting = make_called()
    old = token_of(meeting)
    token_of(meeting)
    with pytest.raises(DeadLink):
        by_link(meeting, old, answer="comes")


def test_a_delegate_needs_a_name() -> None:
    meeting = make_called()
    with pytest.raises(BadInput, match="delegate_needed"):
        by_link(meeting, token_of(meeting), answer="sends")
    assert asked(meeting).answer == ""


def test_an_answer_that_is_none_of_the_three_is_refused() -> None:
    meeting = make_called()
    with pytest.raises(BadInput, match="answer_unknown"):
        by_link(meeting, token_of(meeting), answer="perhaps")


def test_after_the_beginning_the_link_takes_no_answer() -> None:
    meeting = make_running()
    with pytest.raises(WrongState, match="answers_closed"):
        by_link(meeting, token_of(meeting), answer="comes")


def test_a_cancelled_meeting_takes_no_answer() -> None:
    meeting = make_called()
    token = token_of(meeting)
    calling.cancel_meeting(acting=secretary(meeting.body), meeting=meeting, because="น้ำท่วม")
    with pytest.raises(WrongState, match="meeting_cancelled"):
        by_link(meeting, token, answer="comes")


def test_who_answers_while_the_meeting_is_moved_is_told_and_nothing_is_kept() -> None:
    meeting = make_called()
    token, seen = token_of(meeting), meeting.sequence
    calling.change_meeting(
        acting=secretary(meeting.body), meeting=meeting, starts_at=in_days(12), ends_at=None
    )
    with pytest.raises(StaleWrite, match="meeting_moved"):
        by_link(meeting, token, answer="comes", sequence=seen)
    assert asked(meeting).answer == ""


def test_the_letter_of_a_delegate_may_be_a_photo_but_not_a_program() -> None:
    meeting = make_called()
    token = token_of(meeting)
    program = SimpleUploadedFile("letter.pdf", b"MZ\x90\x00")
    with pytest.raises(BadInput, match="file_kind"):
        by_link(meeting, token, answer="sends", delegate_name="นายตัวอย่าง", letter=program)
    photo = SimpleUploadedFile("letter.jpg", b"\xff\xd8\xff\xe0photo")
    row = by_link(meeting, token, answer="sends", delegate_name="นายตัวอย่าง", letter=photo)
    assert row.letter is not None
    assert row.letter.kind == "jpg"


def test_the_same_link_changes_the_answer_until_the_beginning() -> None:
    meeting = make_called()
    token = token_of(meeting)
    by_link(meeting, token, answer="sends", delegate_name="นางตัวอย่าง", delegate_post="ปลัด")
    row = by_link(meeting, token, answer="comes")
    assert (row.answer, row.delegate_name, row.answered_via) == ("comes", "", "link")


def test_what_was_told_by_telephone_keeps_who_entered_it() -> None:
    meeting = make_called()
    officer = secretary(meeting.body)
    row = calling.answer_invitation(
        acting=officer, attendance=asked(meeting), answer="not", via="phone", note="ลาป่วย"
    )
    assert (row.entered_by, row.answered_via) == (officer.person_id, "phone")


def test_ones_own_answer_is_nobodys_entry() -> None:
    row = asked(make_called())
    kept = calling.answer_invitation(acting=as_member(row), attendance=row, answer="comes")
    assert (kept.entered_by, kept.answered_via) == (None, "signed")


def test_a_moved_meeting_asks_everybody_again_and_remembers_what_they_said() -> None:
    meeting = make_called()
    by_link(meeting, token_of(meeting), answer="comes")
    moved = calling.change_meeting(
        acting=secretary(meeting.body), meeting=meeting, starts_at=in_days(20), ends_at=None
    )
    row = asked(moved)
    assert row.answer == "comes"
    assert is_silent(moved, row)
    assert set(Attendance.objects.filter(SILENT)) == set(rows_of(moved))
    assert not is_silent(moved, by_link(moved, token_of(moved), answer="not"))
    assert row not in Attendance.objects.filter(SILENT)


def test_the_dashboard_counts_those_who_come_and_their_delegates_against_the_quorum() -> None:
    meeting = make_called()
    for place, answer in enumerate(("comes", "sends", "not"), 1):
        said = {"delegate_name": "นายตัวอย่าง"} if answer == "sends" else {}
        by_link(meeting, token_of(meeting, place), answer=answer, **said)
    found = expected_at(meeting, rows_of(meeting))
    assert (found.voting, found.comes, found.sends, found.stays_away) == (5, 1, 1, 1)
    assert (found.silent, found.needed, found.missing) == (2, 3, 1)
    without = expected_at(meeting, rows_of(meeting), delegates_count=False)
    assert without.missing == 2
