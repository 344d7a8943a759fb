"""What resolutions, votes and minutes hold on persons, and what the audit hashes."""

from __future__ import annotations

from phakhi.accounts.datamap import declare, declare_harmless
from phakhi.core import audit
from phakhi.meetings.models import (
    Minutes,
    MinutesAnswer,
    MinuteText,
    Recusal,
    Resolution,
    Vote,
)


def declare_sitting() -> None:
    declare(Resolution, {"text": "text", "recorded_by": "person"})
    declare_harmless(Resolution, "body_id_kept", "casting")
    declare(Vote, {"dissent": "text", "entered_by": "person"})
    declare(Recusal, {"reason": "text", "declared_by": "person"})
    declare(Minutes, {"head": "text", "tail": "text", "taken_by": "person", "checked_by": "person"})
    declare(MinuteText, {"text": "text", "written_by": "person"})
    declare_harmless(MinuteText, "hidden_because")
    declare(MinutesAnswer, {"text": "text", "handled_note": "text"})
    declare_harmless(MinutesAnswer, "via", "handled")


def audit_sitting() -> None:
    audit.register(Resolution)
    audit.register(Vote, personal=("dissent",))
    audit.register(Recusal, personal=("reason",))
    audit.register(Minutes)
    audit.register(MinuteText)
    audit.register(MinutesAnswer, personal=("text",))
