"""The catalogue is asked: no room can forget a house rule (ADR 2)."""

from __future__ import annotations

import logging
from types import SimpleNamespace
from typing import Any

import pytest
from django.apps import apps
from django.db import connection, transaction
from django.http import HttpResponse
from django.test import RequestFactory

from phakhi.core import jobs
from phakhi.core.audit import AUDITED, AttributionMiddleware
from phakhi.core.house_rules import privileges
from phakhi.core.house_rules.composite_keys import unguarded_tables
from phakhi.core.house_rules.references import references
from phakhi.core.house_rules.rules import apply_house_rules
from phakhi.core.house_rules.shape import APP_ROLE
from phakhi.core.ids import uuid7
from phakhi.core.models import AuditChange, Province, Share
from phakhi.core.postgresql import base
from tests.factories import make_acting, make_province

LAST = [config for config in apps.get_app_configs() if config.models_module][-1]


@pytest.fixture
def tables(db) -> set[str]:
    return set(connection.introspection.table_names())


def test_every_reference_between_provinces_rows_is_held(tables) -> None:
    there = {name for (name,) in _rows("SELECT conname FROM pg_constraint WHERE contype = 'f'")}
    wanted = list(references(tables))
    assert len(wanted) > 20
    assert {reference.name for reference in wanted} <= there


def test_no_join_table_stands_between_provinces(tables) -> None:
    assert unguarded_tables(tables) == []


def test_every_registered_table_carries_the_audit(tables) -> None:
    found = _rows(
        "SELECT c.relname FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid"
        " WHERE t.tgname = 'phakhi_audit' AND t.tgenabled = 'O'"
    )
    assert {name for (name,) in found} == {rule.table for rule in AUDITED.values()}


def test_the_application_has_no_more_rights_than_declared(tables) -> None:
    for table in tables:
        held = {
            right
            for right in ("SELECT", "INSERT", "UPDATE", "DELETE", "TRUNCATE", "TRIGGER")
            if _rows(f"SELECT has_table_privilege('{APP_ROLE}', '{table}', '{right}')") == [(True,)]
        }
        declared = privileges._rights(table).replace("UPDATE (seq)", "")
        assert held == {right.strip() for right in declared.split(",") if right.strip()}, table
    assert _rows(f"SELECT has_schema_privilege('{APP_ROLE}', 'public', 'CREATE')") == [(False,)]


@pytest.mark.django_db
def test_the_rules_bear_being_applied_again() -> None:
    before = _catalogue()
    apply_house_rules(sender=LAST, using="default", plan=[])
    assert _catalogue() == before


@pytest.mark.django_db
def test_a_table_no_longer_registered_loses_its_trigger(monkeypatch) -> None:
    monkeypatch.delitem(AUDITED, Share)
    apply_house_rules(sender=LAST, using="default", plan=[])
    share = _share(make_province())
    assert not AuditChange.objects.of(share).exists()


@pytest.mark.django_db
def test_where_the_role_cannot_be_made_the_rest_stands_and_a_warning_is_said(
    monkeypatch, caplog
) -> None:
    monkeypatch.setattr(privileges, "APP_ROLE", "pg_phakhi_may_not_be_made")
    with caplog.at_level(logging.WARNING):
        apply_house_rules(sender=LAST, using="default", plan=[])
    assert "only triggers guard" in caplog.text


@pytest.mark.django_db
def test_months_of_the_audit_stand_two_years_ahead() -> None:
    [(months,)] = _rows(
        "SELECT count(*) FROM pg_inherits WHERE inhparent = 'audit_change'::regclass"
    )
    assert months == 26
    assert _rows("SELECT phakhi_audit_partitions(25)") == [(1,)]
    assert _rows("SELECT phakhi_audit_partitions(25)") == [(0,)]


@pytest.mark.django_db(transaction=True)
def test_what_a_request_changes_is_kept_in_the_name_of_who_sent_it() -> None:
    acting, province = make_acting(), make_province()
    request: Any = RequestFactory().post("/")
    request.request_id = uuid7()
    shares = []

    def answer(request) -> HttpResponse:
        request.acting = acting
        with transaction.atomic():
            shares.append(_share(province))
        return HttpResponse()

    AttributionMiddleware(answer)(request)
    with transaction.atomic():
        shares.append(_share(province))
    rows = [AuditChange.objects.of(share).get() for share in shares]
    assert (rows[0].person_id, rows[0].request_id) == (acting.person_id, request.request_id)
    assert (rows[1].person_id, rows[1].request_id) == (None, None)


@pytest.mark.django_db(transaction=True)
def test_on_account_pages_the_accounts_person_is_kept() -> None:
    person_id = uuid7()
    request: Any = RequestFactory().post("/")
    request.acting, request._cached_user = None, SimpleNamespace(person_id=person_id)
    shares = []

    def answer(_request) -> HttpResponse:
        with transaction.atomic():
            shares.append(_share(make_province()))
        return HttpResponse()

    AttributionMiddleware(answer)(request)
    assert AuditChange.objects.of(shares[0]).get().person_id == person_id


@pytest.mark.django_db(transaction=True)
def test_a_name_does_not_outlive_its_transaction() -> None:
    """Behind a transaction pooler the next client gets the same connection."""
    request: Any = RequestFactory().post("/")
    request.request_id = uuid7()

    def answer(_request) -> HttpResponse:
        with transaction.atomic():
            inside = _rows("SELECT current_setting('phakhi.request', true)")
        return HttpResponse(inside[0][0])

    assert AttributionMiddleware(answer)(request).content.decode() == str(request.request_id)
    assert _rows("SELECT current_setting('phakhi.request', true)")[0][0] in (None, "")


@pytest.mark.django_db
def test_a_job_works_in_the_name_of_who_started_it() -> None:
    @jobs.task("test.share")
    def work(acting: Any, progress: Any, **_none: Any) -> dict[str, Any]:
        return {"id": str(_share(acting.province).pk)}

    acting = make_acting()
    job = jobs.perform(str(jobs.start(acting=acting, task="test.share").pk))
    row = AuditChange.objects.get(table_name="core_share", row_id=job.result["id"])
    assert row.person_id == acting.person_id


def _share(province: Province) -> Share:
    return Share.objects.create(
        province=province,
        to_province=make_province("56"),
        subject_type="t",
        subject_id=uuid7(),
        reason="x",
    )


def _catalogue() -> list:
    return [
        _rows("SELECT conname, conrelid FROM pg_constraint ORDER BY 1, 2"),
        _rows("SELECT tgname, tgrelid FROM pg_trigger WHERE NOT tgisinternal ORDER BY 1, 2"),
        _rows("SELECT relname, relacl::text FROM pg_class WHERE relkind IN ('r', 'S') ORDER BY 1"),
    ]


def _rows(statement: str) -> list:
    with connection.cursor() as cursor:
        cursor.execute(statement)
        return cursor.fetchall()


@pytest.mark.django_db(transaction=True)
def test_what_follows_a_transaction_that_could_not_begin_is_kept(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fail(_database: Any) -> None:
        raise RuntimeError

    with monkeypatch.context() as broken, pytest.raises(RuntimeError):
        broken.setattr(base, "attribute", fail)
        with transaction.atomic():
            pytest.fail("began without a name")
    province = make_province()
    connection.close()
    assert Province.objects.filter(pk=province.pk).exists()
