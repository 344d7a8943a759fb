"""The plain words of this half's official acts and their facts (ledger pages)."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from phakhi.ledger.acts import add_acts, add_facts
from phakhi.meetings.models.resolutions import RESOLUTION_KINDS, WAYS
from phakhi.meetings.states import MEETING_FLOW

ACTS: dict[str, Any] = {
    "meetings.meeting.open": _("Meeting opened"),
    "meetings.meeting.close": _("Meeting closed"),
    "meetings.meeting.lapse": _("Meeting lapsed for want of a quorum"),
    "meetings.resolution.pass": _("Resolution passed"),
    "meetings.resolution.not_passed": _("Motion put and not passed"),
    "meetings.minutes.approve": _("Minutes approved"),
    "meetings.minutes.publish": _("Minutes published"),
}
FACTS: dict[str, Any] = {
    "resolution_no": _("Resolution no."),
    "kind_of_resolution": _("Resolved"),
    "way": _("Way of resolving"),
    "votes_for": pgettext_lazy("vote", "For"),
    "votes_against": _("Against"),
    "abstained": _("Abstained"),
    "quorum": _("Quorum"),
}


def add_sitting_words() -> None:
    add_acts(ACTS)
    codes = {"kind_of_resolution": RESOLUTION_KINDS, "way": WAYS, "to": MEETING_FLOW.choices()}
    add_facts(FACTS, codes)
