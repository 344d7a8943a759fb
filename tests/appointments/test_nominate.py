"""Somebody is proposed; only the nominee says yes; a conflict is declared, not hidden."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from phakhi.appointments import services
from phakhi.appointments.checking import check_nominee, check_order
from phakhi.appointments.models import Nomination
from phakhi.appointments.names import line_name
from phakhi.appointments.subject_records import AppointmentRecords
from phakhi.core.errors import BadInput, Forbidden, StaleWrite, WrongState
from tests.factories import make_acting, make_province
from tests.factories_appointments import (
    make_draft,
    make_nomination,
    make_signed,
    make_table,
    officer_of,
)
from tests.factories_bodies import make_body, make_ex_officio, make_seat, make_seat_term
from tests.factories_parties import make_party, make_person, make_post, make_term

pytestmark = pytest.mark.django_db


def _answer(row: Nomination, acting: Any, **values: Any) -> Nomination:
    return services.answer_nomination(
        acting=acting, nomination=row, **({"says_yes": True} | values)
    )


def _nominee(row: Nomination) -> Any:
    return make_acting("citizen", province=row.province, person_id=row.person_id)


def test_a_stranger_and_another_province_propose_nobody() -> None:
    seat = make_seat()
    elsewhere = make_acting("officer", province=make_province("56"))
    for acting in (elsewhere, elsewhere.stranger(make_province())):
        with pytest.raises(Forbidden):
            services.nominate(acting=acting, seat=seat, statement="ดี", person=make_person())


def test_a_member_proposes_for_no_partner_but_its_own() -> None:
    member, other = make_acting("member"), make_person()
    with pytest.raises(Forbidden):
        services.nominate(
            acting=member, seat=make_seat(), statement="ดี", person=other, proposed_for=other
        )


def test_a_member_proposes_nobody_but_itself_and_the_partner_it_speaks_for() -> None:
    seat, party, own = make_seat(), make_party(), make_person()
    member = make_acting("member", person_id=own.pk, party_ids=frozenset({party.pk}))
    asked: dict[str, Any] = {"acting": member, "seat": seat, "statement": "ดี"}
    for named in ({"person": make_person()}, {"party": make_party()}, {"post": make_post(party)}):
        with pytest.raises(Forbidden):
            services.nominate(**asked, **named)
    assert services.nominate(**asked, party=party, proposed_for=party).party == party
    assert services.nominate(**asked, person=own).person == own


def test_nobody_is_proposed_for_a_seat_that_follows_a_post() -> None:
    with pytest.raises(WrongState) as refused:
        make_nomination(make_ex_officio(make_body()))
    assert refused.value.code == "seat_by_post"


def test_nobody_is_proposed_twice_for_one_seat_while_the_first_proposal_lives() -> None:
    row = make_nomination()
    again: dict[str, Any] = {"acting": officer_of(row), "seat": row.seat, "statement": "อีกครั้ง"}
    with pytest.raises(WrongState) as refused:
        services.nominate(person=row.person, **again)
    assert refused.value.code == "nominated_already"
    services.withdraw_nomination(acting=officer_of(row), nomination=row, reason="เปลี่ยนใจ")
    assert services.nominate(person=row.person, **again).state == "asked"


def test_nobody_but_the_nominee_says_yes() -> None:
    row = make_nomination()
    for role in ("citizen", "member", "governor", "auditor"):
        with pytest.raises(Forbidden):
            _answer(row, make_acting(role))
    assert Nomination.objects.get(pk=row.pk).state == "asked"


def test_the_office_answers_only_with_the_signed_paper() -> None:
    row = make_nomination()
    with pytest.raises(BadInput) as refused:
        _answer(row, officer_of(row))
    assert refused.value.code == "paper_needed"
    scan = SimpleUploadedFile("ตอบ.pdf", b"%PDF-1.4\n%%EOF", "application/pdf")
    assert _answer(row, officer_of(row), upload=scan).answered_via == "paper"


def test_a_conflict_without_words_is_no_declaration() -> None:
    row = make_nomination()
    with pytest.raises(BadInput):
        _answer(row, _nominee(row), has_conflict=True, conflict="  ")


def test_a_declared_conflict_is_cleared_only_with_a_recorded_reason() -> None:
    row = make_nomination()
    _answer(row, _nominee(row), has_conflict=True, conflict="เป็นเจ้าของบริษัทรับเหมา")
    with pytest.raises(BadInput) as refused:
        services.clear_nomination(acting=officer_of(row), nomination=row)
    assert refused.value.code == "waiver_needed"
    services.clear_nomination(acting=officer_of(row), nomination=row, waiver="ไม่เกี่ยวกับคณะนี้")
    assert row.state == "cleared"


def test_the_holder_of_a_nominated_post_answers_for_it() -> None:
    term = make_term(make_post())
    row = make_nomination(make_seat(make_body()), post=term.post)
    other = make_acting("citizen", person_id=term.person_id)
    with pytest.raises(Forbidden):
        _answer(row, other)
    speaks = make_acting("member", party_ids=frozenset({term.post.organisation_id}))
    assert _answer(row, speaks).state == "accepted"


def test_whoever_saw_an_older_state_does_not_answer_over_it() -> None:
    row = make_nomination(says_yes=True)
    with pytest.raises(StaleWrite):
        services.pass_over(acting=officer_of(row), nomination=row, reason="x", seen=1)


def test_a_nominee_on_a_draft_order_is_not_taken_back_behind_its_back() -> None:
    row = make_nomination(says_yes=True)
    line = services.Line(seat=row.seat, nomination=row)
    services.draft_order(acting=officer_of(row), body=row.body, lines=[line])
    with pytest.raises(WrongState) as refused:
        services.withdraw_nomination(acting=officer_of(row), nomination=row, reason="x")
    assert refused.value.code == "nomination_on_order"


def test_a_nominee_on_a_signed_order_to_come_is_not_taken_back_either() -> None:
    row = make_nomination(make_seat(make_table()), says_yes=True)
    later = timezone.localdate() + timedelta(days=9)
    make_signed(row.body, effective_on=later, lines=[services.Line(seat=row.seat, nomination=row)])
    with pytest.raises(WrongState):
        services.pass_over(acting=officer_of(row), nomination=row, reason="x")


def test_an_agencys_word_for_a_nominee_is_no_declaration_of_interests() -> None:
    told = make_nomination(make_seat(make_table()), says_yes=True)
    untold = make_nomination(make_seat(told.body))
    services.answer_nomination(
        acting=officer_of(untold), nomination=untold, says_yes=True, has_conflict=None, via="agency"
    )
    rows = (told, untold)
    lines = [services.Line(seat=row.seat, nomination=row) for row in rows]
    found = check_order(make_draft(told.body, lines=lines))
    (one,) = (one for one in found if one.code == "no_declaration")
    assert one.params == {"name": line_name(untold), "count": 1}


def test_the_check_of_a_nominee_says_what_an_order_would_run_into() -> None:
    row = make_nomination(make_seat(make_body(max_terms=1)))
    assert check_nominee(row) == []
    make_seat_term(make_seat(row.body), person=row.person)
    assert {one.code for one in check_nominee(row)} == {"sits_twice"}


def test_what_a_nominee_said_is_exported_to_the_nominee_alone() -> None:
    proposer = make_person()
    officer = make_acting("officer", person_id=proposer.pk)
    row = services.nominate(
        acting=officer, seat=make_seat(), statement="เหมาะ", person=make_person()
    )
    _answer(row, _nominee(row), has_conflict=True, conflict="เป็นเจ้าของบริษัทรับเหมา")
    assert row.person_id is not None
    records = AppointmentRecords()
    assert "บริษัทรับเหมา" in str(records.export(row.person_id))
    assert "เหมาะ" in str(records.export(proposer.pk))
    assert "บริษัทรับเหมา" not in str(records.export(proposer.pk))
