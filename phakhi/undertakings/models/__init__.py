from __future__ import annotations

from phakhi.undertakings.models.changes import DueChange
from phakhi.undertakings.models.instructions import Instruction
from phakhi.undertakings.models.notes import ProgressNote
from phakhi.undertakings.models.referrals import BodyReferral
from phakhi.undertakings.models.steps import InstructionStep, ReferralStep, UndertakingStep
from phakhi.undertakings.models.talk import TopicMessage, TopicTask
from phakhi.undertakings.models.topics import Topic
from phakhi.undertakings.models.undertakings import Undertaking, sees_undertaking

__all__ = [
    "BodyReferral",
    "DueChange",
    "Instruction",
    "InstructionStep",
    "ProgressNote",
    "ReferralStep",
    "Topic",
    "TopicMessage",
    "TopicTask",
    "Undertaking",
    "UndertakingStep",
    "sees_undertaking",
]
