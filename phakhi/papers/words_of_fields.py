"""What the fields of a paper's content are called on the page."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

FIELDS: dict[str, Any] = {
    "title": pgettext_lazy("paper", "Title"),
    "subject": pgettext_lazy("paper", "Subject"),
    "reason": _("Reason it opens with"),
    "basis": _("Legal basis"),
    "duties": _("Duties and powers"),
    "changes": _("What it changes"),
    "office": _("Sender's office"),
    "address": _("Address on the letter"),
    "to": pgettext_lazy("paper", "To"),
    "references": _("Refers to"),
    "enclosures": _("Enclosed"),
    "paragraphs": _("Paragraphs"),
    "closing": _("Closing words"),
    "owner": _("Office in charge"),
    "phone": _("Telephone"),
    "speed": _("Urgency"),
    "secrecy": _("Secrecy"),
    "place": pgettext_lazy("paper", "Place"),
    "online": _("Online access"),
    "approved": _("Sentence of approval"),
}


def label_of(path: tuple[Any, ...]) -> Any:
    named = [part for part in path if isinstance(part, str)]
    return FIELDS.get(named[-1], named[-1]) if named else ""
