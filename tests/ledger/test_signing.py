"""A log never signs two trees that do not follow from each other (trust.md §3)."""

from __future__ import annotations

import stat
from itertools import pairwise

import pytest

from phakhi.ledger.models import Checkpoint
from phakhi.ledger.signing import LedgerRefusal, keys, memory, sign, sign_all
from phakhi.ledger.verify import extends, note_holds, read_key, read_note
from tests.factories import make_acting, make_province
from tests.ledger.factories import make_checkpoint, make_entries, tamper

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("signer")]


def test_each_checkpoint_is_signed_and_follows_from_the_one_before() -> None:
    acting = make_acting()
    signed = []
    for count in (1, 3, 1, 8):
        make_entries(acting, count)
        signed.append(make_checkpoint(acting.province))
    assert [row.size for row in signed] == [1, 4, 5, 13]
    for before, after in pairwise(signed):
        path = [bytes.fromhex(node) for node in after.consistency]
        assert after.previous_size == before.size
        assert extends(before.size, bytes(before.root), after.size, bytes(after.root), path)
    assert all(note_holds(read_note(row.note), read_key(row.key)) for row in signed)


def test_nothing_new_is_not_signed_again() -> None:
    acting = make_acting()
    assert sign(acting.province) is None
    make_entries(acting, 2)
    assert sign(acting.province) == sign(acting.province)
    assert Checkpoint.objects.count() == 1


def test_a_tree_shorter_than_the_last_checkpoint_is_refused() -> None:
    """The restore from an older backup: the most important test of the room."""
    acting = make_acting()
    make_entries(acting, 5)
    sign(acting.province)
    tamper("DELETE FROM ledger_ledgerentry WHERE index >= 3")
    for whole in (False, True):
        with pytest.raises(LedgerRefusal) as refusal:
            sign(acting.province, whole=whole)
        assert refusal.value.code == "tree_shorter"
        assert refusal.value.params == {"now": 3, "signed": 5}


def test_a_tree_grown_again_after_a_restore_is_refused() -> None:
    acting = make_acting()
    make_entries(acting, 5)
    sign(acting.province)
    tamper("DELETE FROM ledger_ledgerentry WHERE index >= 3; DELETE FROM ledger_ledgernode;")
    tamper("DELETE FROM ledger_checkpoint")
    tamper(_REBUILD_NODES)
    make_entries(acting, 4)
    with pytest.raises(LedgerRefusal) as refusal:
        sign(acting.province)
    assert refusal.value.code == "tree_rewritten"


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE ledger_ledgerentry SET body = replace(body, 'job.closed', 'job.opened')",
        "UPDATE ledger_ledgerentry SET leaf_hash = sha256('x') WHERE index = 2",
        "UPDATE ledger_ledgernode SET hash = sha256('x')",
        "DELETE FROM ledger_ledgernode",
        "DELETE FROM ledger_ledgerentry WHERE index = 1",
    ],
)
def test_a_rewritten_leaf_or_node_is_refused(change: str) -> None:
    acting = make_acting()
    make_entries(acting, 5)
    sign(acting.province)
    tamper(change)
    with pytest.raises(LedgerRefusal) as refusal:
        sign(acting.province, whole=True)
    assert refusal.value.code == "tree_rewritten"


def test_new_leaves_are_hashed_by_the_signer_itself() -> None:
    acting = make_acting()
    make_entries(acting, 3)
    sign(acting.province)
    make_entries(acting, 2)
    tamper("UPDATE ledger_ledgerentry SET body = body || ' ' WHERE index = 4")
    with pytest.raises(LedgerRefusal):
        sign(acting.province)


def test_a_signer_that_lost_its_memory_does_not_start_anew() -> None:
    acting = make_acting()
    make_entries(acting, 2)
    sign(acting.province)
    memory.path_of(acting.province).unlink()
    with pytest.raises(LedgerRefusal) as refusal:
        sign(acting.province)
    assert refusal.value.code == "signer_memory_lost"


def test_a_crash_after_signing_publishes_the_same_note_later(monkeypatch) -> None:
    acting = make_acting()
    make_entries(acting, 2)
    with monkeypatch.context() as crash, pytest.raises(RuntimeError):
        crash.setattr(Checkpoint.objects, "create", _crash)
        sign(acting.province)
    kept = memory.recall(acting.province)
    assert kept is not None and make_checkpoint(acting.province).note == kept.note
    make_entries(acting, 1)
    assert make_checkpoint(acting.province).size == 3


def test_without_a_key_nothing_is_signed() -> None:
    acting = make_acting()
    make_entries(acting, 1)
    keys.key_path().unlink()
    with pytest.raises(LedgerRefusal) as refusal:
        sign(acting.province)
    assert refusal.value.code == "signing_key_missing"


def test_one_province_refused_does_not_keep_the_other_waiting() -> None:
    here, there = make_acting(), make_acting(province=make_province("56"))
    for acting in (here, there):
        make_entries(acting, 2)
    sign_all()
    tamper(f"DELETE FROM ledger_ledgerentry WHERE index = 1 AND province_id = {here.province.pk}")
    make_entries(there, 1)
    assert [(row.province, row.size) for row in sign_all()] == [(there.province, 3)]


def test_the_key_is_for_the_signers_user_alone_and_never_overwritten() -> None:
    path = keys.key_path()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    with pytest.raises(FileExistsError):
        keys.make_key()


def test_after_a_rotation_both_keys_sign() -> None:
    acting = make_acting()
    make_entries(acting, 1)
    before = make_checkpoint(acting.province)
    keys.make_key(rotate=True)
    make_entries(acting, 1)
    after = make_checkpoint(acting.province)
    assert before.key != after.key
    note = read_note(after.note)
    assert note_holds(note, read_key(before.key)) and note_holds(note, read_key(after.key))


def _crash(**_values) -> None:
    raise RuntimeError


_REBUILD_NODES = """
    INSERT INTO ledger_ledgernode (province_id, level, index, hash)
    SELECT l.province_id, 1, l.index / 2, sha256('\\x01'::bytea || l.leaf_hash || r.leaf_hash)
    FROM ledger_ledgerentry l JOIN ledger_ledgerentry r ON r.index = l.index + 1
    WHERE l.index % 2 = 0
"""
