"""Texts to copy into a LINE group or to read out: short, with the day and where to answer."""

from __future__ import annotations

from typing import Any

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from phakhi.core.thai import format_date
from phakhi.undertakings.codes import number_of
from phakhi.undertakings.models import Instruction, Undertaking


def day_of(day: Any) -> str:
    return format_date(day, get_language() or "th") if day else "–"


def asks(row: Undertaking, owner: str, url: str) -> str:
    return _(
        "To %(owner)s: %(body)s asks you to take this on:\n“%(text)s”\nTo be done by %(due)s. You "
        "may accept, propose other terms, or refuse with a reason. Please answer by %(answer)s "
        "here, no account needed. The link works once:\n%(url)s"
    ) % {
        "owner": owner,
        "body": row.body.name,
        "text": cut(row.text),
        "due": day_of(row.due_on),
        "answer": day_of(row.answer_due_on),
        "url": url,
    }


def report_here(row: Undertaking, url: str) -> str:
    return _(
        "%(body)s, undertaking %(number)s: “%(text)s”\nDue on %(due)s. Tell how far it is, with a "
        "photo, whenever there is something new, and here, too, that it is carried out. The link "
        "works many times:\n%(url)s"
    ) % {
        "body": row.body.name,
        "number": number_of(row),
        "text": cut(row.text),
        "due": day_of(row.due_on),
        "url": url,
    }


def instructs(row: Instruction, url: str) -> str:
    return _(
        "To %(unit)s: instruction of the governor no. %(number)s\n“%(text)s”\nReport until "
        "%(due)s. Acknowledge and report here:\n%(url)s"
    ) % {
        "unit": row.unit.name,
        "number": number_of(row),
        "text": cut(row.text),
        "due": day_of(row.due_on),
        "url": url,
    }


def cut(text: str) -> str:
    return text if len(text) <= 300 else f"{text[:300]}…"
