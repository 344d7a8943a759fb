"""The plain words of the calling half's official acts and their facts (ledger pages)."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from phakhi.ledger.acts import add_acts, add_facts
from phakhi.meetings.ledger_names import name_meetings

ACTS: dict[str, Any] = {
    "meetings.meeting.call": _("Meeting called"),
    "meetings.meeting.move": _("Called meeting given another time or place"),
    "meetings.meeting.cancel": _("Called meeting cancelled"),
}
FACTS: dict[str, Any] = {
    "body": _("Body"),
    "meeting_no": _("Meeting no."),
    "day": _("Day"),
}


def add_calling_words() -> None:
    name_meetings()
    add_acts(ACTS)
    add_facts(FACTS)
