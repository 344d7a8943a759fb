from __future__ import annotations

from phakhi.undertakings.services.answering import (
    accept_undertaking,
    as_party,
    hand_back,
    refuse_undertaking,
    withdraw_undertaking,
)
from phakhi.undertakings.services.changes import (
    allow_change,
    ask_change,
    decline_change,
    take_back_change,
)
from phakhi.undertakings.services.following import (
    follow_by_hand,
    follow_resolution,
    note_meeting,
    undertaking_of,
)
from phakhi.undertakings.services.instructions import (
    acknowledge,
    draft_instruction,
    end_instruction,
    give_instruction,
    report_instruction,
    write_paper,
)
from phakhi.undertakings.services.making import create_undertaking, propose_again, propose_to
from phakhi.undertakings.services.progress import (
    add_progress,
    confirm_done,
    report_done,
    send_back,
    show_photo,
)
from phakhi.undertakings.services.referrals import (
    answer_referral,
    note_reply,
    refer,
    withdraw_referral,
)
from phakhi.undertakings.services.sending import (
    answer_link,
    instruction_link,
    progress_link,
    take_links_back,
)
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
