"""What a person reads when this room refuses."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

SENTENCES: dict[str, Any] = {
    "body_over": _("This body has ended. It can be read, not changed."),
    "body_circle": _("A body cannot stand below itself. Choose another body above it."),
    "body_type_unknown": _("Choose one of the types of body in the list."),
    "body_own_type_missing": _("Write what this type of body is called."),
    "body_ends_before_it_began": _("A body cannot end before it began. Check the date."),
    "body_day_to_come": _("Choose today or a day before. Come back when the day has come."),
    "body_filled_later": _("Somebody has sat down here since. Choose a day after that."),
    "rule_of_nothing": _("Line %(place)s names neither a party nor a kind of seat. Choose one."),
    "rule_unknown": _("Line %(place)s names a party or a kind of seat that is not in the list."),
    "rule_most_below_least": _("Line %(place)s allows fewer seats than it asks for. Check both."),
    "resource_unknown": _("Choose the kind of resource and write what it is."),
    "seat_over": _("This seat was taken away on that day already. Choose an earlier day."),
    "seat_unknown": _("Choose what kind of seat it is and how it is filled."),
    "seat_without_post": _("A seat held by a post needs the post. Choose it."),
    "seat_links_to_itself": _("A seat cannot link a body to itself. Choose another body."),
    "seat_place_taken": _("Another seat stands at this place in the order. Choose another number."),
    "seat_as_ordered": _(
        "A signed order appointed to this seat as it is. Take it away on a day and put another one "
        "to the table."
    ),
    "seat_filled_later": _("Somebody is to sit here after that day. End that term first."),
    "seats_changed_meanwhile": _("The seats were changed meanwhile. Reload the page and look."),
    "second_chair": _("This body has a chair already. Take that seat away or change it first."),
    "seat_taken": _("Somebody holds this seat in that time. End that term first, or begin later."),
    "term_of_nobody": _("Say who sits there: a person, an organisation or a post."),
    "term_needs_person": _("Only a person can be named here. An organisation goes into its field."),
    "term_before_seat": _("The seat was not at the table yet on that day. Begin when it was."),
    "term_over": _("This term has ended by then already."),
    "term_ends_before_it_began": _("The last day lies before the first. Check both dates."),
    "structure_not_agreed": _("Only a structure that the members agreed on can be taken over."),
    "nothing_to_take_over": _("Tick at least one body of this structure."),
    "taken_over_already": _("One of these has become a body already. Reload the page and look."),
}
