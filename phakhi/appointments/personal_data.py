"""What this room's tables hold on persons, and what the audit hashes."""

from __future__ import annotations

from phakhi.accounts.datamap import declare, declare_harmless
from phakhi.appointments.models import (
    AppointmentOrder,
    Forwarding,
    GivenName,
    NamesRequest,
    Nomination,
    OrderLine,
)
from phakhi.core import audit


def declare_appointments() -> None:
    declare(Nomination, {"person": "person", "party": "person", "proposed_for": "person"})
    declare(Nomination, {"proposed_by": "person", "answered_by": "person", "checked_by": "person"})
    declare(Nomination, {"statement": "text", "conflict": "text", "waiver": "text"})
    declare(Nomination, {"reason": "text"})
    declare(AppointmentOrder, {"title": "text", "reason": "text", "basis": "text"})
    declare(AppointmentOrder, {"duties": "text", "waiver": "text", "drafted_by": "person"})
    declare(AppointmentOrder, {"waived": "text"})
    declare_harmless(AppointmentOrder, "number_text")
    declare(OrderLine, {"person": "person", "party": "person", "printed_name": "name"})
    declare(OrderLine, {"printed_post": "text"})
    declare_harmless(OrderLine, "printed_seat")
    declare(NamesRequest, {"party": "person", "text": "text", "speaker": "name"})
    declare(NamesRequest, {"answered_by": "person"})
    declare(GivenName, {"title": "name", "name": "name", "post_title": "text"})
    declare(GivenName, {"phone": "contact"})
    declare(Forwarding, {"party": "person"})


def audit_appointments() -> None:
    audit.register(Nomination, personal=("statement", "conflict", "waiver", "reason"))
    audit.register(AppointmentOrder)
    audit.register(OrderLine, personal=("printed_name", "printed_post"))
    audit.register(NamesRequest, personal=("speaker",))
    audit.register(GivenName, personal=("title", "name", "post_title", "phone"))
    audit.register(Forwarding)
