"""The words for this half's codes, in the language of the page."""

from __future__ import annotations

from django.utils.translation import gettext as _

from phakhi.bodies.labels import role_label as seat_label
from phakhi.bodies.models import Body
from phakhi.meetings.models.attendances import ANSWERS


def role_label(body: Body, role: str) -> str:
    return _("Attends") if role == "guest" else seat_label(body.form, role)


def answer_label(answer: str) -> str:
    return str(dict(ANSWERS).get(answer, ""))


def via_label(via: str) -> str:
    """How an answer came that somebody else entered."""
    words = {"phone": _("told by telephone or in person"), "paper": _("from paper")}
    return words.get(via, "")


def way_label(way: str) -> str:
    words = {
        "list": _("from the list"),
        "qr": _("QR code at the door"),
        "link": _("own link"),
        "paper": _("from paper"),
        "online": _("online"),
    }
    return words.get(way, "")
