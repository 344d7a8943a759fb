"""The messages people forward in LINE, with a link that works once."""

from __future__ import annotations

from datetime import date

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from phakhi.appointments.models import NamesRequest, Nomination
from phakhi.appointments.names import line_name
from phakhi.bodies.labels import role_label
from phakhi.core.thai import format_date


def forwarded_to_nominee(row: Nomination, url: str) -> str:
    due = row.answer_due_on
    asked = _("%(name)s is asked to sit on %(body)s as %(seat)s.\n%(why)s") % {
        "name": line_name(row),
        "body": row.body.name,
        "seat": role_label(row.body.form, row.seat.role),
        "why": row.statement,
    }
    until = _("Please answer by %(day)s.") % {"day": _day(due)} if due else ""
    here = _("Read and answer here. The link works once and is meant for you alone:")
    return "\n".join(part for part in (asked, until, here, url) if part)


def forwarded_to_agency(request: NamesRequest, url: str) -> str:
    return _(
        "%(agency)s is asked for %(count)s names for %(body)s, by %(day)s.\nWrite them here, from "
        "a phone, too. The link works once:\n%(url)s"
    ) % {
        "agency": request.party.name,
        "count": request.wanted,
        "body": request.body.name,
        "day": _day(request.answer_due_on),
        "url": url,
    }


def _day(when: date) -> str:
    return format_date(when, get_language() or "th")
