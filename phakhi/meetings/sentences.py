"""What a person reads when the calling half refuses."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

SENTENCES: dict[str, Any] = {
    "body_does_not_meet": _("This body has ended or sits elsewhere: no meeting is planned here."),
    "meeting_ends_before": _("The meeting must end later than it begins. Look at the two times."),
    "meeting_number_taken": _(
        "Meeting no. %(number)s of this year exists already. Type another, or leave it empty."
    ),
    "meeting_begun": _("This meeting has begun or is over: its day and place stand."),
    "meeting_not_called": _("This meeting has not been called. Call it first."),
    "meeting_closed": _("This meeting is over: nobody comes to it any more."),
    "meeting_cancelled": _("This meeting is cancelled. There is nothing to answer."),
    "meeting_moved": _(
        "While you were answering, the meeting was moved. Read the new day and place, then "
        "answer again."
    ),
    "notice_short": _(
        "Only %(given)s days are left and the body's rule asks for %(asked)s. Choose a later day, "
        "or write why it cannot wait."
    ),
    "title_needed": _("Write a title."),
    "title_too_long": _("A title has at most %(limit)s characters. Shorten it."),
    "item_elsewhere": _("This matter stands on another meeting's agenda."),
    "heading_stays": _("The six headings stay; their words may be changed."),
    "item_begun": _("This matter has been talked about: it stays on the agenda."),
    "agenda_closed": _("The meeting is over: its agenda stands as it was."),
    "answer_unknown": _("Choose one of the three answers."),
    "delegate_needed": _("Write the name of the delegate."),
    "answers_closed": _("The time to answer is over. Call the secretary instead."),
    "name_needed": _("Write a name."),
    "code_unknown": _("No one is asked under this code. Look at the digits again."),
    "code_unknown_in_line": _(
        "Line %(number)s: no one is asked under the code %(digits)s. Nothing was saved yet."
    ),
    "come_to_the_desk": _("This meeting is in a hall: come to the desk or scan the code there."),
    "not_come_yet": _("This person has not come yet, so cannot have left."),
    "left_before_coming": _("The time of leaving lies before that of coming. Look at it again."),
    "has_voted": _("This person has voted, so was there. The vote would have to go first."),
    "time_in_future": _("This time has not come yet. Look at the clock again."),
    "time_before_meeting": _("This time lies long before the meeting. Look at the day again."),
    "too_early_to_come": _("The door opens twelve hours before the meeting, not earlier."),
    "not_lapsed": _("A second call follows only a meeting that lapsed for want of a quorum."),
    "second_call_once": _("This meeting has been called a second time already."),
    "rule_unreadable": _("This rule for regular meetings cannot be read. Choose it anew."),
    "series_ends_before": _("The last day lies before the first. Look at the two dates."),
    "series_ended": _("These regular meetings have been ended. Begin new ones."),
}
