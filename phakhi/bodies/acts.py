"""What of this room enters the ledger, and the plain words for it."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from phakhi.bodies.models import Body, SeatTerm
from phakhi.bodies.states import BODY_FLOW
from phakhi.bodies.types import SEAT_ROLES
from phakhi.core.acting import Acting
from phakhi.ledger.acts import add_acts, add_facts
from phakhi.ledger.services import enter

ACTS: dict[str, Any] = {
    "bodies.body.establish": _("Body begins its work"),
    "bodies.body.end": _("Body ended"),
    "bodies.term.fill": _("A seat of a body was filled"),
    "bodies.term.end": _("A term on a body ended"),
}
FACTS: dict[str, Any] = {
    "body": pgettext_lazy("bodies", "Body"),
    "seat": pgettext_lazy("bodies", "Seat"),
    "seat_no": _("Seat number"),
    "since": _("Since"),
    "until": _("Until, this day no longer"),
}


def announce_body(acting: Acting, body: Body, act: str) -> None:
    facts = {"body": body.public_code, "name": body.name_th, "to": body.state}
    enter(acting=acting, act=f"bodies.body.{act}", subject=body, facts=facts)


def announce_term(acting: Acting, term: SeatTerm, act: str) -> None:
    """Who sits enters only as a salted hash: a person may be erased, the ledger may not."""
    seat = term.seat
    facts = {
        "body": seat.body.public_code,
        "seat": seat.role,
        "seat_no": str(seat.place),
        "since": term.since.isoformat(),
    }
    if term.until:
        facts["until"] = term.until.isoformat()
    holder = term.person or term.party or (term.post.organisation if term.post else None)
    private = {"holder": str(holder.pk)} if holder else {}
    enter(acting=acting, act=f"bodies.term.{act}", subject=term, facts=facts, private=private)


def add_words() -> None:
    add_acts(ACTS)
    seats = [(code, term.th) for code, term in SEAT_ROLES.items()]
    add_facts(FACTS, {"to": BODY_FLOW.choices(), "seat": seats})
