"""What this room's tables hold on persons, and what the audit hashes."""

from __future__ import annotations

from phakhi.accounts.datamap import declare, declare_harmless
from phakhi.bodies.models import Body, BodyResource, Seat, SeatRule, SeatTerm
from phakhi.core import audit


def declare_bodies() -> None:
    declare_harmless(
        Body,
        *("public_code", "type", "own_type", "form", "name_th", "name_en", "short_name"),
        *("theme", "level", "area_code", "also", "majority_of", "agreed_as"),
    )
    declare(Body, {"legal_basis": "text", "mandate": "text", "powers": "text", "office": "person"})
    declare_harmless(SeatRule, "party_class", "kind")
    declare(SeatRule, {"note": "text"})
    declare_harmless(BodyResource, "kind")
    declare(BodyResource, {"what": "text", "source": "person"})
    declare_harmless(Seat, "role", "kind", "party_class")
    declare(Seat, {"party": "person", "note": "text"})
    declare(SeatTerm, {"person": "person", "party": "person", "ends_because": "text"})
    declare_harmless(SeatTerm, "order_id", "ended_by")


def audit_bodies() -> None:
    for model in (Body, SeatRule, BodyResource, Seat):
        audit.register(model)
    audit.register(SeatTerm, personal=("ends_because", "is_woman", "is_young"))
