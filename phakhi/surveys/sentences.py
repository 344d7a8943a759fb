"""What a person reads when this room refuses."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

SENTENCES: dict[str, Any] = {
    "wave_dates": _(
        "The last day must come after the first, at most %(days)s days later. Change the dates."
    ),
    "wave_reminders": _("Each reminder must lie between the first and the last day."),
    "wave_overlaps": _(
        "A survey of this kind is still running or ends later than this one begins. "
        "Close it first, or begin later."
    ),
    "wave_same_year": _("This year has had a survey of this kind already. Choose the next year."),
    "wave_leaders": _("Name between one and %(most)s leaders to ask about."),
    "wave_nobody": _("The network has no active member yet: invite members first."),
    "wave_discard": _("Only a survey nobody has been asked for can be discarded."),
    "wave_not_open": _("This survey is not open for answers."),
    "roster_full": _("At most %(most)s partners: choose those you worked with most."),
    "roster_unknown": _("One of the partners chosen is not on the list. Choose again."),
    "survey_answered_already": _(
        "This partner has answered or does not want to: no new link is made."
    ),
    "survey_nothing_said": _("Nothing has been answered yet. Answer at least one question."),
    "too_many_sheets": _(
        "There are as many sheets without a name as sheets with one. Type in the named sheet first."
    ),
}
