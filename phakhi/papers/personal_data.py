"""What this room's tables hold on persons, and what the audit hashes."""

from __future__ import annotations

from phakhi.accounts.datamap import declare, declare_harmless
from phakhi.core import audit
from phakhi.papers.models import Book, ChainPlace, ChainStep, Letterhead, Number, Paper


def declare_papers() -> None:
    declare(Paper, {"title": "text", "content": "text", "memo": "text", "withdrawn_why": "text"})
    declare(Paper, {"drafted_by": "person", "signed_by": "person", "scan_note": "text"})
    declare(Paper, {"scan_entered_by": "person", "scan_checked_by": "person"})
    declare_harmless(Paper, "kind", "subject_type", "subject_id", "pdf_sha256")
    declare(ChainStep, {"note": "text", "changes": "text", "answered_by": "person"})
    declare(ChainStep, {"scan_entered_by": "person", "scan_checked_by": "person"})
    declare(ChainStep, {"scan_note": "text"})
    declare_harmless(ChainStep, "unasked")
    declare_harmless(ChainPlace, "kind")
    declare(Number, {"given_by": "person", "note": "text"})
    declare_harmless(Number, "text", "state")
    declare_harmless(Book, "kind", "name", "pattern", "gives")
    declare(Book, {"office": "person"})
    declare(Letterhead, {"phone": "contact"})
    declare_harmless(Letterhead, "office", "address", "font")


def audit_papers() -> None:
    audit.register(Paper, personal=("title", "content", "memo", "withdrawn_why", "scan_note"))
    audit.register(ChainStep, personal=("note", "changes", "scan_note"))
    audit.register(Number, personal=("note",))
    for model in (Book, ChainPlace, Letterhead):
        audit.register(model)
