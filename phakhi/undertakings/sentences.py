"""What a person reads when this room refuses."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

SENTENCES: dict[str, Any] = {
    "text_needed": _("Write what it is about."),
    "outcome_needed": _("Write what came of it."),
    "reply_needed": _("Write the reply or the reason."),
    "due_day_needed": _("Say until when it is to be done."),
    "day_is_past": _("This day is over already. Choose a later one."),
    "terms_day_is_past": _(
        "The day the owner offered is over by now. Say no, and ask it for another day."
    ),
    "answer_before_work": _("The answer is due before the work, not after it."),
    "instruction_withdrawn": _(
        "This instruction was withdrawn. Withdraw its paper, too; nothing is given by it."
    ),
    "same_day": _("This is the day that stands already. Choose another, or change the scope."),
    "change_says_nothing": _("Name a new day, or write what would be done instead."),
    "change_asked_already": _("A change was asked for already and waits for its answer."),
    "terms_stand": _("The terms of this can no longer be changed: it is answered or over."),
    "percent_range": _("Write a share between 0 and 100."),
    "photo_broken": _("This picture is damaged. Take it again, or send another."),
    "no_photo": _("There is no photo here."),
    "decided_in_future": _("A decision cannot lie in the future. Check the date."),
    "given_in_future": _("This day lies in the future. Check the date."),
    "owner_is_gone": _("This partner was merged with another entry or erased. Choose another."),
    "owner_asked_already": _("This partner was asked for this resolution already."),
    "undertaking_there_already": _("This is in the register already. Reload the page and look."),
    "ask_another_after_refusal": _(
        "Another owner is asked once the first did not take it on, or the matter was withdrawn."
    ),
    "signed_paper_needed": _(
        "The office answers for a partner only with its signed paper. Add the scan."
    ),
    "not_under_way": _("This is not under way now, so there is no progress to report."),
    "no_answer_waits": _("No answer waits here any more, so no link is made."),
    "another_confirms": _("You reported this yourself. Somebody else confirms it."),
    "referral_to_itself": _("A body cannot refer a matter to itself. Choose another body."),
    "referral_to_a_body_at_work": _("Choose a body of this province that is at work."),
    "not_under_command": _(
        "%(name)s is not under the governor's command: a partner is never ordered. Propose it as "
        "an undertaking of a body instead, which the partner may accept or refuse."
    ),
    "resolution_did_not_pass": _("This resolution did not pass, so nothing follows from it."),
    "topic_closed": _("This topic is closed. It can be read."),
    "topic_file_or_text": _("Write a message or add a file."),
    "merge_both_asked": _(
        "Both entries were asked for the same resolution. Withdraw one undertaking first."
    ),
}
