"""Up the chain of posts: whoever holds the post today answers; a return keeps its round."""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.db import DatabaseError, transaction

from phakhi.core.errors import BadInput, Forbidden, StaleWrite, WrongState
from phakhi.papers import services
from phakhi.papers.memos import memo_of
from phakhi.papers.models import ChainStep
from phakhi.parties.models import TermKind
from tests.factories import make_acting
from tests.factories_papers import (
    acting_as,
    in_post,
    make_letter,
    make_office,
    make_paper,
    make_sent_up,
)
from tests.factories_parties import make_person, make_post, make_term
from tests.papers.at_once import at_once

pytestmark = pytest.mark.django_db


def test_a_post_that_nobody_holds_is_refused_by_name() -> None:
    empty = make_post(title_th="รองผู้ว่าราชการจังหวัด")
    with pytest.raises(BadInput) as refused:
        services.send_up(acting=make_acting(), paper=make_paper(), posts=[empty])
    assert refused.value.params["post"] == "รองผู้ว่าราชการจังหวัด"


def test_a_chain_names_posts_and_each_once() -> None:
    office = make_office()
    with pytest.raises(BadInput, match="chain_empty"):
        services.send_up(acting=make_acting(), paper=make_paper(), posts=[])
    with pytest.raises(BadInput, match="chain_post_twice"):
        services.send_up(acting=make_acting(), paper=make_paper(), posts=[office.head] * 2)


def test_somebody_else_than_the_holder_is_refused() -> None:
    _paper, (first, _second) = make_sent_up(make_office())
    with pytest.raises(Forbidden, match="not_in_this_post"):
        services.answer_step(acting=make_acting("governor"), step=first, verdict="agrees")


def test_the_second_hand_waits_for_the_first() -> None:
    office = make_office()
    _paper, (_first, second) = make_sent_up(office)
    with pytest.raises(WrongState, match="step_not_open"):
        services.answer_step(acting=office.governor_acts, step=second, verdict="agrees")


def test_a_return_says_why() -> None:
    office = make_office()
    _paper, (first, _second) = make_sent_up(office)
    with pytest.raises(BadInput, match="return_needs_note"):
        services.answer_step(acting=office.head_acts, step=first, verdict="returns")


def test_a_paper_on_its_way_is_not_rewritten() -> None:
    paper, _steps = make_sent_up(make_office())
    with pytest.raises(WrongState, match="paper_not_a_draft"):
        services.redraft_paper(
            acting=make_acting(),
            paper=paper,
            title="ใหม่",
            content=make_letter(),
            seen=paper.version,
        )


def test_an_answer_to_an_older_text_is_refused() -> None:
    office = make_office()
    paper, (first, _second) = make_sent_up(office)
    with pytest.raises(StaleWrite):
        services.answer_step(
            acting=office.head_acts, step=first, verdict="agrees", seen=paper.version - 1
        )


def test_the_last_yes_makes_it_ready() -> None:
    office = make_office()
    paper, (first, second) = make_sent_up(office)
    services.answer_step(acting=office.head_acts, step=first, verdict="agrees")
    paper.refresh_from_db()
    assert paper.state == "circulating"
    services.answer_step(acting=office.governor_acts, step=second, verdict="agrees")
    paper.refresh_from_db()
    assert paper.state == "ready"


def test_a_return_goes_to_the_drafter_and_the_round_is_kept() -> None:
    office = make_office()
    paper, (first, _second) = make_sent_up(office)
    services.answer_step(acting=office.head_acts, step=first, verdict="returns", note="แก้ชื่อเรื่อง")
    paper.refresh_from_db()
    assert paper.state == "draft"
    services.send_up(acting=make_acting(), paper=paper, posts=[office.head])
    assert list(paper.steps.values_list("round", "verdict")) == [(1, "returns"), (1, ""), (2, "")]
    memo = memo_of(paper)
    assert memo is not None
    assert [said.verdict for said in memo.endorsements] == ["คืนเรื่อง", ""]


def test_an_amending_hand_leaves_what_it_changed() -> None:
    office = make_office()
    paper, (first, _second) = make_sent_up(office)
    services.answer_step(
        acting=office.head_acts,
        step=first,
        verdict="amends",
        content=make_letter(subject="ขอให้ส่งรายชื่อผู้แทน"),
    )
    paper.refresh_from_db()
    assert paper.content["subject"] == "ขอให้ส่งรายชื่อผู้แทน"
    first.refresh_from_db()
    assert [change[1:] for change in first.changes] == [["ขอเชิญส่งรายชื่อผู้แทน", "ขอให้ส่งรายชื่อผู้แทน"]]


def test_agreeing_with_changes_says_which() -> None:
    office = make_office()
    _paper, (first, _second) = make_sent_up(office)
    with pytest.raises(BadInput, match="amend_what"):
        services.answer_step(acting=office.head_acts, step=first, verdict="amends")


@pytest.mark.parametrize(
    ("kind", "capacity"), [(TermKind.ACTING, "acting"), (TermKind.ON_BEHALF, "on_behalf")]
)
def test_who_stands_in_answers_and_the_memo_says_as_what(kind: str, capacity: str) -> None:
    office = make_office()
    vice = make_post(office.party, title_th="รองผู้ว่าราชการจังหวัด")
    person = make_person()
    make_term(vice, person)
    make_term(office.governor, person, kind=kind)
    paper, (first, second) = make_sent_up(office)
    services.answer_step(acting=office.head_acts, step=first, verdict="agrees")
    services.answer_step(acting=acting_as(person, "citizen"), step=second, verdict="agrees")
    memo = memo_of(paper)
    assert memo is not None
    said = memo.endorsements[-1]
    assert (said.name, said.capacity) == (f"นาย{person.name_th}", capacity)
    assert said.post == "รองผู้ว่าราชการจังหวัดนครราชสีมา"
    assert said.for_post == "ผู้ว่าราชการจังหวัดนครราชสีมา"


def test_whoever_held_the_post_before_does_not_answer() -> None:
    office = make_office()
    _paper, (first, _second) = make_sent_up(office)
    former = in_post(make_post(office.party), "office_head")
    with pytest.raises(Forbidden):
        services.answer_step(acting=former, step=first, verdict="agrees")


def test_the_database_keeps_an_answer() -> None:
    office = make_office()
    _paper, (first, _second) = make_sent_up(office)
    services.answer_step(acting=office.head_acts, step=first, verdict="agrees")
    with pytest.raises(DatabaseError), transaction.atomic():
        ChainStep.objects.filter(pk=first.pk).update(verdict="returns", note="ไม่เห็นด้วย")


def test_the_office_saves_the_usual_chain() -> None:
    office = make_office()
    with pytest.raises(Forbidden):
        services.set_chain(acting=make_acting("officer"), kind="letter", posts=[office.head])
    head = replace(office.head_acts)
    services.set_chain(acting=head, kind="letter", posts=[office.governor])
    saved = services.set_chain(acting=head, kind="letter", posts=[office.head, office.governor])
    assert [place.post_id for place in saved] == [office.head.pk, office.governor.pk]


@pytest.mark.django_db(transaction=True)
def test_fifty_clicks_on_one_hand_count_once() -> None:
    office = make_office()
    paper, (first, _second) = make_sent_up(office)
    done = at_once(
        [
            lambda: services.answer_step(
                acting=office.head_acts,
                step=ChainStep.objects.get(pk=first.pk),
                verdict="agrees",
            )
            for _ in range(50)
        ]
    )
    assert done == {"done": 1, "step_answered_already": 49}
    paper.refresh_from_db()
    assert paper.state == "circulating"
