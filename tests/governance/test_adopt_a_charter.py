"""The members give themselves their rules, one by one (R008)."""

from __future__ import annotations

import threading

import pytest
from django.db import IntegrityError, connection, transaction

from phakhi.core.errors import BadInput, Forbidden, WrongState
from phakhi.governance import services
from phakhi.governance.models import Charter, CharterAdoption
from phakhi.governance.queries.charters import changes, standing
from phakhi.ledger.models import LedgerDraft
from tests.factories import make_acting
from tests.factories_governance import adopt, make_charter, make_member, make_network, speaker_of
from tests.factories_networks import make_actor

pytestmark = pytest.mark.django_db


def test_a_stranger_proposes_nothing() -> None:
    network = make_network()
    with pytest.raises(Forbidden):
        services.propose_charter(acting=speaker_of(make_actor()), network=network, text="ก")


def test_a_member_proposes_and_discusses() -> None:
    network = make_network()
    member = make_member(network)
    who = speaker_of(member.actor)
    charter = services.propose_charter(acting=who, network=network, text="ข้อ 1", actor=member.actor)
    services.comment_charter(acting=who, charter=charter, text="ดี", actor=member.actor)
    assert charter.comments.get().actor == member.actor


def test_only_the_coordinator_puts_it_to_the_members() -> None:
    network = make_network()
    member = make_member(network)
    charter = make_charter(network, put=False)
    with pytest.raises(Forbidden):
        services.put_charter(acting=speaker_of(member.actor), charter=charter)


def test_one_edition_waits_at_a_time() -> None:
    network = make_network()
    make_charter(network)
    with pytest.raises(WrongState) as refused:
        make_charter(network)
    assert refused.value.code == "charter_another_waits"


def test_what_was_put_is_not_rewritten() -> None:
    charter = make_charter(make_network())
    with pytest.raises(WrongState):
        services.edit_charter(
            acting=make_acting(),
            charter=charter,
            seen=charter.version,
            text="อื่น",
            note="",
            share_needed=60,
        )


def test_a_no_needs_its_reason() -> None:
    network = make_network()
    member, charter = make_member(network), make_charter(network)
    with pytest.raises(BadInput):
        services.answer_charter(
            acting=speaker_of(member.actor), charter=charter, member=member, adopts=False
        )


def test_the_last_yes_puts_it_in_force_and_replaces_the_old_one() -> None:
    network = make_network()
    members = [make_member(network) for _ in range(3)]
    first = make_charter(network)
    for member in members:
        first = adopt(first, member)
    assert first.state == "in_force"
    second = make_charter(network, share=60)
    adopt(second, members[0])
    adopt(second, members[1])
    first.refresh_from_db()
    second.refresh_from_db()
    assert (first.state, second.state) == ("superseded", "in_force")
    acts = list(LedgerDraft.objects.filter(subject_id=second.pk).values_list("act", flat=True))
    assert "governance.charter.in_force" in acts


def test_a_member_that_left_no_longer_counts() -> None:
    network = make_network()
    members = [make_member(network) for _ in range(2)]
    charter = make_charter(network)
    adopt(charter, members[0])
    assert not standing(charter).is_enough
    services.withdraw_member(
        acting=speaker_of(members[1].actor), member=members[1], reason="ยุบองค์กร"
    )
    assert standing(charter).is_enough


def test_taking_it_back_into_discussion_drops_the_answers() -> None:
    network = make_network()
    make_member(network)
    member, charter = make_member(network), make_charter(network)
    charter = adopt(charter, member)
    services.reopen_charter(acting=make_acting(), charter=charter)
    assert not CharterAdoption.objects.exists()


def test_the_database_holds_one_charter_in_force() -> None:
    network = make_network()
    values = {"province": network.province, "network": network, "text": "ก"}
    values |= {"state": "in_force", "in_force_on": "2026-01-01"}
    Charter.objects.create(number=1, **values)
    with pytest.raises(IntegrityError), transaction.atomic():
        Charter.objects.create(number=2, **values)


def test_the_difference_is_told_paragraph_by_paragraph() -> None:
    lines = changes("ข้อ 1\nข้อ 2\nข้อ 3", "ข้อ 1\nข้อ 2 ใหม่\nข้อ 3")
    kinds = [line.kind for line in lines]
    assert kinds == ["same", "removed", "added", "same"]


@pytest.mark.django_db(transaction=True)
def test_two_last_members_at_once_enact_it_once() -> None:
    network = make_network()
    members = [make_member(network) for _ in range(2)]
    charter = make_charter(network)
    faults: list[Exception] = []

    def answer(place: int) -> None:
        try:
            adopt(charter, members[place])
        except Exception as error:
            faults.append(error)
        finally:
            connection.close()

    threads = [threading.Thread(target=answer, args=(place,)) for place in (0, 1)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    charter.refresh_from_db()
    assert not faults
    assert charter.state == "in_force"
    assert CharterAdoption.objects.filter(adopts=True).count() == 2
