"""What the calling half's tables hold on persons, and what the audit hashes."""

from __future__ import annotations

from phakhi.accounts.datamap import declare, declare_harmless
from phakhi.core import audit
from phakhi.meetings.models import (
    AgendaItem,
    Attendance,
    CallingRule,
    ClosedDay,
    Feed,
    ItemPaper,
    Meeting,
    Series,
)

NAMES = ("name", "post", "answer_note", "delegate_name", "delegate_post")


def declare_calling() -> None:
    declare_harmless(Series, "title", "rule", "place", "online_url", "on_holiday")
    declare_harmless(Meeting, "kind", "title", "place", "online_url")
    declare(Meeting, {"cancelled_because": "text", "short_because": "text"})
    declare_harmless(AgendaItem, "kind", "title", "source_type", "source_id")
    declare(AgendaItem, {"text": "text", "proposal": "text", "discussion": "text"})
    declare(AgendaItem, {"brought_by": "person"})
    _attendances()
    declare_harmless(ItemPaper, "title")
    declare_harmless(ClosedDay, "name")
    declare(Feed, {"person": "person", "made_by": "person", "token_hash": "credential"})


def _attendances() -> None:
    declare(Attendance, {"person": "person", "party": "person", "entered_by": "person"})
    declare(Attendance, {"name": "name", "delegate_name": "name"})
    declare(Attendance, {"post": "text", "answer_note": "text", "delegate_post": "text"})
    declare(Attendance, {"code": "identifier"})
    declare_harmless(Attendance, "role", "answer", "answered_via", "came_by")


def audit_calling() -> None:
    for model in (Series, Meeting, AgendaItem, CallingRule, ClosedDay, ItemPaper):
        audit.register(model)
    audit.register(Attendance, personal=NAMES, secret=("code",))
    audit.register(Feed, secret=("token_hash",))
