"""An official act enters the ledger in the transaction of its change."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import models, transaction

from phakhi.core import events
from phakhi.core.acting import Acting
from phakhi.core.models import Event
from phakhi.ledger.leaves import canonical, plain
from phakhi.ledger.models import LedgerDraft, LedgerSalt
from phakhi.ledger.services.privacy import as_id, hide, pseudonym

FORMAT = "phakhi-ledger/1"


@transaction.atomic
def enter(
    *,
    acting: Acting,
    act: str,
    subject: models.Model,
    facts: Mapping[str, Any],
    private: Mapping[str, Any] | None = None,
    document_sha256: str = "",
) -> LedgerDraft:
    """Write the event and the pending leaf; it gets its number after commit (core.sequencer).

    `facts` are public for ever: no personal data, money as strings. `private` values enter only as
    salted hashes and can be forgotten.
    """
    event = events.record(acting, act, subject, {"ledger": True})
    body = _body(acting, event, subject, facts, document_sha256)
    body["private"] = _hide(event, private or {})
    return LedgerDraft.objects.create(
        event=event,
        province=acting.province,
        act=act,
        subject_type=event.subject_type,
        subject_id=event.subject_id,
        subject_code=body["subject"]["code"],
        body=canonical(body),
    )


def code_of(subject: models.Model) -> str:
    return str(getattr(subject, "public_code", None) or subject.pk)


def _body(
    acting: Acting,
    event: Event,
    subject: models.Model,
    facts: Mapping[str, Any],
    document_sha256: str,
) -> dict[str, Any]:
    return {
        "format": FORMAT,
        "id": str(event.pk),
        "at": event.created_at.isoformat(),
        "province": acting.province.slug,
        "act": event.kind,
        "subject": {
            "type": event.subject_type,
            "id": str(event.subject_id),
            "code": code_of(subject),
        },
        "actor": _actor(acting),
        "facts": plain(facts),
        "document": document_sha256,
    }


def _actor(acting: Acting) -> dict[str, Any]:
    return {
        "pseudonym": pseudonym(acting.province, acting.person_id),
        "roles": sorted(acting.roles),
        "post": str(acting.post_id or ""),
        "on_behalf_of": pseudonym(acting.province, acting.on_behalf_of),
    }


def _hide(event: Event, private: Mapping[str, Any]) -> dict[str, str]:
    salts = [
        LedgerSalt(province_id=event.province_id, event=event, name=name, about=as_id(value))
        for name, value in private.items()
    ]
    LedgerSalt.objects.bulk_create(salts)
    return {salt.name: hide(bytes(salt.salt), private[salt.name]) for salt in salts}
