"""What a person reads when this room refuses."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

SENTENCES = {
    "national_id": _("This is not a valid national ID number. Check the 13 digits."),
    "national_id_taken": _("A person with this national ID number is registered already."),
    "post_is_held": _(
        "Somebody else holds this post on those days. End that term first, or enter an acting "
        "holder."
    ),
    "post_of_person": _("A post belongs to an organisation or a group, not to a person."),
    "post_abolished": _("This post is abolished on that day. Choose an earlier last day."),
    "term_of_person": _("Choose a person who is in the register, for an organisation or group."),
    "term_dates": _("The last day must come after the first. Check both dates."),
    "merge_same": _("Choose two different entries to merge."),
    "merge_kinds": _("A person, a group and an organisation cannot become one entry."),
    "merge_tombstone": _("One of the two was merged or erased already. Reload the page."),
    "merge_two_numbers": _("Both have a national ID number of their own: they are two persons."),
}
