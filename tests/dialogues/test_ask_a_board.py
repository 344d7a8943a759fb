"""R050: an agency asks, the board opines, the agency replies; the clock is public."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.utils import timezone

from phakhi.core.errors import BadInput, Forbidden, WrongState
from phakhi.core.models import Event
from phakhi.core.nightly import the_house
from phakhi.dialogues import services
from phakhi.dialogues.models import Consultation
from phakhi.dialogues.panels import of_board, waiting_for_mine
from phakhi.dialogues.reminding import OWED, remind_of_questions
from tests.factories import make_acting
from tests.factories_dialogues import make_board, make_question
from tests.factories_governance import speaker_of
from tests.factories_networks import make_actor

pytestmark = pytest.mark.django_db


def test_only_an_advisory_board_at_work_is_asked() -> None:
    for board in (
        make_board(type="board_of_directors", public_code="b1"),
        make_board(state="ended", public_code="b2"),
    ):
        with pytest.raises(BadInput, match="not_an_advisory_board"):
            make_question(board)


def test_nobody_asks_in_another_agencys_name() -> None:
    board = make_board()
    other = speaker_of(make_actor(province=board.province))
    with pytest.raises(Forbidden):
        services.ask_board(
            acting=other,
            body=board,
            agency=make_actor(province=board.province),
            about="plan",
            title="x",
            question="x",
            opinion_due_on=date(2030, 1, 1),
        )


def test_the_opinion_cannot_have_been_due_already() -> None:
    with pytest.raises(BadInput, match="opinion_due_in_past"):
        make_question(opinion_due_on=timezone.localdate())


def test_the_opinion_starts_the_clock_of_the_reply() -> None:
    row = make_question(reply_days=15)
    officer = make_acting("officer", province=row.province)
    services.give_opinion(acting=officer, row=row, seen=1, opinion="ควร")
    assert row.state == "opined"
    assert row.due_on == timezone.localdate() + timedelta(days=15)


def test_an_agency_that_does_not_reply_in_time_is_late() -> None:
    row = make_question()
    officer = make_acting("officer", province=row.province)
    services.give_opinion(acting=officer, row=row, seen=1, opinion="ควร")
    assert not Consultation.objects.late()
    Consultation.objects.update(reply_due_on=timezone.localdate() - timedelta(days=1))
    assert list(Consultation.objects.late()) == [row]
    row.refresh_from_db()
    agency = speaker_of(row.agency)
    services.reply(acting=agency, row=row, seen=row.version, follows="partly", text="ทำบางส่วน")
    assert not Consultation.objects.late()


def test_who_owes_a_word_is_reminded_a_week_before_and_not_twice_a_week() -> None:
    soon = timezone.localdate() + timedelta(days=5)
    row = make_question(opinion_due_on=soon)
    make_question(row.body, opinion_due_on=soon + timedelta(days=20))
    for _night in range(2):
        remind_of_questions(the_house(row.province))
    assert [event.subject_id for event in Event.objects.filter(kind=OWED)] == [row.pk]


def test_the_agency_reads_under_mine_what_it_owes_and_the_board_on_its_page() -> None:
    row = make_question()
    agency, officer = speaker_of(row.agency), make_acting("officer", province=row.province)
    board = of_board(officer, row.body)
    assert board is not None and board.context["rows"] == [row]
    assert waiting_for_mine(agency, [row.agency]) is None
    services.give_opinion(acting=officer, row=row, seen=1, opinion="ควร")
    assert of_board(officer, row.body) is None
    mine = waiting_for_mine(agency, [row.agency])
    assert mine is not None and mine.context["rows"] == [row]


def test_the_agency_does_not_write_the_boards_opinion() -> None:
    row = make_question()
    with pytest.raises(Forbidden):
        services.give_opinion(acting=speaker_of(row.agency), row=row, seen=1, opinion="ดี")


def test_an_empty_reply_is_none() -> None:
    row = make_question()
    officer = make_acting("officer", province=row.province)
    services.give_opinion(acting=officer, row=row, seen=1, opinion="ควร")
    with pytest.raises(BadInput, match="reply_needed"):
        services.reply(acting=officer, row=row, seen=row.version, follows="not", text=" ")


def test_an_opinion_given_is_not_withdrawn_by_the_agency() -> None:
    row = make_question()
    officer = make_acting("officer", province=row.province)
    services.give_opinion(acting=officer, row=row, seen=1, opinion="ควร")
    with pytest.raises(WrongState):
        services.withdraw_question(acting=officer, row=row, seen=row.version)
