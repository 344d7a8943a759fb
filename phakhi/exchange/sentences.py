"""What a person reads when this room refuses."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

SENTENCES: dict[str, Any] = {
    "asks_itself": _("Choose another partner: nobody asks itself."),
    "gives_itself": _("Giver and receiver must be two different partners."),
    "partner_not_verified": _("Only verified partners take part. Have the entry verified first."),
    "answer_needed": _("Write the answer: everybody reads it."),
    "law_needed": _("A refusal names the law or rule it rests on."),
    "forward_to_another": _(
        "Choose another office than the one that has it and the one that asks."
    ),
    "promise_too_large": _("Not more than was asked: at most %(most)s."),
    "promise_amount_needed": _("The offer is counted: write how much of it is promised."),
    "offer_promised_already": _(
        "Of this offer only %(left)s is left; the rest is promised to others. Promise less."
    ),
    "delivery_amount_needed": _("The promise is counted: write how much was handed over."),
    "delivery_too_large": _("More than was promised: only %(left)s is left to hand over."),
    "delivery_in_future": _("Enter it on the day it was handed over, not before."),
    "confirm_too_much": _("Not more than was handed over: at most %(most)s."),
    "lender_not_state": _("Only partners of the public sector list state resources."),
    "entry_not_open": _("This resource does not take requests now. Look at its dates."),
    "not_eligible": _("The rules of this resource do not fit this partner. Read who may ask."),
    "dates_needed": _("This is lent by dates: write from which day to which."),
    "dates_taken": _("Another partner has been granted one of these days. Choose other dates."),
    "slots_gone": _("All places are taken. Refuse, or raise the number of places first."),
    "stock_too_small": _("Only %(left)s is left. Grant less."),
    "grant_amount_needed": _("The resource is counted: write how much is granted."),
    "merge_dealt_with_each_other": _(
        "These two have asked or given each other something: settle that before merging them."
    ),
    "budget_agreed": _("The partner has agreed already: an agreed share is not removed."),
}
