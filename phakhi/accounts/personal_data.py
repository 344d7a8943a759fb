"""The data map of the rooms from the foundation up to this one; higher rooms declare their own."""

from __future__ import annotations

from phakhi.accounts import models as accounts
from phakhi.accounts.datamap import declare, declare_harmless
from phakhi.areas import models as areas
from phakhi.core import models as core
from phakhi.ledger import models as ledger
from phakhi.parties import models as parties


def declare_core() -> None:
    declare_harmless(
        core.Province, "code", "slug", "name_th", "name_en", "abbreviation", "accent", "emblem"
    )
    declare_harmless(core.Share, "subject_type", "subject_id", "reason")
    declare_harmless(core.AuditChange, "table_name", "act", "request_id")
    # Personal columns stand in the audit as keyed hashes (design.md).
    declare(core.AuditChange, {"before": "identifier", "after": "identifier"})
    declare(core.AuditChange, {"row_id": "identifier", "person_id": "person"})
    declare_harmless(core.Event, "kind", "subject_type", "subject_id", "post_id", "request_id")
    declare(core.Event, {"person_id": "person", "on_behalf_of": "person", "data": "none"})
    declare_harmless(core.EventCursor, "subscriber")
    declare_harmless(core.StoredFile, "kind", "sha256", "purpose")
    declare(core.StoredFile, {"name": "text", "uploaded_by": "person"})
    declare_harmless(core.Job, "task", "error", "back_url")
    declare(core.Job, {"arguments": "text", "result": "text"})
    declare(core.Job, {"started_by": "person", "acting": "person"})
    declare_harmless(core.Link, "purpose", "subject_type", "subject_id")
    declare(core.Link, {"token_hash": "credential", "issued_by": "person"})
    declare_harmless(core.IdempotencyKey, "key", "route", "location")
    declare(core.IdempotencyKey, {"who": "person"})


def declare_ledger() -> None:
    """A leaf holds no personal data; a pseudonym's salt is what erasure deletes."""
    declare_harmless(ledger.Checkpoint, "note", "key", "consistency")
    leaf = ("act", "subject_type", "subject_id", "subject_code", "body")
    declare_harmless(ledger.LedgerDraft, *leaf)
    declare_harmless(ledger.LedgerEntry, *leaf)
    declare(ledger.LedgerSalt, {"name": "none", "about": "person"})
    declare(ledger.LedgerPseudonym, {"person_id": "person"})


def declare_areas() -> None:
    declare_harmless(areas.AbolishedArea, "code", "name_th", "name_en", "successors", "source")
    named = ("code", "name_th", "name_en", "postcodes", "sort_key", "search_text", "bigrams")
    declare_harmless(areas.Area, *named)
    declare_harmless(areas.Boundary, "geometry", "source")
    declare_harmless(areas.Outline, "path", "view_box")
    declare_harmless(areas.VillageList, "source", "sha256")
    declare(areas.VillageList, {"file_name": "text", "imported_by": "person"})


def declare_parties() -> None:
    names = ("title", "name_th", "name_en", "short_name", "name_key", "sort_key", "folded")
    declare(parties.Party, dict.fromkeys((*names, "bigrams"), "name"))
    declare(parties.Party, {"area_code": "location", "merged_into": "person"})
    declare(parties.Party, dict.fromkeys(("national_id_hash", "national_id_last4"), "identifier"))
    declare(parties.PartyName, {"party": "person"})
    declare(parties.PartyName, dict.fromkeys(("name_th", "name_en", "name_key"), "name"))
    declare_harmless(parties.Post, "organisation", "title_th", "title_en", "area_code")
    declare(parties.PostTerm, {"person": "person", "basis": "text"})
    declare(parties.Representation, {"party": "none", "person": "person", "basis": "text"})
    declare(parties.ContactPoint, {"party": "person", "value": "contact", "purpose": "text"})


def declare_accounts() -> None:
    words = ("purpose", "title_th", "title_en", "text_th", "text_en", "sha256")
    declare_harmless(accounts.ConsentText, *words)
    declare(accounts.Consent, {"party": "person", "officer": "person"})
    declare_harmless(accounts.Consent, "purpose", "language")
    declare(accounts.RoleGrant, dict.fromkeys(("person", "granted_by", "approved_by"), "person"))
    declare(accounts.RoleGrant, {"basis": "text"})
    declare(accounts.SubjectRequest, {"person": "person", "officer": "person"})
    declare(accounts.SubjectRequest, {"requester": "name", "contact": "contact"})
    declare(accounts.SubjectRequest, {"details": "text", "answer": "text"})
    declare(accounts.Throttle, {"key": "network", "value": "none"})
    declare(accounts.User, {"username": "identifier", "email": "contact", "person": "person"})
    declare(accounts.User, {"password": "credential", "stated_name": "name"})


def declare_all() -> None:
    for declare_room in (
        declare_core,
        declare_ledger,
        declare_areas,
        declare_parties,
        declare_accounts,
    ):
        declare_room()
