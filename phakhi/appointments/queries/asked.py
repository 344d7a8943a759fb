"""What a nominee must know before saying yes: which seat, for whom, how long."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from phakhi.appointments.models import Nomination
from phakhi.appointments.queries.life import day
from phakhi.bodies.labels import role_label
from phakhi.bodies.lasting import rests_of


def seat_facts(row: Nomination) -> list[tuple[Any, Any]]:
    seat = {"seat": role_label(row.body.form, row.seat.role), "number": row.seat.place}
    facts = [
        (pgettext("seat", "Body"), row.body.name),
        (_("Seat"), _("%(seat)s (seat no. %(number)s)") % seat),
        (_("For"), row.party.name if row.party and row.person else ""),
        (_("How long"), _how_long(row)),
    ]
    return [(name, value) for name, value in facts if value]


def _how_long(row: Nomination) -> str:
    until = rests_of([row.seat], timezone.localdate())[row.seat_id]
    if until:
        last = day(until - timedelta(days=1))
        return _("for the rest of this body's term, until %(day)s") % {"day": last}
    if row.body.term_years:
        return _("%(years)s years from the day of the order") % {"years": row.body.term_years}
    return _("no last day is fixed")
