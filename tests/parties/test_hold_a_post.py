from __future__ import annotations

from datetime import date
from threading import Barrier, Thread

import pytest
from django.db import IntegrityError, connection, transaction

from phakhi.core.errors import BadInput, Forbidden, WrongState
from phakhi.ledger.models import LedgerDraft
from phakhi.parties.models import PostTerm, TermKind
from phakhi.parties.services import abolish_post, end_term, give_post
from tests.factories import make_acting, make_province
from tests.factories_parties import make_party, make_person, make_post, make_term

pytestmark = pytest.mark.django_db
OCTOBER = date(2026, 10, 1)


def test_two_persons_never_hold_one_post_on_one_day() -> None:
    post = make_post()
    make_term(post, until=OCTOBER)
    give_post(acting=make_acting(), post=post, person=make_person(), since=OCTOBER)
    with pytest.raises(WrongState) as refusal:
        give_post(acting=make_acting(), post=post, person=make_person(), since=date(2027, 1, 1))
    assert refusal.value.code == "post_is_held"


def test_the_database_itself_refuses_the_overlap() -> None:
    post = make_post()
    make_term(post)
    with pytest.raises(IntegrityError, match="one_holder_at_a_time"), transaction.atomic():
        make_term(post, since=OCTOBER)


@pytest.mark.parametrize("kind", [TermKind.ACTING, TermKind.ON_BEHALF])
def test_others_may_act_beside_the_holder(kind: str) -> None:
    post = make_post()
    holder = make_term(post)
    stand_in = make_term(post, kind=kind)
    assert list(post.holders_on(OCTOBER)) == [holder, stand_in]


def test_a_post_is_held_from_its_first_day_until_the_day_before_the_last() -> None:
    post = make_post()
    make_term(post, since=date(2026, 1, 1), until=OCTOBER)
    days = [date(2025, 12, 31), date(2026, 1, 1), date(2026, 9, 30), OCTOBER]
    assert [post.holders_on(day).count() for day in days] == [0, 1, 1, 0]


def test_two_posts_of_one_person_do_not_overlap() -> None:
    person = make_person()
    make_term(make_post(), person)
    make_term(make_post(), person)


@pytest.mark.parametrize("until", [OCTOBER, date(2026, 9, 1)])
def test_a_term_ends_after_it_began(until: date) -> None:
    with pytest.raises(IntegrityError, match="term_dates_in_order"), transaction.atomic():
        make_term(since=OCTOBER, until=until)


def test_giving_and_ending_a_post_enters_the_ledger_without_the_name() -> None:
    acting, person = make_acting(), make_person(name_th="ชื่อที่ต้องไม่รั่ว")
    term = give_post(acting=acting, post=make_post(), person=person, since=OCTOBER, basis="ที่ ๑")
    end_term(acting=acting, term=term, until=date(2027, 10, 1))
    drafts = list(LedgerDraft.objects.filter(subject_id=term.pk))
    assert {draft.act for draft in drafts} == {"parties.post_given", "parties.term_ended"}
    leaves = " ".join(draft.body for draft in drafts)
    assert person.name_th not in leaves
    assert str(person.pk) not in leaves


def test_an_ended_term_is_not_made_longer() -> None:
    term = make_term(until=OCTOBER)
    with pytest.raises(BadInput):
        end_term(acting=make_acting(), term=term, until=date(2027, 1, 1))


def test_nobody_is_put_into_an_abolished_post() -> None:
    post = make_post()
    abolish_post(acting=make_acting(), post=post, on=OCTOBER)
    with pytest.raises(BadInput):
        give_post(acting=make_acting(), post=post, person=make_person(), since=date(2026, 1, 1))


def test_an_organisation_does_not_hold_a_post() -> None:
    with pytest.raises(BadInput):
        give_post(acting=make_acting(), post=make_post(), person=make_party(), since=OCTOBER)


@pytest.mark.parametrize("role", ["citizen", "member", "field_officer", "auditor", "system_admin"])
def test_only_the_registrars_give_posts(role: str) -> None:
    with pytest.raises(Forbidden):
        give_post(acting=make_acting(role), post=make_post(), person=make_person(), since=OCTOBER)


def test_an_officer_of_another_province_gives_none() -> None:
    elsewhere = make_acting(province=make_province("56"))
    with pytest.raises(Forbidden):
        give_post(acting=elsewhere, post=make_post(), person=make_person(), since=OCTOBER)


@pytest.mark.django_db(transaction=True)
def test_of_ten_at_once_one_gets_the_post() -> None:
    post, people = make_post(), [make_person() for _ in range(10)]
    acting, start, outcomes = make_acting(), Barrier(10), []

    def try_for(person):
        start.wait()
        try:
            give_post(acting=acting, post=post, person=person, since=OCTOBER)
            outcomes.append("held")
        except WrongState:
            outcomes.append("refused")
        finally:
            connection.close()

    threads = [Thread(target=try_for, args=(person,)) for person in people]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(outcomes) == ["held", *["refused"] * 9]
    assert PostTerm.objects.filter(post=post).count() == 1
