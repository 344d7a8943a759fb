"""A hand given with a pen is entered by an officer with its scan, and compared by another."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import DatabaseError, transaction
from django.utils import timezone

from phakhi.core.errors import BadInput, Forbidden, WrongState
from phakhi.ledger.models import LedgerDraft
from phakhi.papers import services
from phakhi.papers.memos import ON_PAPER, memo_of
from phakhi.papers.models import ChainStep
from phakhi.papers.queries.waiting import unchecked_hands, waits_for_me
from phakhi.parties.models import Party
from tests.factories import make_acting, make_province
from tests.factories_papers import make_letter, make_office, make_sent_up, scan
from tests.factories_parties import make_person, make_post, make_term
from tests.papers.at_once import at_once

pytestmark = pytest.mark.django_db


def entered(step: ChainStep, role: str = "officer", **values: Any) -> ChainStep:
    typed: dict[str, Any] = {"verdict": "agrees", "on": timezone.localdate(), "upload": scan()}
    acting = values.pop("acting", None) or make_acting(role)
    return services.enter_hand(acting=acting, step=step, **typed | values)


@pytest.mark.parametrize("role", ["citizen", "member", "field_officer", "governor", "auditor"])
def test_only_the_registrars_enter_it(role: str) -> None:
    _paper, (first, _second) = make_sent_up(make_office())
    with pytest.raises(Forbidden):
        entered(first, role)


def test_an_officer_of_another_province_does_not() -> None:
    _paper, (first, _second) = make_sent_up(make_office())
    with pytest.raises(Forbidden):
        entered(first, acting=make_acting("officer", province=make_province("56")))


def test_a_day_that_has_not_come_is_refused() -> None:
    _paper, (first, _second) = make_sent_up(make_office())
    with pytest.raises(BadInput, match="signed_in_future"):
        entered(first, on=timezone.localdate() + timedelta(days=1))


def test_a_day_on_which_nobody_held_the_post_is_refused() -> None:
    _paper, (first, _second) = make_sent_up(make_office())
    with pytest.raises(BadInput, match="nobody_in_post_then"):
        entered(first, on=date(1999, 1, 4))


def test_somebody_who_did_not_hold_the_post_is_refused() -> None:
    _paper, (first, _second) = make_sent_up(make_office())
    with pytest.raises(BadInput, match="person_not_in_post_then"):
        entered(first, person=make_person())


def test_the_second_hand_waits_for_the_first_on_paper_too() -> None:
    _paper, (_first, second) = make_sent_up(make_office())
    with pytest.raises(WrongState, match="step_not_open"):
        entered(second)


def test_a_return_on_paper_says_why_and_what_is_refused_leaves_nothing() -> None:
    paper, (first, _second) = make_sent_up(make_office())
    with pytest.raises(BadInput, match="return_needs_note"):
        entered(first, verdict="returns")
    with pytest.raises(BadInput, match="file_kind"):
        entered(first, upload=scan(content=b"MZ"))
    first.refresh_from_db()
    paper.refresh_from_db()
    assert (first.verdict, paper.state) == ("", "circulating")


def test_it_counts_as_the_holder_s_with_a_mark_that_it_was_entered() -> None:
    office, officer = make_office(), make_acting("officer")
    paper, (first, _second) = make_sent_up(office)
    entered(first, acting=officer, note="เห็นควรลงนาม")
    first.refresh_from_db()
    assert first.answered_by == office.head_acts.person_id
    assert first.scan_entered_by == officer.person_id
    memo = memo_of(paper)
    assert memo is not None
    said = memo.endorsements[0]
    assert (said.verdict, said.mark, said.on) == ("เห็นชอบ", ON_PAPER, timezone.localdate())


def test_the_last_one_makes_the_paper_ready() -> None:
    paper, (first, second) = make_sent_up(make_office())
    entered(first)
    entered(second)
    paper.refresh_from_db()
    assert paper.state == "ready"


def test_who_stood_in_with_the_pen_is_named() -> None:
    office, person = make_office(), make_person()
    make_term(make_post(office.party, title_th="รองผู้ว่าราชการจังหวัด"), person)
    make_term(office.head, person, kind="acting")
    _paper, (first, _second) = make_sent_up(office)
    entered(first, person=Party.objects.get(pk=person.pk))
    first.refresh_from_db()
    assert (first.answered_by, first.answered_as) == (person.pk, "acting")


def test_what_was_corrected_with_the_pen_comes_into_the_record() -> None:
    paper, (first, _second) = make_sent_up(make_office())
    entered(first, verdict="amends", content=make_letter(subject="ขอให้ส่งรายชื่อผู้แทน"))
    paper.refresh_from_db()
    first.refresh_from_db()
    assert paper.content["subject"] == "ขอให้ส่งรายชื่อผู้แทน"
    assert first.changes


def test_it_stands_in_the_ledger_without_a_name() -> None:
    office = make_office()
    _paper, (first, _second) = make_sent_up(office)
    step, holder = entered(first), office.head.terms.get().person
    leaf = str(LedgerDraft.objects.get(act="papers.step.enter").body)
    assert step.scan is not None
    assert step.scan.sha256 in leaf
    assert "หัวหน้าสำนักงานจังหวัด" in leaf
    assert holder.name_th not in leaf


def test_another_officer_compares_it_with_its_scan() -> None:
    clerk, other = make_acting("officer"), make_acting("office_head")
    _paper, (first, _second) = make_sent_up(make_office())
    step = entered(first, acting=clerk)
    assert list(unchecked_hands(clerk)) == []
    assert list(unchecked_hands(other)) == [step]
    with pytest.raises(Forbidden, match="second_check_by_another"):
        services.check_hand(acting=clerk, step=step, agrees=True)
    with pytest.raises(BadInput, match="scan_differs_how"):
        services.check_hand(acting=other, step=step, agrees=False)
    services.check_hand(acting=other, step=step, agrees=False, note="วันที่ไม่ตรง")
    step.refresh_from_db()
    assert step.scan_note == "วันที่ไม่ตรง"
    with pytest.raises(WrongState, match="scan_checked_already"):
        services.check_hand(acting=other, step=step, agrees=True)


def test_the_database_keeps_what_was_entered() -> None:
    _paper, (first, _second) = make_sent_up(make_office())
    step = entered(first)
    for change in ({"signed_on": date(2026, 1, 5)}, {"scan": None}, {"verdict": "returns"}):
        with pytest.raises(DatabaseError), transaction.atomic():
            ChainStep.objects.filter(pk=step.pk).update(**change)


@pytest.mark.parametrize("end", ["take_back", "withdraw", "return"])
def test_no_hand_stays_open_when_its_round_is_over(end: str) -> None:
    office, officer = make_office(), make_acting("officer")
    paper, (first, second) = make_sent_up(office)
    if end == "take_back":
        services.take_back_paper(acting=officer, paper=paper)
    elif end == "withdraw":
        services.withdraw_paper(acting=officer, paper=paper, why="เรื่องยุติ")
    else:
        services.answer_step(acting=office.head_acts, step=first, verdict="returns", note="แก้ไข")
    assert not paper.steps.still_open().exists()
    second.refresh_from_db()
    assert second.unasked
    memo = memo_of(paper)
    assert memo is not None
    assert all(said.verdict for said in memo.endorsements)
    assert waits_for_me(office.governor_acts) == []
    with pytest.raises(WrongState):
        services.answer_step(acting=office.governor_acts, step=second, verdict="agrees")


def test_a_paper_its_drafter_took_back_was_not_sent_back() -> None:
    office = make_office()
    paper, (first, _second) = make_sent_up(office)
    services.answer_step(acting=office.head_acts, step=first, verdict="returns", note="แก้ไข")
    drafter = make_acting("officer", person_id=paper.drafted_by)
    assert [row["paper"].pk for row in waits_for_me(drafter)] == [paper.pk]
    services.send_up(acting=drafter, paper=paper, posts=[office.head])
    services.take_back_paper(acting=drafter, paper=paper)
    assert waits_for_me(drafter) == []


@pytest.mark.django_db(transaction=True)
def test_pen_and_click_at_the_same_moment_count_once() -> None:
    office, officer = make_office(), make_acting("officer")
    _paper, (first, _second) = make_sent_up(office)

    def click() -> Any:
        step = ChainStep.objects.get(pk=first.pk)
        return services.answer_step(acting=office.head_acts, step=step, verdict="agrees")

    def pen() -> Any:
        return entered(ChainStep.objects.get(pk=first.pk), acting=officer)

    assert at_once([click, pen] * 10) == {"done": 1, "step_answered_already": 19}
