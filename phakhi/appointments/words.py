"""Words of this room that several pages say, and the messages people forward in LINE."""

from __future__ import annotations

from typing import Any

from django.utils.translation import get_language, gettext_lazy, pgettext_lazy
from django.utils.translation import gettext as _

from phakhi.appointments.models import NamesRequest, Nomination
from phakhi.appointments.names import line_name
from phakhi.bodies.labels import role_label
from phakhi.core.thai import format_date

ACTS: dict[str, Any] = {
    "clear": gettext_lazy("Checked: ready for an order"),
    "pass_over": gettext_lazy("Do not put this nominee forward"),
    "withdraw": gettext_lazy("Take the proposal back"),
}
TONES = {
    "asked": "waiting",
    "accepted": "info",
    "declined": "neutral",
    "cleared": "success",
    "seated": "success",
    "passed_over": "neutral",
    "withdrawn": "neutral",
}
NAMES_TONES = {"drafted": "draft", "sent": "waiting", "answered": "info", "closed": "neutral"}
WHYS: dict[str, Any] = {
    "ends": gettext_lazy("the term ends"),
    "left_post": gettext_lazy("left the post"),
    "empty": gettext_lazy("the seat is empty"),
    "follows_post": pgettext_lazy("seat", "follows the post: no order needed"),
}


def forwarded_to_nominee(row: Nomination, url: str) -> str:
    return _(
        "%(name)s is asked to sit on %(body)s as %(seat)s.\n%(why)s\nRead and answer here. The "
        "link works once and is meant for you alone:\n%(url)s"
    ) % {
        "name": line_name(row),
        "body": row.body.name,
        "seat": role_label(row.body.form, row.seat.role),
        "why": row.statement,
        "url": url,
    }


def forwarded_to_agency(request: NamesRequest, url: str) -> str:
    return _(
        "%(agency)s is asked for %(count)s names for %(body)s, by %(day)s.\nWrite them here, from "
        "a phone, too. The link works once:\n%(url)s"
    ) % {
        "agency": request.party.name,
        "count": request.wanted,
        "body": request.body.name,
        "day": format_date(request.answer_due_on, get_language() or "th"),
        "url": url,
    }
