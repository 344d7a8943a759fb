"""What a person reads when this room refuses."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

SENTENCES: dict[str, Any] = {
    "nominee_needed": _("Say who: a person, a post, or an organisation that sends somebody."),
    "statement_needed": _("Write why this nominee is proposed."),
    "seat_is_gone": _("This seat no longer exists. Choose another one."),
    "seat_by_post": _(
        "Whoever holds the post sits here, without a nomination. Choose another seat."
    ),
    "body_without_orders": _(
        "No order appoints to this body: it has ended, citizens lead it themselves, or it sits "
        "outside the province. Who sits there is entered on its page, under Seats."
    ),
    "nominated_already": _("This nominee is proposed for this seat already."),
    "conflict_needs_words": _("Say what the conflict of interest is."),
    "waiver_needed": _("Write why the office goes on although the check found this."),
    "nomination_on_order": _(
        "This nominee stands on an order that is not in force yet. Take the line off the draft; a "
        "signed order is amended or revoked."
    ),
    "nominee_has_not_agreed": _("The nominee has not said yes. Wait for the answer first."),
    "nomination_for_another_seat": _("This nomination is for another seat."),
    "seat_unknown": _("This seat is not of this province."),
    "seat_of_another_body": _("This seat is of another body than the order."),
    "seat_on_order_already": _("A seat stands on an order only once. Look at its lines."),
    "seat_is_empty": _("Nobody sits there on that day, so nobody can leave."),
    "line_gone": _("This line is no longer there. Reload the page."),
    "order_stands": _("This order is signed or given up: it is not changed any more."),
    "order_on_its_way": _(
        "The paper is on its way up. Take it back on the paper's page, then change the order."
    ),
    "order_kind_needs_earlier": _("Choose the order that this one amends, replaces or revokes."),
    "order_not_in_force": _("Only an order that is in force can be amended, replaced or revoked."),
    "order_replaced_already": _("Another order replaces or revokes this one already."),
    "order_ends_before_it_begins": _("The order would end before it takes effect. Check the days."),
    "table_changed": _(
        "Since this paper was made the table of the body has changed, so it would print the wrong "
        "members. Take the paper back, put the order on paper again, then sign."
    ),
    "order_blocked": _("The check found something that stands against this order. Look at it."),
    "order_signed_already": _("This order was signed a moment ago. Nothing happened twice."),
    "order_not_signed": _("Only a signed order is forwarded."),
    "agency_needed": _("Choose at least one agency."),
    "agency_asked_already": _("%(name)s has been asked for this body and has not answered yet."),
    "due_in_past": _("The answer must be due on a day to come."),
    "letter_not_out": _("The letter is not signed yet. The link works once it is out."),
    "names_needed": _("Write at least one name, and no more than %(limit)s."),
    "name_taken_over_already": _("This name has been taken over already."),
    "member_not_active": _("Only an active member of this network is recognised."),
    "successors_needed": _("Name a successor for at least one seat."),
}
