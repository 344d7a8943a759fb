"""Texts to copy into a LINE group or to read over the loudspeaker."""

from __future__ import annotations

from typing import Any

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from phakhi.core.fiscal import fiscal_label
from phakhi.core.thai import format_date
from phakhi.dialogues.models import Consultation, Dialogue
from phakhi.dialogues.queries.dial import Dial


def _language() -> str:
    return get_language() or "th"


def _day(day: Any) -> str:
    return format_date(day, _language())


def invites(row: Dialogue, convenor: object, url: str) -> str:
    """Who calls it together is named as the reader may know it."""
    when = " ".join(part for part in (_day(row.on), row.hours) if part)
    return _("%(convenor)s invites to: %(title)s\n%(when)s\n%(place)s\n%(url)s") % {
        "convenor": convenor,
        "title": row.title,
        "when": when,
        "place": row.place or _("Place to be said"),
        "url": url,
    }


def asks_for_opinion(row: Consultation, agency: object, url: str) -> str:
    return _(
        "To %(board)s: %(agency)s waits for the board's opinion until %(due)s on:\n%(title)s\n"
        "%(url)s"
    ) % {
        "board": row.body.name,
        "agency": agency,
        "due": _day(row.opinion_due_on),
        "title": row.title,
        "url": url,
    }


def asks_for_reply(row: Consultation, agency: object, url: str) -> str:
    return _(
        "To %(agency)s: %(board)s has given its opinion and waits for your reply until %(due)s "
        "on:\n%(title)s\n%(url)s"
    ) % {
        "agency": agency,
        "board": row.body.name,
        "due": _day(row.reply_due_on),
        "title": row.title,
        "url": url,
    }


def calls_for_dialogue(dial: Dial, url: str) -> str:
    year = fiscal_label(dial.year, "en" if _language() == "en" else "th")
    return _(
        "%(network)s has held %(held)s of %(needed)s dialogues in %(year)s. When is the next, and "
        "on what?\n%(url)s"
    ) % {
        "network": dial.network.name,
        "held": dial.held,
        "needed": dial.needed,
        "year": year,
        "url": url,
    }
