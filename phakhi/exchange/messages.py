"""Texts that are forwarded in LINE: short, with the date and where to answer."""

from __future__ import annotations

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from phakhi.core.thai import format_date
from phakhi.exchange.models import FacilitationRequest


def reminder(row: FacilitationRequest, url: str) -> str:
    """Names the office and the matter; who asks only where that is public."""
    due = format_date(row.due_on, "en" if get_language() == "en" else "th")
    words = {
        "office": row.owner.party.name,
        "title": row.title,
        "due": due,
        "url": url,
    }
    if row.is_overdue:
        return (
            _(
                "To %(office)s: the answer to “%(title)s” was due on %(due)s and is still missing. "
                "It stands on the public list. Answer here: %(url)s"
            )
            % words
        )
    return (
        _(
            "To %(office)s: a partner of the province asks “%(title)s”. "
            "The answer is due on %(due)s. Answer here, no account needed: %(url)s"
        )
        % words
    )
