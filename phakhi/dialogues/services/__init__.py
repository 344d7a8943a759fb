from __future__ import annotations

from phakhi.dialogues.services.consulting import (
    ask_board,
    give_opinion,
    reply,
    withdraw_question,
)
from phakhi.dialogues.services.convening import (
    announce_dialogue,
    cancel_dialogue,
    change_dialogue,
    correct_record,
    hold_dialogue,
    plan_dialogue,
)
from phakhi.dialogues.services.recording import (
    add_part,
    answer_point,
    finish_task,
    remove_part,
)

__all__ = [
    "add_part",
    "announce_dialogue",
    "answer_point",
    "ask_board",
    "cancel_dialogue",
    "change_dialogue",
    "correct_record",
    "finish_task",
    "give_opinion",
    "hold_dialogue",
    "plan_dialogue",
    "remove_part",
    "reply",
    "withdraw_question",
]
