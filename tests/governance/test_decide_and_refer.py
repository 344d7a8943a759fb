"""The decision register, and matters raised or handed down (R002, R009, R011)."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from phakhi.core.errors import BadInput, Forbidden, WrongState
from phakhi.governance import services
from phakhi.governance.models import Decision, Referral
from phakhi.governance.proposals import accept_proposal, refuse_proposal
from phakhi.governance.queries.decisions import AskedDecisions, decisions_of
from tests.factories import make_acting
from tests.factories_governance import make_decision, make_member, make_network, speaker_of
from tests.factories_networks import make_actor

pytestmark = pytest.mark.django_db


def test_a_field_officer_enters_no_decision() -> None:
    network = make_network()
    with pytest.raises(Forbidden):
        services.record_decision(
            acting=make_acting("field_officer"),
            network=network,
            decided_on=timezone.localdate(),
            text="ก",
        )


def test_a_decision_of_tomorrow_is_refused() -> None:
    with pytest.raises(BadInput):
        make_decision(make_network(), decided_on=timezone.localdate() + timedelta(days=1))


def test_the_owner_stands_only_once_it_has_accepted() -> None:
    network = make_network()
    member = make_member(network)
    decision = make_decision(network, owner=member.actor)
    assert decision.owner is None
    assert decision.proposal is not None
    accept_proposal(acting=speaker_of(member.actor), proposal=decision.proposal)
    decision.refresh_from_db()
    assert decision.owner == member.actor


def test_a_refused_owner_is_no_owner() -> None:
    network = make_network()
    member = make_member(network)
    decision = make_decision(network, owner=member.actor)
    assert decision.proposal is not None
    refuse_proposal(acting=speaker_of(member.actor), proposal=decision.proposal, reason="ไม่มีคน")
    decision.refresh_from_db()
    assert decision.owner is None


def test_work_is_proposed_to_members_only() -> None:
    network = make_network()
    with pytest.raises(WrongState) as refused:
        make_decision(network, owner=make_actor())
    assert refused.value.code == "proposal_to_member_only"
    assert not Decision.objects.exists()


def test_the_owner_finishes_it_and_says_what_came_of_it() -> None:
    network = make_network()
    member = make_member(network)
    decision = make_decision(network, owner=member.actor)
    who = speaker_of(member.actor)
    assert decision.proposal is not None
    accept_proposal(acting=who, proposal=decision.proposal)
    decision.refresh_from_db()
    with pytest.raises(BadInput):
        services.move_decision(acting=who, decision=decision, act="finish", outcome="")
    services.move_decision(acting=who, decision=decision, act="finish", outcome="ตรวจแล้ว")
    assert decision.state == "done"
    with pytest.raises(Forbidden):
        services.move_decision(acting=who, decision=decision, act="reopen", outcome="ใหม่")


def test_the_numbers_follow_each_other() -> None:
    network = make_network()
    assert [make_decision(network).number for _ in range(3)] == [1, 2, 3]


def test_the_overdue_ones_are_found() -> None:
    network = make_network()
    yesterday = timezone.localdate() - timedelta(days=1)
    late = make_decision(network, due_on=yesterday)
    make_decision(network, due_on=timezone.localdate())
    found = decisions_of(make_acting(), network, AskedDecisions(state="late"))
    assert list(found) == [late]


def test_the_public_does_not_read_what_is_the_members_own() -> None:
    network = make_network()
    make_decision(network, is_public=False)
    stranger = speaker_of(make_actor())
    assert not Decision.objects.visible_to(stranger).exists()
    member = make_member(network)
    assert Decision.objects.visible_to(speaker_of(member.actor)).exists()


def _raise(**values: Any) -> Referral:
    due = timezone.localdate() + timedelta(days=10)
    return services.raise_referral(
        acting=make_acting(), text="น้ำเสียเหนือน้ำ", answer_due_on=due, **values
    )


def test_a_matter_goes_one_level_only() -> None:
    top = make_network()
    middle = make_network(parent=top)
    low = make_network(parent=middle)
    with pytest.raises(BadInput):
        _raise(source=low, target=top)
    assert _raise(source=low, target=middle).state == "sent"
    assert _raise(source=middle, target=low).state == "sent"


def test_an_answer_says_something_and_is_given_once() -> None:
    top = make_network()
    referral = _raise(source=make_network(parent=top), target=top)
    with pytest.raises(BadInput):
        services.answer_referral(acting=make_acting(), referral=referral, act="answer")
    services.answer_referral(acting=make_acting(), referral=referral, act="answer", answer="รับ")
    with pytest.raises(WrongState):
        services.answer_referral(acting=make_acting(), referral=referral, act="return", answer="ไม่")
