"""Salted hashes in place of persons, and how they are forgotten."""

from __future__ import annotations

from hashlib import sha256
from typing import Any
from uuid import UUID

from django.db import models
from django.db.models import Q

from phakhi.core.models import Event, Province
from phakhi.ledger.models import LedgerPseudonym, LedgerSalt


def hide(salt: bytes, value: Any) -> str:
    """SHA-256(salt ‖ UTF-8 text); with the salt gone, not even a guess can be checked."""
    return sha256(salt + str(value).encode()).hexdigest()


def pseudonym(province: Province, person_id: UUID | None) -> str:
    """The same person is the same hand in one province's ledger, and another in the next one's."""
    if person_id is None:
        return ""
    row, _ = LedgerPseudonym.objects.get_or_create(province=province, person_id=person_id)
    return hide(bytes(row.salt), person_id)


def forget_private(subject: models.Model) -> int:
    """Crypto-erasure of every private value of the subject's entries; the tree stays whole."""
    events = Event.objects.filter(subject_type=subject._meta.label_lower, subject_id=subject.pk)
    return LedgerSalt.objects.filter(event__in=events).delete()[0]


def forget_person(person_id: UUID) -> int:
    """No entry leads back to this person any more, in any province: not by hand, not by name."""
    named = LedgerSalt.objects.filter(about=person_id).values("event")
    about = Event.objects.filter(subject_id=person_id)
    salts = LedgerSalt.objects.filter(Q(event__in=named) | Q(event__in=about))
    return salts.delete()[0] + LedgerPseudonym.objects.filter(person_id=person_id).delete()[0]


def as_id(value: Any) -> UUID | None:
    try:
        return UUID(str(value))
    except ValueError:
        return None
