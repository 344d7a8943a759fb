"""Texts that remind: for the group of the body, with the day and where to look."""

from __future__ import annotations

from django.utils.translation import gettext as _

from phakhi.bodies.queries.idle import Quiet
from phakhi.undertakings.codes import number_of
from phakhi.undertakings.messages import cut, day_of
from phakhi.undertakings.models import BodyReferral, Instruction, Undertaking


def reminds(row: Undertaking, url: str) -> str:
    """Names the matter, not the reason; for the group of the body."""
    words = {
        "body": row.body.name,
        "number": number_of(row),
        "text": cut(row.text),
        "due": day_of(row.clock),
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
        "due": day_of(row.reply_due_on),
        "text": cut(row.question),
        "url": url,
    }


def reminds_of_report(row: Instruction, url: str) -> str:
    return _(
        "To %(unit)s: the report on instruction no. %(number)s is due on %(due)s:\n“%(text)s”\n"
        "%(url)s"
    ) % {
        "unit": row.unit.name,
        "number": number_of(row),
        "due": day_of(row.due_on),
        "text": cut(row.text),
        "url": url,
    }


def wakes(one: Quiet, url: str) -> str:
    return _(
        "%(body)s has given no sign of life for %(days)s days. When does it meet next? What became "
        "of its resolutions?\n%(url)s"
    ) % {"body": one.body.name, "days": one.days, "url": url}
