"""An act enters with its change, gets its number after commit, and names nobody."""

from __future__ import annotations

import hashlib
import json
from decimal import Decimal

import pytest
from django.db import transaction

from phakhi.core.errors import BadInput
from phakhi.core.ids import uuid7
from phakhi.core.models import Event
from phakhi.core.registry import SUBJECT_RECORDS
from phakhi.ledger.models import LedgerDraft, LedgerEntry, LedgerSalt
from phakhi.ledger.services import enter, forget_person, forget_private
from tests.factories import make_acting
from tests.ledger.factories import entry_of, make_subject

pytestmark = pytest.mark.django_db


@pytest.fixture
def after_commit(django_capture_on_commit_callbacks):
    return lambda: django_capture_on_commit_callbacks(execute=True)


def test_an_entry_waits_until_its_change_is_committed(after_commit) -> None:
    acting = make_acting()
    subject = make_subject(acting)
    with after_commit():
        draft = enter(acting=acting, act="job.closed", subject=subject, facts={"money": "10.00"})
        assert not LedgerEntry.objects.exists()
    entry = entry_of(draft)
    assert (entry.index, entry.event.seq) == (0, 1)
    assert not LedgerDraft.objects.exists()


def test_a_change_rolled_back_leaves_no_entry_and_no_gap(after_commit) -> None:
    acting = make_acting()
    subject = make_subject(acting)
    with after_commit():
        with pytest.raises(RuntimeError), transaction.atomic():
            enter(acting=acting, act="job.closed", subject=subject, facts={})
            raise RuntimeError
        enter(acting=acting, act="job.closed", subject=subject, facts={})
    assert list(LedgerEntry.objects.values_list("index", flat=True)) == [0]
    assert list(Event.objects.values_list("seq", flat=True)) == [1]


def test_the_leaf_is_canonical_and_hashed_as_rfc_6962_says(after_commit) -> None:
    entry = _entered(after_commit, facts={"ข": "ไทย", "a": "1"})
    assert entry.body.startswith('{"act":"job.closed","actor":{')
    assert ": " not in entry.body and "ไทย" in entry.body
    expected = hashlib.sha256(b"\x00" + entry.body.encode()).digest()
    assert bytes(entry.leaf_hash) == expected


def test_a_private_value_enters_only_as_a_salted_hash(after_commit) -> None:
    entry = _entered(after_commit, facts={}, private={"name": "นางสมมติ ตัวอย่าง"})
    assert "สมมติ" not in entry.body
    salt = LedgerSalt.objects.get(event_id=entry.pk, name="name")
    expected = hashlib.sha256(bytes(salt.salt) + "นางสมมติ ตัวอย่าง".encode()).hexdigest()
    assert entry.content["private"] == {"name": expected}


def test_forgetting_takes_the_salt_and_leaves_the_leaf(after_commit) -> None:
    person = uuid7()
    acting = make_acting(person_id=person)
    subject = make_subject(acting)
    with after_commit():
        draft = enter(
            acting=acting, act="job.closed", subject=subject, facts={}, private={"name": "สมมติ"}
        )
    before = bytes(entry_of(draft).leaf_hash)
    assert forget_private(subject) == 1
    assert forget_person(person) == 1
    assert bytes(entry_of(draft).leaf_hash) == before


def test_a_forgotten_persons_name_goes_wherever_the_person_is_named(after_commit) -> None:
    person, other = uuid7(), uuid7()
    for who in (person, other):
        _entered(after_commit, facts={}, private={"person": str(who), "basis": "คำสั่ง"})
    assert forget_person(person) == 2
    assert set(LedgerSalt.objects.values_list("about", flat=True)) == {other, None}


def test_a_person_hears_which_entries_were_theirs(after_commit) -> None:
    person = uuid7()
    acting = make_acting(person_id=person)
    with after_commit():
        enter(acting=acting, act="job.closed", subject=make_subject(acting), facts={})
    _entered(after_commit, facts={})
    records = SUBJECT_RECORDS["ledger"]
    assert records.export(person)["nakhon-ratchasima"]["entries"] == [[1, "job.closed"]]
    records.erase(person)
    assert records.export(person) == {}


def test_the_actor_is_the_same_hand_here_and_another_next_door(after_commit) -> None:
    from tests.factories import make_province

    here = make_acting()
    there = make_acting(person_id=here.person_id, province=make_province("56"))
    with after_commit():
        for acting in (here, here, there):
            enter(acting=acting, act="job.closed", subject=make_subject(acting), facts={})
    hands = [e.content["actor"]["pseudonym"] for e in LedgerEntry.objects.order_by("recorded_at")]
    assert len(set(hands)) == 2
    assert str(here.person_id) not in json.dumps(hands)


def test_money_becomes_text_and_a_float_is_refused(after_commit) -> None:
    entry = _entered(after_commit, facts={"amount": Decimal("1200.50"), "ok": True, "n": 3})
    assert entry.content["facts"] == {"amount": "1200.50", "n": 3, "ok": True}
    acting = make_acting()
    with pytest.raises(BadInput):
        enter(acting=acting, act="x", subject=make_subject(acting), facts={"amount": 1200.5})


def _entered(after_commit, **values) -> LedgerEntry:
    acting = make_acting()
    with after_commit():
        draft = enter(acting=acting, act="job.closed", subject=make_subject(acting), **values)
    return entry_of(draft)
