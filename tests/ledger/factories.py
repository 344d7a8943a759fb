from __future__ import annotations

import io

from django.db import connection

from phakhi.core import sequencer
from phakhi.core.acting import Acting
from phakhi.core.models import Job, Province
from phakhi.ledger.bundles import write_bundle
from phakhi.ledger.models import Checkpoint, LedgerDraft, LedgerEntry
from phakhi.ledger.queries import entries_between
from phakhi.ledger.services import enter
from phakhi.ledger.signing import sign


def make_subject(acting: Acting, **values) -> Job:
    """Any province-owned row will do; the foundation's own is a job."""
    return Job.objects.create(province=acting.province, task="none", **values)


def make_entries(acting: Acting, count: int, **values) -> list[LedgerEntry]:
    """Entered and numbered at once, without waiting for a commit."""
    values = {"act": "job.closed", "facts": {}} | values
    ids = [enter(acting=acting, subject=make_subject(acting), **values).pk for _ in range(count)]
    sequencer.sequence(acting.province.pk)
    return list(LedgerEntry.objects.filter(pk__in=ids).order_by("index"))


def make_checkpoint(province: Province) -> Checkpoint:
    checkpoint = sign(province)
    assert checkpoint is not None
    return checkpoint


def entry_of(draft: LedgerDraft) -> LedgerEntry:
    return LedgerEntry.objects.get(pk=draft.pk)


def make_bundle(acting: Acting, *, first: int = 1, last: int | None = None, kept: int = 0) -> bytes:
    target = io.BytesIO()
    entries = entries_between(acting, first, last)
    write_bundle(target, acting=acting, entries=entries, kept_size=kept)
    return target.getvalue()


def tamper(statement: str) -> None:
    """What somebody with the owner's password could do: switch the refusals off first."""
    tables = ("ledger_ledgerentry", "ledger_ledgernode", "ledger_checkpoint")
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        for table in tables:
            cursor.execute(f"ALTER TABLE {table} DISABLE TRIGGER phakhi_refuse")
        cursor.execute(statement)
        for table in tables:
            cursor.execute(f"ALTER TABLE {table} ENABLE TRIGGER phakhi_refuse")
