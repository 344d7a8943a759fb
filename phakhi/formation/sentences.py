"""What a person reads when this room refuses."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

SENTENCES: dict[str, Any] = {
    "step_early": _(
        "Not everything on the list is met. Write why the step is closed nevertheless."
    ),
    "step_is_done": _("The step is done. Reopen it first, with the reason."),
    "evidence_empty": _("Write what it shows, add a file, or link to a record."),
    "evidence_link": _("Only pages of this platform: copy what stands after its name, from the /."),
    "composition_number": _("Write a number from 0 to 999 for each party."),
    "group_theme_taken": _("This theme has its group already."),
    "seat_taken_already": _("This partner has this seat, or has not answered yet."),
    "person_or_post": _("Choose either a person or a post."),
    "person_named_already": _("This person or post is named already."),
    "no_consent_text": _("The province has no consent text yet: ask the administrator."),
    "choice_open_already": _("A choice is under way. End it first."),
    "choice_weights": _("Weights are whole numbers from 0 to 100; at least one is above 0."),
    "choice_no_candidate": _("Nobody has agreed to stand yet."),
    "choice_no_assessor": _("Name the assessors first."),
    "candidate_named_already": _("This person is a candidate already."),
    "candidate_not_standing": _("Choose somebody who agreed to stand."),
    "assessor_named_already": _("This person is an assessor already."),
    "score_own_side": _("Nobody scores themselves or somebody of their own organisation."),
    "score_incomplete": _("Score every candidate on every criterion, or declare a conflict."),
    "score_range": _("Points go from 1 to 5."),
    "score_reason": _("Write a reason for each point."),
    "conflict_reason": _("Write what the conflict is."),
    "structure_in_work": _("A new version is in work already. Finish it first."),
    "structure_not_draft": _("Only a draft can be changed. Take the proposal back first."),
    "structure_not_proposed": _("Put the draft to the members first, then hold the meeting."),
    "structure_no_bodies": _("Add at least one body first."),
    "structure_no_meeting": _("Record the meeting first: a structure comes from an agreement."),
    "structure_no_voice": _("No member has agreed yet, according to the meeting."),
    "body_loop": _("A body cannot stand under itself."),
    "meeting_ahead": _("This day lies ahead: record the meeting once it was held."),
    "voices_of_members": _("Say of at least one member what it said in the meeting."),
    "objection_reason": _("Write the reason of each member that objected."),
    "role_proposed_already": _("This partner has this role, or has not answered yet."),
    "activity_has_roles": _("Partners were asked about this activity: it stays."),
    "mission_levels": _("Choose at least one level."),
    "duty_of_one": _("Name either a partner of the register or another body."),
}
