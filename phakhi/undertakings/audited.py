"""Which of this room's tables the audit keeps, and which columns it hashes."""

from __future__ import annotations

from phakhi.core import audit
from phakhi.undertakings.models import (
    BodyReferral,
    DueChange,
    Instruction,
    ProgressNote,
    Topic,
    TopicMessage,
    TopicTask,
    Undertaking,
)
from phakhi.undertakings.personal_data import STEPS


def audit_undertakings() -> None:
    audit.register(Undertaking, personal=("reason", "speaker", "speaker_post"))
    audit.register(ProgressNote, personal=("text",))
    audit.register(DueChange, personal=("why", "answer"))
    audit.register(BodyReferral)
    audit.register(Topic)
    audit.register(TopicMessage, personal=("text", "by_name"))
    audit.register(TopicTask)
    audit.register(Instruction, personal=("reason",))
    for step in STEPS:
        audit.register(step, personal=("reason",))
