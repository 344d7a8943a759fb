"""An owner that turns out to be another's entry, and one that leaves the network (R010)."""

from __future__ import annotations

import pytest

from phakhi.core.errors import WrongState
from phakhi.governance.commitments import commitments_of
from phakhi.undertakings import services
from phakhi.undertakings.merging import move_undertakings
from phakhi.undertakings.queries.owners import may_ask_another, owner_left
from phakhi.undertakings.subject_records import UndertakingRecords
from tests.factories import make_acting
from tests.factories_bodies import make_body
from tests.factories_governance import make_member, make_network
from tests.factories_networks import make_actor
from tests.factories_parties import make_person
from tests.factories_sitting import make_resolution
from tests.factories_undertakings import (
    desk,
    in_days,
    make_instruction,
    make_undertaking,
    make_unit,
    speaker_of,
)

pytestmark = pytest.mark.django_db


def test_what_it_took_on_follows_the_entry_that_stays() -> None:
    row = make_undertaking("working")
    kept = make_actor().party
    services.add_progress(acting=desk(row.body), undertaking=row, text="จากกระดาษ")
    assert row.owner is not None
    move_undertakings(make_acting(), row.owner, kept)
    row.refresh_from_db()
    assert row.owner == kept
    assert row.notes.filter(entered_for=kept).exists()


def test_two_entries_asked_for_one_resolution_do_not_merge_unlooked_at() -> None:
    resolution = make_resolution(kind="assign")
    body = resolution.item.meeting.body
    parties = [make_actor().party for _ in range(2)]
    for party in parties:
        services.create_undertaking(
            acting=desk(body), body=body, text="ก", resolution=resolution,
            owner=party, due_on=in_days(9),
        ) if party is parties[1] else services.propose_to(
            acting=desk(body),
            undertaking=services.undertaking_of(desk(body), resolution),
            owner=party,
            due_on=in_days(9),
        )  # fmt: skip
    with pytest.raises(WrongState) as refused:
        move_undertakings(make_acting(), *parties)
    assert refused.value.code == "merge_both_asked"


def test_an_instruction_does_not_follow_to_a_partner() -> None:
    row = make_instruction("given")
    with pytest.raises(WrongState):
        move_undertakings(make_acting(), row.unit, make_actor().party)
    unit = make_unit()
    move_undertakings(make_acting(), row.unit, unit)
    row.refresh_from_db()
    assert row.unit == unit


def test_who_leaves_the_network_reads_what_it_still_owes() -> None:
    network = make_network()
    member = make_member(network)
    body = make_body(network=network)
    owner = member.actor.party
    make_undertaking("working", body=body, owner=owner)
    make_undertaking(body=body, owner=owner)
    make_undertaking("confirmed", body=body, owner=owner)
    make_undertaking("working", body=make_body(network=make_network()), owner=owner)
    owed = [one for one in commitments_of(make_acting(), member) if "/undertakings/" in one.url]
    assert len(owed) == 2
    assert all(one.due_on for one in owed)


def test_who_answered_is_forgotten_and_that_it_was_answered_stays() -> None:
    row = make_undertaking()
    person = make_person(province=row.province)
    who = speaker_of(row.owner)
    object.__setattr__(who, "person_id", person.pk)
    services.accept_undertaking(acting=who, undertaking=row, speaker="นางตัวอย่าง ที่หก")
    records = UndertakingRecords()
    assert records.export(person.pk)["undertakings"][0]["speaker"] == "นางตัวอย่าง ที่หก"
    records.erase(person.pk)
    row.refresh_from_db()
    assert (row.state, row.speaker) == ("accepted", "")


def test_a_person_s_own_refusal_is_forgotten_within_the_rules() -> None:
    person = make_person(is_public=False)
    row = make_undertaking(owner=person)
    services.refuse_undertaking(acting=speaker_of(person), undertaking=row, reason="ป่วย")
    UndertakingRecords().erase(person.pk)
    row.refresh_from_db()
    assert "ป่วย" not in row.reason
    assert not row.steps.filter(reason__contains="ป่วย").exists()


def test_the_secretary_sees_that_an_owner_has_left_and_asks_another() -> None:
    network = make_network()
    member = make_member(network)
    row = make_undertaking("working", body=make_body(network=network), owner=member.actor.party)
    assert not owner_left(row)
    type(member).objects.filter(pk=member.pk).update(state="withdrawn")
    assert owner_left(row)
    assert not may_ask_another(row)
    services.withdraw_undertaking(acting=desk(row.body), undertaking=row, reason="ออกจากเครือข่าย")
    second = services.propose_again(
        acting=desk(row.body), undertaking=row, owner=make_actor().party, due_on=in_days(30)
    )
    assert second.follows == row
    assert not may_ask_another(row)
