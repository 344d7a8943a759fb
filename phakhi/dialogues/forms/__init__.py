from __future__ import annotations

from phakhi.dialogues.forms.asking import AskForm, OpinionForm, ReplyForm
from phakhi.dialogues.forms.holding import CancelForm, HoldForm, PlanForm
from phakhi.dialogues.forms.parts import PART_FORMS, AnswerForm, DoneForm

__all__ = [
    "PART_FORMS",
    "AnswerForm",
    "AskForm",
    "CancelForm",
    "DoneForm",
    "HoldForm",
    "OpinionForm",
    "PlanForm",
    "ReplyForm",
]
