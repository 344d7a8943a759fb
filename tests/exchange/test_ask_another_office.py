"""R147: asked, received, passed on, answered, judged; never silently late."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.utils import timezone

from phakhi.core.errors import BadInput, Forbidden, StaleWrite, WrongState
from phakhi.core.links import DeadLink
from phakhi.exchange.models import FacilitationRequest, RequestStep
from phakhi.exchange.services import answering, requests
from phakhi.exchange.services.stepping import Word
from phakhi.exchange.working_days import add_working_days, is_working_day
from phakhi.ledger.models import LedgerDraft
from tests.factories import make_acting, make_province
from tests.factories_exchange import make_office, make_request, officer, speaking_for
from tests.factories_networks import make_actor

pytestmark = pytest.mark.django_db


def answered(request: FacilitationRequest, **values: Any) -> FacilitationRequest:
    given = {"answer": "granted", "text": "อนุญาตแล้ว"} | values
    return answering.answer_request(acting=speaking_for(request.owner), request=request, **given)


def test_only_who_speaks_for_a_partner_asks_in_its_name() -> None:
    with pytest.raises(Forbidden):
        make_request(acting=make_acting("member"))


def test_an_officer_of_the_neighbour_province_cannot_ask() -> None:
    neighbour = make_acting("officer", province=make_province("56"))
    with pytest.raises(Forbidden):
        make_request(acting=neighbour)


def test_an_officer_enters_a_paper_and_the_request_says_so() -> None:
    asker = make_actor()
    request = make_request(asker, acting=officer(asker), asked_on=date(2026, 11, 2))
    assert (request.source, request.asked_on) == ("paper", date(2026, 11, 2))
    assert request.steps.get().via == "paper"


def test_nobody_asks_itself() -> None:
    office = make_office()
    with pytest.raises(BadInput):
        make_request(office, office)


def test_a_partner_that_is_not_verified_is_not_asked() -> None:
    with pytest.raises(WrongState):
        make_request(owner=make_office(state="draft"))


def test_the_answer_is_due_after_fifteen_working_days() -> None:
    asker = make_actor()
    request = make_request(asker, acting=officer(asker), asked_on=date(2026, 11, 2))
    assert request.due_on == date(2026, 11, 23)


def test_holidays_and_their_substitutes_are_no_working_days() -> None:
    assert not is_working_day(date(2026, 12, 7)), "5 December 2026 is a Saturday"
    assert add_working_days(date(2026, 12, 4), 1) == date(2026, 12, 8)
    assert not is_working_day(date(2026, 4, 14))


def test_asking_and_answering_stand_in_the_ledger_without_the_askers_name() -> None:
    request = make_request(hides_asker=True)
    answered(request)
    drafts = LedgerDraft.objects.filter(subject_id=request.pk).order_by("pk")
    assert [draft.act for draft in drafts] == ["exchange.request.ask", "exchange.request.answer"]
    for draft in drafts:
        assert request.asker.party.name_th not in draft.body


def test_the_asker_cannot_answer_itself() -> None:
    request = make_request()
    with pytest.raises(Forbidden):
        answering.answer_request(
            acting=speaking_for(request.asker), request=request, answer="granted", text="ได้"
        )


def test_a_refusal_names_its_law() -> None:
    with pytest.raises(BadInput) as refused:
        answered(make_request(), answer="refused", text="ทำไม่ได้")
    assert refused.value.code == "law_needed"
    assert answered(make_request(), answer="refused", text="ไม่ได้", law="พ.ร.บ. ตัวอย่าง").law


def test_an_answered_request_is_not_answered_again() -> None:
    request = answered(make_request())
    with pytest.raises(WrongState):
        answered(request)


def test_two_who_answer_at_once_do_not_overwrite_each_other() -> None:
    request = make_request()
    other = FacilitationRequest.objects.get(pk=request.pk)
    answered(request)
    with pytest.raises(StaleWrite):
        answered(other)


def test_passed_on_it_belongs_to_the_new_office_with_a_date_of_its_own() -> None:
    request = make_request()
    first, then = request.owner, make_office(province=request.province)
    on = timezone.localdate() + timedelta(days=20)
    moved = answering.forward_request(
        acting=speaking_for(first),
        request=request,
        to=then,
        reason="อยู่ในอำนาจของอีกหน่วยงาน",
        word=Word(on=on),
    )
    assert (moved.owner, moved.state, moved.due_on) == (then, "asked", add_working_days(on, 15))
    with pytest.raises(Forbidden):
        answering.receive_request(acting=speaking_for(first), request=moved)


def test_it_is_not_passed_back_to_who_asked() -> None:
    request = make_request()
    with pytest.raises(BadInput):
        answering.forward_request(
            acting=speaking_for(request.owner), request=request, to=request.asker, reason="ไม่ใช่เรา"
        )


def test_asked_for_more_the_clock_starts_when_more_is_given() -> None:
    request = make_request()
    answering.ask_for_more(acting=speaking_for(request.owner), request=request, text="ขอแผนที่")
    assert not FacilitationRequest.objects.unanswered().exists()
    on = timezone.localdate() + timedelta(days=30)
    requests.give_more(
        acting=speaking_for(request.asker),
        request=request,
        text="แนบแล้ว",
        word=Word(on=on),
    )
    assert (request.state, request.due_on) == ("received", add_working_days(on, 15))


def test_not_solved_it_comes_before_the_governors_office_which_asks_again() -> None:
    request = answered(make_request())
    requests.report_unsolved(acting=speaking_for(request.asker), request=request, reason="ยังขุดไม่ได้")
    assert request.state == "escalated"
    governor = make_acting("governor", province=request.province)
    answering.ask_again(acting=governor, request=request, text="ขอให้พิจารณาอีกครั้ง")
    assert (request.state, request.answer, request.answered_on) == ("asked", "", None)


def test_the_office_that_answered_cannot_say_it_is_solved() -> None:
    request = answered(make_request())
    with pytest.raises(Forbidden):
        requests.confirm_solved(acting=speaking_for(request.owner), request=request)
    requests.confirm_solved(acting=speaking_for(request.asker), request=request)
    assert (request.state, request.outcome) == ("closed", "solved")


def test_taking_back_needs_a_reason() -> None:
    request = make_request()
    with pytest.raises(BadInput):
        requests.withdraw_request(acting=speaking_for(request.asker), request=request, reason="  ")


def test_a_link_speaks_for_the_office_once() -> None:
    request = make_request()
    token = answering.make_answer_link(acting=officer(request.asker), request=request)
    stranger = make_acting("citizen", province=request.province)
    acting, found = answering.use_link(stranger, token)
    answering.answer_request(acting=acting, request=found, answer="partly", text="ได้บางส่วน")
    with pytest.raises(DeadLink):
        answering.use_link(stranger, token)


def test_a_link_dies_with_a_newer_one_and_when_the_request_moves_on() -> None:
    request = make_request()
    old = answering.make_answer_link(acting=officer(request.asker), request=request)
    new = answering.make_answer_link(acting=officer(request.asker), request=request)
    with pytest.raises(DeadLink):
        answering.request_of(officer(request.asker), old)
    other = make_office(province=request.province)
    answering.forward_request(
        acting=speaking_for(request.owner), request=request, to=other, reason="ไม่ใช่หน้าที่เรา"
    )
    with pytest.raises(DeadLink):
        answering.request_of(officer(request.asker), new)


def test_the_asker_makes_no_link_to_answer_itself() -> None:
    request = make_request()
    with pytest.raises(Forbidden):
        answering.make_answer_link(acting=speaking_for(request.asker), request=request)


def test_steps_keep_who_owed_the_answer_when() -> None:
    request = make_request()
    first = request.owner
    answering.forward_request(
        acting=speaking_for(first),
        request=request,
        to=make_office(province=request.province),
        reason="ส่งต่อ",
    )
    owners = RequestStep.objects.filter(request=request).order_by("created_at")
    assert [step.owner for step in owners] == [first, request.owner]
