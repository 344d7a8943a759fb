from __future__ import annotations

from phakhi.undertakings.services.answering import accept_undertaking, as_party, refuse_undertaking
from phakhi.undertakings.services.changes import (
    allow_change,
    ask_change,
    decline_change,
    take_back_change,
)
from phakhi.undertakings.services.ending import hand_back, withdraw_undertaking
from phakhi.undertakings.services.finishing import confirm_done, report_done, send_back
from phakhi.undertakings.services.following import (
    follow_by_hand,
    follow_resolution,
    note_meeting,
    undertaking_of,
)
from phakhi.undertakings.services.instructed import acknowledge, end_instruction, report_instruction
from phakhi.undertakings.services.instruction_papers import write_paper
from phakhi.undertakings.services.instructions import draft_instruction, give_instruction
from phakhi.undertakings.services.making import create_undertaking, propose_again, propose_to
from phakhi.undertakings.services.progress import add_progress, show_photo
from phakhi.undertakings.services.referrals import refer
from phakhi.undertakings.services.replying import answer_referral, note_reply, withdraw_referral
from phakhi.undertakings.services.revoking import take_links_back
from phakhi.undertakings.services.sending import answer_link, instruction_link, progress_link
from phakhi.undertakings.services.topics import add_task, open_topic, say, tick_task, topic_of

__all__ = [
    "accept_undertaking",
    "acknowledge",
    "add_progress",
    "add_task",
    "allow_change",
    "answer_link",
    "answer_referral",
    "as_party",
    "ask_change",
    "confirm_done",
    "create_undertaking",
    "decline_change",
    "draft_instruction",
    "end_instruction",
    "follow_by_hand",
    "follow_resolution",
    "give_instruction",
    "hand_back",
    "instruction_link",
    "note_meeting",
    "note_reply",
    "open_topic",
    "progress_link",
    "propose_again",
    "propose_to",
    "refer",
    "refuse_undertaking",
    "report_done",
    "report_instruction",
    "say",
    "send_back",
    "show_photo",
    "take_back_change",
    "take_links_back",
    "tick_task",
    "topic_of",
    "undertaking_of",
    "withdraw_referral",
    "withdraw_undertaking",
    "write_paper",
]
