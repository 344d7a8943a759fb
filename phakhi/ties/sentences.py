"""What a person reads when this room refuses."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from phakhi.ties.imports.sentences import REFUSALS

SENTENCES: dict[str, Any] = REFUSALS | {
    "tie_to_itself": _("A partner cannot be tied to itself. Choose another partner."),
    "tie_kind": _("This kind of tie is not on the list. Choose one of the list."),
    "tie_told_by": _("Only one of the two partners can tell about the tie between them."),
    "tie_ends_first": _("It cannot end before it begins. Check the two dates."),
    "tie_ends_later": _("The day lies ahead. Write the day on which it ended."),
    "reason_needed": _("Write the reason: whoever it concerns will read it."),
    "contact_whom": _("Choose with whom, or write the name."),
    "contact_elsewhere": _("This partner is not on the list here. Choose another one."),
    "contact_one_side": _("A contact has one other side: choose a partner or a body outside."),
    "contact_later": _("The day lies ahead. Write a day that was."),
    "contact_no_step": _("This contact has no next step."),
    "tie_begins_later": _("The day lies ahead. Write since when they have been tied."),
}
