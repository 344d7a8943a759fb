"""Texts to copy into a LINE group or to read out: short, with the day and where to answer."""

from __future__ import annotations

from typing import Any

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from phakhi.core.thai import format_date
from phakhi.undertakings.codes import number_of
from phakhi.undertakings.models import BodyReferral, Instruction, Undertaking
from phakhi.undertakings.queries.quiet import QuietBody


def _day(day: Any) -> str:
    return format_date(day, get_language() or "th") if day else "–"


def asks(row: Undertaking, owner: str, url: str) -> str:
    return _(
        "To %(owner)s: %(body)s asks you to take this on:\n“%(text)s”\nTo be done by %(due)s. You "
        "may accept, propose other terms, or refuse with a reason. Please answer by %(answer)s "
        "here, no account needed. The link works once:\n%(url)s"
    ) % {
        "owner": owner,
        "body": row.body.name,
        "text": _cut(row.text),
        "due": _day(row.due_on),
        "answer": _day(row.answer_due_on),
        "url": url,
    }


def report_here(row: Undertaking, url: str) -> str:
    return _(
        "%(body)s, undertaking %(number)s: “%(text)s”\nDue on %(due)s. Tell how far it is, with a "
        "photo, whenever there is something new. The link works many times:\n%(url)s"
    ) % {
        "body": row.body.name,
        "number": number_of(row),
        "text": _cut(row.text),
        "due": _day(row.due_on),
        "url": url,
    }


def instructs(row: Instruction, url: str) -> str:
    return _(
        "To %(unit)s: instruction of the governor no. %(number)s\n“%(text)s”\nReport until "
        "%(due)s. Acknowledge and report here:\n%(url)s"
    ) % {
        "unit": row.unit.name,
        "number": number_of(row),
        "text": _cut(row.text),
        "due": _day(row.due_on),
        "url": url,
    }


def reminds(row: Undertaking, url: str) -> str:
    """Names the matter, not the reason; for the group of the body."""
    words = {
        "body": row.body.name,
        "number": number_of(row),
        "text": _cut(row.text),
        "due": _day(row.clock),
        "url": url,
    }
    if row.is_late:
        return (
            _("%(body)s, undertaking %(number)s is overdue since %(due)s:\n“%(text)s”\n%(url)s")
            % words
        )
    return _("%(body)s, undertaking %(number)s is due on %(due)s:\n“%(text)s”\n%(url)s") % words


def reminds_of_reply(row: BodyReferral, url: str) -> str:
    return _(
        "To %(target)s: %(source)s waits for a reply until %(due)s on:\n“%(text)s”\n%(url)s"
    ) % {
        "target": row.target.name,
        "source": row.source.name,
        "due": _day(row.reply_due_on),
        "text": _cut(row.question),
        "url": url,
    }


def wakes(one: QuietBody, url: str) -> str:
    return _(
        "%(body)s has given no sign of life for %(days)s days. When does it meet next? What became "
        "of its resolutions?\n%(url)s"
    ) % {"body": one.body.name, "days": one.days, "url": url}


def _cut(text: str) -> str:
    return text if len(text) <= 300 else f"{text[:300]}…"
