from __future__ import annotations

from phakhi.dialogues.models.consultations import Consultation
from phakhi.dialogues.models.dialogues import (
    BroughtPlan,
    Dialogue,
    DialogueParty,
    DialogueTask,
    Match,
    Point,
    sees_dialogue,
)

__all__ = [
    "BroughtPlan",
    "Consultation",
    "Dialogue",
    "DialogueParty",
    "DialogueTask",
    "Match",
    "Point",
    "sees_dialogue",
]
