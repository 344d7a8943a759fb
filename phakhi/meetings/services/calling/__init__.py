"""Planning and calling: every change of a meeting until it is opened."""

from __future__ import annotations

from phakhi.meetings.services.calling.agenda import (
    add_item,
    change_item,
    move_item,
    remove_item,
    take_over,
)
from phakhi.meetings.services.calling.answering import answer_by_link, answer_invitation
from phakhi.meetings.services.calling.changing import cancel_meeting, change_meeting
from phakhi.meetings.services.calling.coming import (
    add_guest,
    check_in,
    check_in_by_code,
    check_out,
    come_by_link,
    set_times,
    undo_check_in,
)
from phakhi.meetings.services.calling.convening import call_meeting
from phakhi.meetings.services.calling.feeds import make_feed, revoke_feed
from phakhi.meetings.services.calling.inviting import (
    door_link,
    invitation_links,
    note_reminded,
)
from phakhi.meetings.services.calling.planning import plan_meeting
from phakhi.meetings.services.calling.rules import add_closed_day, remove_closed_day, set_rule
from phakhi.meetings.services.calling.second import call_second
from phakhi.meetings.services.calling.series import begin_series, end_series, plan_series
from phakhi.meetings.services.calling.sheets import add_item_paper, remove_item_paper

__all__ = [
    "add_closed_day",
    "add_guest",
    "add_item",
    "add_item_paper",
    "answer_by_link",
    "answer_invitation",
    "begin_series",
    "call_meeting",
    "call_second",
    "cancel_meeting",
    "change_item",
    "change_meeting",
    "check_in",
    "check_in_by_code",
    "check_out",
    "come_by_link",
    "door_link",
    "end_series",
    "invitation_links",
    "make_feed",
    "move_item",
    "note_reminded",
    "plan_meeting",
    "plan_series",
    "remove_closed_day",
    "remove_item",
    "remove_item_paper",
    "revoke_feed",
    "set_rule",
    "set_times",
    "take_over",
    "undo_check_in",
]
