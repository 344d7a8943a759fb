"""What a person reads when this room refuses."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

SENTENCES: dict[str, Any] = {
    "network_without_goal": _("Write the shared goal first: what the members come together for."),
    "network_few_members": _(
        "Too few partners have accepted yet. Invite more, or lower the number the network needs."
    ),
    "network_no_charter": _(
        "The members have not adopted a charter yet. Put one to them first: a network gives "
        "itself its rules."
    ),
    "network_no_report": _(
        "Write the closing report first: what was reached, and who carries on with what."
    ),
    "network_over": _("This network has ended. It can be read, not changed."),
    "network_circle": _("A network cannot stand above itself. Choose another upper network."),
    "member_not_verified": _("Only a verified partner can be invited. Verify its entry first."),
    "member_known_already": _("This partner is known to the network already."),
    "paper_needed": _("The office answers for a partner only with its signed paper. Add the scan."),
    "proposal_to_member_only": _("Only a member of this network can be asked to take this on."),
    "proposal_open_already": _("This partner has been asked already and has not answered yet."),
    "term_must_be_later": _("The new term must end later than the one that runs."),
    "charter_not_discussed": _("This edition is no longer discussed. Propose a new one."),
    "charter_another_waits": _(
        "Another edition waits for the members already. Wait for its end, or take it back first."
    ),
    "charter_not_put": _("This edition does not wait for answers."),
    "charter_members_only": _("Only a member of this network adopts its charter."),
    "decided_in_future": _("A decision cannot lie in the future. Check the date."),
    "referral_one_level": _("A matter goes one level up or down. Choose such a network."),
    "call_without_criteria": _("Write at least one criterion with its weight."),
    "call_without_assessors": _("Name the assessors first: they score what has come in."),
    "call_assessed_already": _("The assessment has begun: nobody can be added any more."),
    "call_not_open": _("This call takes no applications today."),
    "applied_already": _("This partner has applied already."),
    "assessor_is_applicant": _("You speak for this applicant: somebody else must score it."),
    "score_every_criterion": _("Give a mark from 0 to 5 for every criterion."),
    "sheet_not_full": _("Some applications are not scored yet. Score all of them, then hand in."),
    "sheet_handed_in": _("Your sheet has been handed in: it stands as it is."),
    "sheets_missing": _("Not every assessor has handed in. Wait for the last sheet."),
    "call_too_many": _("Only %(seats)s were sought. Select no more."),
    "not_an_assessor": _("You are not an assessor of this call, or it is not being assessed."),
}
