"""What this room's tables hold on persons, and what the audit hashes."""

from __future__ import annotations

from typing import Any

from phakhi.accounts.datamap import declare, declare_harmless
from phakhi.undertakings.models import (
    BodyReferral,
    DueChange,
    Instruction,
    InstructionStep,
    ProgressNote,
    ReferralStep,
    Topic,
    TopicMessage,
    TopicTask,
    Undertaking,
    UndertakingStep,
)

STEPS: tuple[type[Any], ...] = (UndertakingStep, ReferralStep, InstructionStep)


def declare_undertakings() -> None:
    _undertakings()
    declare(BodyReferral, {"question": "text", "reply": "text", "sent_by": "person"})
    declare_harmless(Instruction, "public_code", "source")
    declare(Instruction, {"text": "text", "report": "text", "reason": "text", "unit": "person"})
    declare(Instruction, {"written_by": "person"})
    _topics()
    for step in STEPS:
        declare(step, {"reason": "text", "by_person": "person"})
        declare_harmless(step, "act", "from_state", "to_state", "by_post")


def _undertakings() -> None:
    declare_harmless(Undertaking, "public_code", "source")
    declare(Undertaking, {"text": "text", "outcome": "text", "reason": "text", "owner": "person"})
    declare(Undertaking, {"speaker": "name", "speaker_post": "text"})
    people = ("proposed_by", "answered_by", "done_by")
    declare(Undertaking, dict.fromkeys(people, "person"))
    declare(ProgressNote, {"text": "text", "entered_for": "person", "by_person": "person"})
    declare(DueChange, {"text": "text", "old_text": "text", "why": "text", "answer": "text"})
    declare(DueChange, {"asked_by": "person", "answered_by": "person"})


def _topics() -> None:
    declare_harmless(Topic, "public_code")
    declare(Topic, {"title": "text", "opened_by": "person"})
    declare(TopicMessage, {"text": "text", "by_person": "person", "by_name": "name"})
    declare(TopicTask, {"text": "text", "who": "person", "done_by": "person"})
