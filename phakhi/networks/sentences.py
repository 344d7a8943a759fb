"""What a person reads when this room refuses."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

SENTENCES: dict[str, Any] = {
    "registry_fields": _(
        "Name, sector and kind of a verified partner are changed by the provincial office. "
        "Write to the office what should be different."
    ),
    "profile_incomplete": _("Sector and place are missing. Complete the profile first."),
    "needs_second_check": _(
        "This entry comes from paper: another officer must compare it with the scan first."
    ),
    "second_check_by_another": _(
        "Whoever typed the paper form cannot check it. Another officer must do it."
    ),
    "not_on_paper": _("This entry did not come from paper: there is nothing to compare."),
    "reason_needed": _("Write the reason: whoever it concerns will read it."),
    "consent_needed": _("Without the consent nothing can be kept. Tick the box to agree."),
    "rename_instead": _("A verified partner is renamed with the date of the new name."),
    "merge_not_alike": _("Only two different entries of the same kind can become one."),
    "merge_profiles_first": _("Both have a profile: merge them from the list of partners."),
    "registration_no": _("The registration number is not right, or is a person's national id."),
}
