"""What a person reads when the sitting half of this room refuses."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

SITTING_SENTENCES: dict[str, Any] = {
    "meeting_not_sitting": _("The meeting is not in session. Open it first."),
    "quorum_lost": _(
        "There is no quorum: %(present)s are there, %(needed)s are needed. Nothing can be "
        "resolved now. Adjourn the meeting, call it a second time, or go on for information only."
    ),
    "too_early_to_open": _(
        "A meeting is opened from twelve hours before it begins. If it meets earlier, give it "
        "its new day and time first."
    ),
    "quorum_is_met": _("The quorum is there: the meeting can go on and resolve."),
    "vote_still_open": _("A vote is still open. Close it with its count, or drop it first."),
    "vote_closed": _("This vote is closed. What was voted stands."),
    "nobody_voted": _("Nobody has voted yet. Enter the votes, or drop this vote."),
    "item_not_begun": _("Begin this item first: the body resolves on what is before it."),
    "item_decided": _("The body has resolved on this item without this member: that stands."),
    "discussion_is_closed": _("These notes can no longer be changed: the minutes are approved."),
    "not_of_this_meeting": _("This person is not on the list of this meeting."),
    "voted_already": _("This member has voted already. Each votes once."),
    "vote_unknown": _("Choose for, against or abstain."),
    "stands_aside": _("This member stands aside for this item and does not vote on it."),
    "no_longer_a_member": _(
        "This member's seat has ended: no vote can be given any more. One given before counts."
    ),
    "may_not_vote": _("This person takes part without a vote."),
    "not_there": _("This member is not checked in. Check in first, then vote."),
    "hands_negative": _("A count of hands cannot be less than zero."),
    "hands_do_not_add_up": _(
        "The hands do not add up: %(counted)s were counted, %(entitled)s who may vote are there. "
        "Count again; who raised no hand abstained."
    ),
    "casting_unknown": _("The chair's casting vote is for or against."),
    "casting_without_tie": _("The chair has a casting vote only on a tie, and only once."),
    "resolution_needs_text": _("Write what is resolved."),
    "corrects_approved_only": _("Only approved minutes of this body can be corrected."),
    "not_a_free_reserve": _("Only a reserve who stands in for nobody yet can step in."),
    "member_is_there": _(
        "This member is at the table and does not stand aside: nobody stands in for them."
    ),
    "reserve_has_voted": _("This reserve has voted, so was at the table: that stands."),
    "reserve_not_there": _("The reserve is not checked in yet."),
    "stood_in_for_already": _("Somebody stands in for this member already."),
    "guest_needs_name": _("Write the name of whoever is heard."),
    "body_not_at_work": _("This body is not at work: it cannot be asked."),
    "body_without_members": _("No seat of this body is filled today: nobody could answer."),
    "circulation_needs_time": _("The last day must lie ahead, so that the members can answer."),
    "circulation_still_runs": _(
        "The members may still answer. Close it after the last day, or when all have answered."
    ),
    "minutes_after_meeting": _("Minutes are drafted once the meeting is over."),
    "minutes_not_a_draft": _(
        "These minutes are no longer a draft. Take them back to the draft first, if they are not "
        "approved yet."
    ),
    "checker_took_minutes": _(
        "Whoever took the minutes does not check them. Ask another person of the secretariat."
    ),
    "minutes_not_checked": _(
        "These minutes are still a draft. Have them checked by another person first, then resolve."
    ),
    "minutes_not_with_members": _(
        "These minutes are not with the members now. Send them to the members first."
    ),
    "answers_are_over": _("The day for corrections has passed. Tell the secretary instead."),
    "answers_still_run": _(
        "The members may still answer. Approve after the last day, or when all have approved."
    ),
    "correction_needs_text": _("Write what should be corrected, and how."),
    "corrections_wait": _("A correction has no answer yet. Say of each whether it was taken in."),
    "minutes_approved": _(
        "These minutes are approved and stand. A later resolution of the body corrects them."
    ),
    "minutes_not_approved": _("Only approved minutes are published."),
    "minutes_published": _("These minutes have been published already."),
    "redaction_needs_reason": _("Say why an item that is closed to the public is not published."),
    "approved_by_own_body": _("The body approves its own minutes at another meeting."),
    "approved_at_later_meeting": _("Minutes are approved at a later meeting."),
}
