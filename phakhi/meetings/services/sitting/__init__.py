"""Every change while a body sits, and what it leaves behind: resolutions and minutes."""

from __future__ import annotations

from phakhi.meetings.services.sitting.approving import (
    approve_minutes,
    circulate_minutes,
    publish_minutes,
)
from phakhi.meetings.services.sitting.aside import end_recusal, recuse, recuse_found
from phakhi.meetings.services.sitting.circulating import close_circulation, open_circulation
from phakhi.meetings.services.sitting.correcting import answer_minutes
from phakhi.meetings.services.sitting.dropping import drop_vote, take_back_vote
from phakhi.meetings.services.sitting.guests import add_guest
from phakhi.meetings.services.sitting.handling import handle_answer
from phakhi.meetings.services.sitting.items import begin_item, end_item
from phakhi.meetings.services.sitting.minutes import (
    check_minutes,
    draft_minutes,
    reopen_minutes,
    write_frame,
    write_text,
)
from phakhi.meetings.services.sitting.noting import go_on_for_information, write_discussion
from phakhi.meetings.services.sitting.reserves import step_back, step_in
from phakhi.meetings.services.sitting.resolving import resolve_by_hands, resolve_without_objection
from phakhi.meetings.services.sitting.session import (
    close_meeting,
    lapse_meeting,
    open_meeting,
)
from phakhi.meetings.services.sitting.votes import cast_vote, vote_link
from phakhi.meetings.services.sitting.voting import close_vote, open_vote

__all__ = [
    "add_guest",
    "answer_minutes",
    "approve_minutes",
    "begin_item",
    "cast_vote",
    "check_minutes",
    "circulate_minutes",
    "close_circulation",
    "close_meeting",
    "close_vote",
    "draft_minutes",
    "drop_vote",
    "end_item",
    "end_recusal",
    "go_on_for_information",
    "handle_answer",
    "lapse_meeting",
    "open_circulation",
    "open_meeting",
    "open_vote",
    "publish_minutes",
    "recuse",
    "recuse_found",
    "reopen_minutes",
    "resolve_by_hands",
    "resolve_without_objection",
    "step_back",
    "step_in",
    "take_back_vote",
    "vote_link",
    "write_discussion",
    "write_frame",
    "write_text",
]
