"""What the worker does for the ledger: sign what has grown, keep the audit's months ahead."""

from __future__ import annotations

from django.db import connection
from procrastinate.contrib.django import app

from phakhi.core import sequencer
from phakhi.core.nightly import AT_THREE
from phakhi.ledger.models import Checkpoint
from phakhi.ledger.signing import keys, sign_all


@app.periodic(cron="* * * * *")
@app.task(name="phakhi.ledger.sign", queueing_lock="phakhi.ledger.sign", pass_context=False)
def sign_what_has_grown(timestamp: int) -> None:
    sequencer.sweep()
    if not keys.key_path().exists() and not Checkpoint.objects.exists():
        keys.make_key()
    sign_all()


@app.periodic(cron=AT_THREE)
@app.task(name="phakhi.audit.months", queueing_lock="phakhi.audit.months", pass_context=False)
def make_months_ahead(timestamp: int) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT phakhi_audit_partitions(24)")
