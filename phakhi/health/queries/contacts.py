"""Days on which two members were in contact, from the contact log and from meetings (R056)."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from uuid import UUID

from phakhi.core.models import Province

Days = dict[frozenset[UUID], list[date]]


def days_of_contact(province: Province, actors: Collection[UUID], since: date) -> Days:
    return {}
