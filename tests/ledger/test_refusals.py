"""Ledger and audit only grow: the application has no right, and the owner is refused."""

from __future__ import annotations

import hashlib
import hmac

import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction

from phakhi.core.audit import acting_as
from phakhi.core.house_rules import become_app_role, become_owner
from phakhi.core.ids import uuid7
from phakhi.core.models import AuditChange, Event, Link, Province, Share, StoredFile
from phakhi.ledger.models import LedgerDraft, LedgerEntry
from phakhi.ledger.services import enter, forget_private
from tests.factories import make_acting, make_province
from tests.ledger.factories import entry_of, make_subject

pytestmark = pytest.mark.django_db

GROWING = ("ledger_ledgerentry", "ledger_ledgernode", "ledger_checkpoint")
CHANGES = ("UPDATE {} SET province_id = province_id", "DELETE FROM {}", "TRUNCATE {} CASCADE")


@pytest.fixture
def entry(django_capture_on_commit_callbacks) -> LedgerEntry:
    acting = make_acting()
    with django_capture_on_commit_callbacks(execute=True):
        for _ in range(2):
            draft = enter(
                acting=acting,
                act="job.closed",
                subject=make_subject(acting),
                facts={},
                private={"name": "สมมติ"},
            )
    _run("SET CONSTRAINTS ALL IMMEDIATE")
    return entry_of(draft)


@pytest.fixture
def as_app():
    become_app_role(connection)
    yield
    become_owner(connection)


@pytest.mark.parametrize("table", [*GROWING, "audit_change"])
@pytest.mark.parametrize("change", CHANGES)
def test_even_the_owner_cannot_change_what_only_grows(entry, table: str, change: str) -> None:
    _run("SET LOCAL phakhi.may_truncate = off")
    with pytest.raises(DatabaseError, match="only grows"), transaction.atomic():
        _run(change.format(table))


@pytest.mark.parametrize("table", [*GROWING, "audit_change", "core_event"])
@pytest.mark.parametrize("change", CHANGES)
def test_the_application_has_no_right_to_try(entry, as_app, table: str, change: str) -> None:
    with pytest.raises(DatabaseError, match="permission denied"), transaction.atomic():
        _run(change.format(table))


def test_a_month_of_the_audit_is_guarded_like_the_whole(entry) -> None:
    month = _run("SELECT max(tableoid::regclass::text) FROM audit_change")[0][0]
    assert month.startswith("audit_change_2")
    with pytest.raises(DatabaseError, match="only grows"), transaction.atomic():
        _run(f"DELETE FROM {month}")


def test_an_event_gets_its_number_once_and_never_changes(entry) -> None:
    for change in ("seq = 99", "kind = 'other'", "seq = NULL"):
        with pytest.raises(DatabaseError, match="do not change"), transaction.atomic():
            _run(f"UPDATE core_event SET {change}")
    _run("SET LOCAL phakhi.may_truncate = off")
    for change in ("DELETE FROM core_event", "TRUNCATE core_event CASCADE"):
        with pytest.raises(DatabaseError, match="refused"), transaction.atomic():
            _run(change)


def test_a_leaf_cannot_be_added_where_one_stands(entry, as_app) -> None:
    other = Event.objects.exclude(pk=entry.pk).first()
    LedgerDraft.objects.all().delete()
    forged = LedgerEntry(event=other, province=entry.province, index=entry.index, body="{}")
    forged.leaf_hash, forged.recorded_at = b"x", entry.recorded_at
    with pytest.raises(IntegrityError), transaction.atomic():
        forged.save(force_insert=True)


def test_the_application_can_do_its_work(as_app, django_capture_on_commit_callbacks) -> None:
    acting = make_acting()
    subject = make_subject(acting)
    with django_capture_on_commit_callbacks(execute=True):
        draft = enter(
            acting=acting, act="job.closed", subject=subject, facts={}, private={"n": "x"}
        )
    assert entry_of(draft).index == 0
    assert forget_private(subject) == 1


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TABLE mine (id int)",
        "DROP TABLE core_job",
        "ALTER TABLE core_event DISABLE TRIGGER ALL",
        "SELECT inner_key FROM audit_key",
        "SELECT phakhi_keyed_hash('a', 'b')",
        "INSERT INTO audit_change (table_name, row_id, act) VALUES ('a', 'b', 'I')",
    ],
)
def test_the_application_cannot_change_the_schema_or_forge_the_audit(as_app, statement) -> None:
    with pytest.raises(DatabaseError), transaction.atomic():
        _run(statement)


def test_a_row_cannot_refer_to_another_provinces_row(entry) -> None:
    forged = LedgerDraft(event_id=entry.pk, province=make_province("56"), act="x", body="{}")
    forged.subject_id = entry.subject_id
    with pytest.raises(IntegrityError), transaction.atomic():
        forged.save(force_insert=True)
        _run("SET CONSTRAINTS ALL IMMEDIATE")


def test_the_audit_keeps_who_what_and_in_which_request(as_app) -> None:
    acting = make_acting()
    with acting_as(acting):
        share = _share(acting.province)
        Share.objects.filter(pk=share.pk).update(reason="after")
        share.delete()
    here = AuditChange.objects.filter(request_id=acting.request_id)
    rows = here.filter(table_name="core_share").order_by("at")
    assert [(row.act, row.person_id, row.request_id) for row in rows] == [
        (act, acting.person_id, acting.request_id) for act in "IUD"
    ]
    assert (rows[1].before, rows[1].after) == ({"reason": "before"}, {"reason": "after"})
    assert {row.province_id for row in rows} == {acting.province.pk}


def test_personal_columns_enter_as_keyed_hashes_and_secrets_not_at_all() -> None:
    province = make_province()
    values = {"kind": "pdf", "size": 1, "sha256": "0" * 64, "purpose": "scan"}
    files = [
        StoredFile.objects.create(province=province, name=name, **values)
        for name in ("บัตร สมมติ.pdf", "บัตร สมมติ.pdf", "อื่น.pdf")
    ]
    link = Link.objects.create(
        province=province, token_hash="secret", purpose="p", subject_type="t",
        subject_id=uuid7(), expires_at="2030-01-01T00:00:00Z",
    )  # fmt: skip
    names = [AuditChange.objects.of(file).get().after["name"] for file in files]
    assert all(name.startswith("hmac:") and len(name) == 69 for name in names)
    assert names[0] == names[1] != names[2]
    assert "token_hash" not in (AuditChange.objects.of(link).get().after or {})


def test_the_keyed_hash_is_hmac_as_rfc_2104_says() -> None:
    [(inner, digest)] = _run("SELECT inner_key, phakhi_keyed_hash('t.c', 'ไทย') FROM audit_key")
    key = bytes(byte ^ 0x36 for byte in bytes(inner))
    assert digest == hmac.new(key, "t.c:ไทย".encode(), hashlib.sha256).hexdigest()


def test_an_update_that_changes_nothing_leaves_no_row() -> None:
    share = _share(make_province())
    before = AuditChange.objects.count()
    Share.objects.filter(pk=share.pk).update(reason=share.reason)
    assert AuditChange.objects.count() == before


def _share(province: Province) -> Share:
    return Share.objects.create(
        province=province,
        to_province=make_province("56"),
        subject_type="t",
        subject_id=uuid7(),
        reason="before",
    )


def _run(statement: str) -> list:
    with connection.cursor() as cursor:
        cursor.execute(statement)
        return cursor.fetchall() if cursor.description else []
